package org.waymend.workorder.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.waymend.shared.Check;
import org.waymend.shared.DomainException;
import org.waymend.workorder.ArrivalFields;
import org.waymend.workorder.ArrivalWay;
import org.waymend.workorder.FinishFields;
import org.waymend.workorder.NoSignatureReason;
import org.waymend.workorder.SiteDistance;
import org.waymend.workorder.VisitId;
import org.waymend.workorder.VisitWorkView.ArrivalView;

/** What an engineer found and left on site; it begins with the arrival. */
@Entity
@Table(name = "visit_work")
public class VisitWork {
  /** Farther from the site than this, an arrival is marked. */
  public static final int FAR_METRES = 300;

  private static final int LARGEST_ACCURACY = 1_000_000;

  @Id
  @Column(name = "visit_id")
  private UUID visitId;

  @Version private long version;

  @Enumerated(EnumType.STRING)
  @Column(name = "arrived_by")
  private ArrivalWay arrivedBy;

  @Column(name = "arrival_latitude")
  private @Nullable Double latitude;

  @Column(name = "arrival_longitude")
  private @Nullable Double longitude;

  @Column(name = "arrival_accuracy_metres")
  private @Nullable Integer accuracyMetres;

  @Column(name = "arrival_distance_metres")
  private @Nullable Integer distanceMetres;

  @Column(name = "is_arrived_far")
  private boolean far;

  @Column(name = "arrival_note")
  private String arrivalNote;

  private String note;

  @Column(name = "labour_minutes")
  private @Nullable Long labourMinutes;

  @Column(name = "signed_by")
  private String signedBy;

  @Column(name = "signature_id")
  private @Nullable UUID signatureId;

  @Enumerated(EnumType.STRING)
  @Column(name = "no_signature_reason")
  private @Nullable NoSignatureReason noSignatureReason;

  @SuppressWarnings("NullAway.Init")
  protected VisitWork() {} // JPA

  /**
   * The engineer is there. Whether a scanned code is right is the caller's to check.
   *
   * @param siteLatitude degrees, WGS-84
   * @param siteLongitude degrees, WGS-84
   * @throws DomainException {@code request/invalid} with every field that is wrong
   */
  public static VisitWork arrive(
      VisitId visit, ArrivalFields fields, double siteLatitude, double siteLongitude) {
    var check = new Check();
    var by = check.required("by", fields.by());
    var words = check.text("note", fields.note(), by == ArrivalWay.MANUAL ? 1 : 0, 1000);
    if (by == ArrivalWay.SCAN) {
      check.text("code", fields.code(), 1, 2000);
    }
    boolean isByPosition = by == ArrivalWay.POSITION;
    if (isByPosition) {
      check.required("latitude", fields.latitude());
      check.required("longitude", fields.longitude());
    }
    double north = Objects.requireNonNullElse(fields.latitude(), 0.0);
    double east = Objects.requireNonNullElse(fields.longitude(), 0.0);
    check.coordinates("latitude", north, "longitude", east);
    var accuracy = fields.accuracyMetres();
    check.isTrue(
        accuracy == null || (accuracy >= 0 && accuracy <= LARGEST_ACCURACY),
        "accuracyMetres",
        "out-of-range",
        "must lie between 0 and " + LARGEST_ACCURACY);
    check.throwIfAny();
    var work = new VisitWork();
    work.visitId = visit.value();
    work.arrivedBy = Objects.requireNonNull(by);
    work.arrivalNote = words;
    if (isByPosition) {
      int distance = SiteDistance.metres(north, east, siteLatitude, siteLongitude);
      work.latitude = north;
      work.longitude = east;
      work.accuracyMetres = accuracy;
      work.distanceMetres = distance;
      work.far = distance > FAR_METRES;
    }
    work.note = "";
    work.signedBy = "";
    return work;
  }

  /**
   * It ends well.
   *
   * @param signature the attachment, null if nobody signed
   * @return what was done, in the engineer's words
   * @throws DomainException {@code request/invalid} unless it is signed with a name, or has a
   *     reason why not
   */
  public String finish(FinishFields fields, @Nullable UUID signature) {
    var check = new Check();
    var reason = fields.noSignatureReason();
    boolean isSigned = signature != null;
    var words = check.text("note", fields.note(), reason == NoSignatureReason.OTHER ? 1 : 0, 1000);
    var name = check.text("signedBy", fields.signedBy(), isSigned ? 1 : 0, 100);
    check.isTrue(
        isSigned || reason != null, "signature", "required", "or a reason why there is none");
    check.isTrue(
        !isSigned || reason == null,
        "noSignatureReason",
        "not-allowed",
        "is not needed with a signature");
    check.throwIfAny();
    note = words;
    signedBy = isSigned ? name : "";
    signatureId = signature;
    noSignatureReason = reason;
    return words;
  }

  /** Measured time on site. */
  public void measured(long minutes) {
    labourMinutes = minutes;
  }

  public UUID visitId() {
    return visitId;
  }

  public boolean isFar() {
    return far;
  }

  public ArrivalWay arrivedBy() {
    return arrivedBy;
  }

  public String note() {
    return note;
  }

  public @Nullable Long labourMinutes() {
    return labourMinutes;
  }

  public String signedBy() {
    return signedBy;
  }

  public @Nullable UUID signatureId() {
    return signatureId;
  }

  public @Nullable NoSignatureReason noSignatureReason() {
    return noSignatureReason;
  }

  public long version() {
    return version;
  }

  public ArrivalView arrival() {
    return new ArrivalView(
        arrivedBy, latitude, longitude, accuracyMetres, distanceMetres, far, arrivalNote);
  }
}
