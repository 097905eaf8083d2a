package org.waymend.rating.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.waymend.rating.RatedVisit;
import org.waymend.rating.RatingChanged;
import org.waymend.rating.RatingFields;
import org.waymend.rating.RatingGiven;
import org.waymend.rating.RatingId;
import org.waymend.rating.RatingSuspicion;
import org.waymend.rating.RatingView;
import org.waymend.rating.RatingWay;
import org.waymend.shared.Check;
import org.waymend.shared.DomainException;
import org.waymend.shared.DomainException.Kind;

/** What a customer said about a visit. The database keeps one per visit (INV8). */
@Entity
@Table(name = "rating")
public class Rating {
  /** How long the customer may change it. */
  public static final Duration CHANGE_WINDOW = Duration.ofMinutes(15);

  @Id private UUID id;
  @Version private long version;

  @Column(name = "visit_id")
  private UUID visitId;

  @Column(name = "ticket_id")
  private UUID ticketId;

  @Column(name = "customer_id")
  private UUID customerId;

  @Column(name = "engineer_id")
  private UUID engineerId;

  private int csat;
  private @Nullable Integer nps;
  private String comment;
  private String language;

  @Enumerated(EnumType.STRING)
  private RatingWay way;

  @Enumerated(EnumType.STRING)
  private @Nullable RatingSuspicion suspicion;

  @Column(name = "is_counted")
  private boolean counted;

  @Column(name = "visit_ended_at")
  private Instant visitEndedAt;

  @Column(name = "created_at")
  private Instant createdAt;

  @Column(name = "changed_at")
  private @Nullable Instant changedAt;

  @SuppressWarnings("NullAway.Init")
  protected Rating() {} // JPA

  /**
   * A customer's answer.
   *
   * @param visit one that {@link RatedVisit#requireOpen} lets through
   * @param suspicion why it is doubted, and so not counted; null if it is not
   * @throws DomainException {@code request/invalid} with every field that is wrong
   */
  public static Rating give(
      UUID id,
      RatedVisit visit,
      RatingFields fields,
      RatingWay way,
      @Nullable RatingSuspicion suspicion,
      Instant now) {
    var rating = new Rating();
    rating.id = id;
    rating.visitId = visit.id();
    rating.ticketId = visit.ticketId();
    rating.customerId = visit.customerId();
    rating.engineerId = Objects.requireNonNull(visit.engineerId(), "whoever finished it");
    rating.visitEndedAt = Objects.requireNonNull(visit.endedAt(), "it is finished");
    rating.apply(fields);
    rating.way = way;
    rating.suspicion = suspicion;
    rating.counted = suspicion == null;
    rating.createdAt = now;
    return rating;
  }

  private void apply(RatingFields fields) {
    var check = new Check();
    var newCsat = check.required("csat", fields.csat());
    check.isTrue(
        newCsat == null || (newCsat >= 1 && newCsat <= 5),
        "csat",
        "out-of-range",
        "must lie between 1 and 5");
    var newNps = fields.nps();
    check.isTrue(
        newNps == null || (newNps >= 0 && newNps <= 10),
        "nps",
        "out-of-range",
        "must lie between 0 and 10");
    var newComment = check.optionalText("comment", fields.comment(), 2000);
    check.throwIfAny();
    csat = Objects.requireNonNull(newCsat);
    nps = newNps;
    comment = newComment;
    language = fields.language();
  }

  /**
   * The customer thinks again.
   *
   * @throws DomainException {@code rating/fixed} once the change window is over; {@code
   *     request/invalid}
   */
  public RatingChanged change(RatingFields fields, Instant now) {
    if (!isChangeable(now)) {
      throw new DomainException(
          Kind.CONFLICT, "rating/fixed", "A rating can be changed for a quarter of an hour only.");
    }
    apply(fields);
    changedAt = now;
    return new RatingChanged(id, visitId, csat, nps, now);
  }

  /** Not on the engineer's phone, which goes back into the engineer's hand. */
  public boolean isChangeable(Instant now) {
    return way != RatingWay.HAND_OVER && now.isBefore(createdAt.plus(CHANGE_WINDOW));
  }

  public RatingGiven given() {
    return new RatingGiven(
        id, visitId, ticketId, customerId, engineerId, csat, nps, way, counted, createdAt);
  }

  public RatingId id() {
    return new RatingId(id);
  }

  public UUID visitId() {
    return visitId;
  }

  /** False if it is doubted: then it is in no figure, and gives way to one that is not. */
  public boolean isCounted() {
    return counted;
  }

  public Instant visitEndedAt() {
    return visitEndedAt;
  }

  public UUID customerId() {
    return customerId;
  }

  public UUID engineerId() {
    return engineerId;
  }

  /** What was answered. */
  public RatingFields fields() {
    return new RatingFields(csat, nps, comment, language);
  }

  public RatingView view(RatingNames names) {
    return new RatingView(
        id,
        version,
        visitId,
        names.visits().getOrDefault(visitId, ""),
        ticketId,
        customerId,
        names.customers().getOrDefault(customerId, ""),
        engineerId,
        names.engineers().getOrDefault(engineerId, ""),
        csat,
        nps,
        comment,
        language,
        way,
        suspicion,
        counted,
        visitEndedAt,
        createdAt,
        changedAt);
  }
}
