package org.waymend.workforce.domain;

import org.waymend.shared.access.Reach;
import org.waymend.shared.paging.ListQuery;
import org.waymend.shared.paging.Page;
import org.waymend.workforce.OnCallDutyId;

/** All on-call duties; whose engineer an actor reaches, the actor reaches the on-call duty. */
public interface OnCallDuties {
  void add(OnCallDuty onCallDuty);

  void remove(OnCallDuty onCallDuty);

  /**
   * @throws org.waymend.shared.DomainException {@code on-call-duty/unknown} when absent or out of
   *     reach
   */
  OnCallDuty get(Reach reach, OnCallDutyId id);

  /**
   * @throws org.waymend.shared.DomainException as {@link #get(Reach, OnCallDutyId)}, and {@code
   *     request/stale} when it changed since
   */
  OnCallDuty get(Reach reach, OnCallDutyId id, long expectedVersion);

  /**
   * True if it overlaps another of the same engineer for the same territory, or both for
   * everywhere.
   */
  boolean overlapsAnother(OnCallDuty onCallDuty);

  Page<OnCallDuty> page(Reach reach, ListQuery query);

  /** Writes what is pending; the version is the new one then. */
  OnCallDuty flushed(OnCallDuty onCallDuty);
}
