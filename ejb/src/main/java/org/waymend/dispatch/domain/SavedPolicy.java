package org.waymend.dispatch.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.waymend.dispatch.PolicyFields;
import org.waymend.dispatch.PolicyView;
import org.waymend.dispatch.WhatIfFields.PolicyWeights;
import org.waymend.optimizer.problem.DispatchPolicy;
import org.waymend.shared.Check;
import org.waymend.shared.DomainException;
import org.waymend.shared.Money;
import org.waymend.shared.json.Json;

/** A dispatch policy as somebody saved it. It never changes; the next one takes its place. */
@Entity
@Table(name = "dispatch_policy")
public class SavedPolicy {
  private static final int LONGEST_NOTE = 500;

  @Id private UUID id;
  @Version private long version;
  private long number;
  private String weights;

  @Column(name = "driving_hour_minor")
  private @Nullable Long drivingHourMinor;

  @Column(name = "driving_hour_currency")
  private @Nullable String drivingHourCurrency;

  private String note;

  @Column(name = "saved_by")
  private @Nullable UUID savedBy;

  @Column(name = "saved_at")
  private Instant savedAt;

  @SuppressWarnings("NullAway.Init")
  protected SavedPolicy() {} // JPA

  /**
   * The policy after this one.
   *
   * @throws DomainException {@code request/invalid} with every field that is wrong
   */
  public SavedPolicy next(UUID newId, PolicyFields fields, @Nullable UUID by, Instant now) {
    var check = new Check();
    var newWeights = check.required("weights", fields.weights());
    if (newWeights != null) {
      WhatIfDay.checkWeights(check, "weights", newWeights);
      check.isTrue(newWeights.isComplete(), "weights", "required", "must all be given");
    }
    var hour = fields.drivingHour();
    check.isTrue(
        hour == null || hour.minor() >= 0, "drivingHour", "out-of-range", "can't be negative");
    var words = check.optionalText("note", fields.note(), LONGEST_NOTE);
    check.throwIfAny();
    var policy = new SavedPolicy();
    policy.id = newId;
    policy.number = number + 1;
    policy.weights = Json.write(Objects.requireNonNull(newWeights));
    policy.drivingHourMinor = hour == null ? null : Long.valueOf(hour.minor());
    policy.drivingHourCurrency = hour == null ? null : hour.currency();
    policy.note = words;
    policy.savedBy = by;
    policy.savedAt = now;
    return policy;
  }

  /** Counts the saved policies, from 1. */
  public long number() {
    return number;
  }

  public @Nullable UUID savedBy() {
    return savedBy;
  }

  /** What the optimizer is given. */
  public DispatchPolicy policy() {
    return WhatIfDay.policy(DispatchPolicy.standard(), weights());
  }

  private PolicyWeights weights() {
    return Json.read(weights, PolicyWeights.class);
  }

  public PolicyView view(String savedByName) {
    return new PolicyView(
        id,
        number,
        weights(),
        drivingHourMinor == null || drivingHourCurrency == null
            ? null
            : new Money(drivingHourMinor, drivingHourCurrency),
        note,
        savedBy,
        savedByName,
        savedAt);
  }
}
