package org.waymend.ticket.domain;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.waymend.shared.Check;
import org.waymend.shared.DomainException;
import org.waymend.shared.DomainException.Kind;
import org.waymend.shared.persistence.NotAudited;
import org.waymend.ticket.CategoryId;
import org.waymend.ticket.Channel;
import org.waymend.ticket.PreferredWindow;
import org.waymend.ticket.Priority;
import org.waymend.ticket.TicketAct;
import org.waymend.ticket.TicketAssigned;
import org.waymend.ticket.TicketFields;
import org.waymend.ticket.TicketId;
import org.waymend.ticket.TicketMoved;
import org.waymend.ticket.TicketOpened;
import org.waymend.ticket.TicketReason;
import org.waymend.ticket.TicketStatus;
import org.waymend.ticket.TicketView;

/** A customer's issue, from its arrival to its end. */
@Entity
@Table(name = "ticket")
public class Ticket {
  private static final Instant EARLIEST = Instant.parse("1970-01-01T00:00:00Z");
  private static final Instant LATEST = Instant.parse("2200-01-01T00:00:00Z");
  private static final int MOST_WINDOWS = 3;
  private static final Duration LONGEST_WINDOW = Duration.ofHours(24);

  @Id private UUID id;
  @Version private long version;
  private String number;
  private String reference;

  @Enumerated(EnumType.STRING)
  private TicketStatus status;

  @Enumerated(EnumType.STRING)
  @Column(name = "status_reason")
  private @Nullable TicketReason statusReason;

  @Column(name = "status_note")
  private String statusNote;

  @Enumerated(EnumType.STRING)
  private Priority priority;

  /** Kept by the database, for lists in order of urgency. */
  @NotAudited
  @Column(name = "priority_rank", insertable = false, updatable = false)
  private int priorityRank;

  @Enumerated(EnumType.STRING)
  private Channel channel;

  @Column(name = "customer_id")
  private UUID customerId;

  @Column(name = "contact_id")
  private @Nullable UUID contactId;

  @Column(name = "site_id")
  private @Nullable UUID siteId;

  @Column(name = "asset_id")
  private @Nullable UUID assetId;

  @Column(name = "category_id")
  private @Nullable UUID categoryId;

  private String subject;
  private String description;

  @ElementCollection(fetch = FetchType.EAGER)
  @CollectionTable(name = "ticket_preferred_window", joinColumns = @JoinColumn(name = "ticket_id"))
  @OrderBy("position")
  private List<PreferredTime> preferredWindows = new ArrayList<>();

  @Column(name = "assignee_id")
  private @Nullable UUID assigneeId;

  @Column(name = "opened_at")
  private Instant openedAt;

  @Column(name = "resolved_at")
  private @Nullable Instant resolvedAt;

  @Column(name = "closed_at")
  private @Nullable Instant closedAt;

  /** Kept by the database, for the backlog of any instant; null while it is open. */
  @NotAudited
  @Column(name = "done_at", insertable = false, updatable = false)
  private @Nullable Instant doneAt;

  @Column(name = "created_at")
  private Instant createdAt;

  @SuppressWarnings("NullAway.Init")
  protected Ticket() {} // JPA

  /**
   * A new ticket.
   *
   * @param parties what the ticket is about, already checked to belong together
   * @param channel how it came
   * @throws DomainException {@code request/invalid} with every field that is wrong
   */
  public static Ticket open(
      UUID id,
      String number,
      TicketParties parties,
      Channel channel,
      TicketFields fields,
      Instant openedAt,
      Instant now) {
    var ticket = new Ticket();
    ticket.id = id;
    ticket.number = number;
    ticket.status = TicketStatus.NEW;
    ticket.statusNote = "";
    ticket.channel = channel;
    ticket.customerId = parties.customerId();
    ticket.openedAt = openedAt;
    ticket.createdAt = now;
    ticket.change(parties, fields);
    return ticket;
  }

  /**
   * @throws DomainException {@code request/invalid} with every field that is wrong; {@code
   *     ticket/done} once nobody works on it any more
   */
  public void change(TicketParties parties, TicketFields fields) {
    requireNotDone();
    var check = new Check();
    check.isTrue(!openedAt.isAfter(createdAt), "openedAt", "in-future", "lies in the future");
    check.isTrue(!openedAt.isBefore(EARLIEST), "openedAt", "out-of-range", "is too long ago");
    check.isTrue(customerId.equals(parties.customerId()), "customerId", "fixed", "can't change");
    var newReference = check.optionalText("reference", fields.reference(), 64);
    var newSubject = check.text("subject", fields.subject(), 1, 200);
    var newDescription = check.optionalText("description", fields.description(), 10_000);
    var windows = windows(check, fields.preferredWindows());
    check.throwIfAny();
    reference = newReference;
    contactId = parties.contactId();
    siteId = parties.siteId();
    assetId = parties.assetId();
    categoryId = parties.categoryId();
    priority = parties.priority();
    subject = newSubject;
    description = newDescription;
    preferredWindows.clear();
    preferredWindows.addAll(windows);
  }

  private static List<PreferredTime> windows(Check check, @Nullable List<PreferredWindow> given) {
    var accepted = new ArrayList<PreferredTime>();
    if (given == null) {
      return accepted;
    }
    check.atMost("preferredWindows", given, MOST_WINDOWS);
    for (int i = 0; i < given.size(); i++) {
      var window = given.get(i);
      var field = "preferredWindows[" + i + "]";
      if (window == null || window.startsAt() == null || window.endsAt() == null) {
        check.add(field, "required", "needs a start and an end");
        continue;
      }
      // The database keeps microseconds.
      var startsAt = window.startsAt().truncatedTo(ChronoUnit.MICROS);
      var endsAt = window.endsAt().truncatedTo(ChronoUnit.MICROS);
      boolean isThinkable = !startsAt.isBefore(EARLIEST) && endsAt.isBefore(LATEST);
      check.isTrue(isThinkable, field + ".startsAt", "out-of-range", "is too far away");
      var length = Duration.between(startsAt, endsAt);
      check.isTrue(
          length.compareTo(Duration.ZERO) > 0 && length.compareTo(LONGEST_WINDOW) <= 0,
          field + ".endsAt",
          "out-of-range",
          "must be later than the start, by at most 24 hours");
      accepted.add(new PreferredTime(i, new PreferredWindow(startsAt, endsAt)));
    }
    return accepted;
  }

  /**
   * Moves the ticket on.
   *
   * @return the event for the caller to publish
   * @throws DomainException {@code ticket/illegal-transition}; {@code ticket/not-triaged} if it is
   *     to be started without a category or a site; {@code request/invalid} if the reason or the
   *     note is missing or does not fit
   */
  public TicketMoved move(
      TicketAct act, @Nullable TicketReason reason, @Nullable String note, Instant now) {
    if (!isPossible(act)) {
      throw new DomainException(
              Kind.CONFLICT,
              "ticket/illegal-transition",
              act + " is not possible while the ticket is " + status + ".")
          .with("status", status);
    }
    var check = new Check();
    var words = check.optionalText("note", note, 1000);
    var use = act.use();
    if (use == null) {
      check.isTrue(reason == null, "reason", "not-allowed", "takes no reason");
    } else {
      check.required("reason", reason);
      check.isTrue(
          reason == null || reason.fits(use), "reason", "not-allowed", "is no reason for this");
    }
    boolean needsWords = reason == TicketReason.OTHER || act == TicketAct.RESOLVE;
    check.isTrue(!needsWords || !words.isEmpty(), "note", "required", "is required");
    check.throwIfAny();
    boolean isTriaged = categoryId != null && siteId != null;
    if (act == TicketAct.START && !isTriaged) {
      throw new DomainException(
          Kind.RULE_VIOLATED,
          "ticket/not-triaged",
          "Give the ticket a category and a site before work on it starts.");
    }
    var before = status;
    status = act == TicketAct.REOPEN && !isTriaged ? TicketStatus.NEW : act.target();
    statusReason = reason;
    if (act != TicketAct.CLOSE) { // which keeps the words of the solution
      statusNote = words;
    }
    resolvedAt =
        switch (status) {
          case RESOLVED -> now;
          case CLOSED -> resolvedAt;
          default -> null;
        };
    closedAt = status == TicketStatus.CLOSED || status == TicketStatus.CANCELLED ? now : null;
    return new TicketMoved(id, number, before, status, reason, now);
  }

  private boolean isPossible(TicketAct act) {
    return act.fits(status) && status.canBecome(act.target());
  }

  private void requireNotDone() {
    if (status.isDone()) {
      throw new DomainException(
              Kind.CONFLICT, "ticket/done", "Reopen the ticket before you change it.")
          .with("status", status);
    }
  }

  /**
   * Gives the ticket to an agent, or to nobody.
   *
   * @throws DomainException {@code ticket/done} once nobody works on it any more
   */
  public TicketAssigned assign(@Nullable UUID agent) {
    requireNotDone();
    assigneeId = agent;
    return new TicketAssigned(id, number, agent);
  }

  public TicketOpened opened() {
    return new TicketOpened(id, number, customerId, channel, openedAt);
  }

  public TicketId id() {
    return new TicketId(id);
  }

  public long version() {
    return version;
  }

  public String number() {
    return number;
  }

  public String reference() {
    return reference;
  }

  public TicketStatus status() {
    return status;
  }

  public UUID customer() {
    return customerId;
  }

  public Optional<CategoryId> category() {
    return Optional.ofNullable(categoryId).map(CategoryId::new);
  }

  public TicketParties parties() {
    return new TicketParties(customerId, contactId, siteId, assetId, categoryId, priority);
  }

  public @Nullable UUID assignee() {
    return assigneeId;
  }

  public TicketView view(TicketNames names) {
    var category = categoryId == null ? null : names.categories().get(categoryId);
    return new TicketView(
        id,
        version,
        number,
        reference,
        status,
        statusReason,
        statusNote,
        priority,
        channel,
        customerId,
        named(names.customers(), customerId),
        contactId,
        named(names.contacts(), contactId),
        siteId,
        named(names.sites(), siteId),
        assetId,
        named(names.assets(), assetId),
        categoryId,
        category == null ? "" : category.code(),
        category == null ? "" : category.bothNames(),
        subject,
        description,
        preferredWindows.stream().map(PreferredTime::window).toList(),
        Arrays.stream(TicketAct.values()).filter(this::isPossible).toList(),
        assigneeId,
        named(names.users(), assigneeId),
        openedAt,
        resolvedAt,
        closedAt,
        createdAt);
  }

  private static String named(java.util.Map<UUID, String> names, @Nullable UUID id) {
    return id == null ? "" : Objects.requireNonNullElse(names.get(id), "");
  }
}
