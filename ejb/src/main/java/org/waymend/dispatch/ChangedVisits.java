package org.waymend.dispatch;

import java.util.List;
import java.util.UUID;
import org.waymend.shared.VersionedView;
import org.waymend.workorder.VisitView;

/**
 * Visits as they are after a change.
 *
 * @param id the visit that was asked for
 * @param version its new version
 * @param visits that visit first, then every other one that changed with it
 */
public record ChangedVisits(UUID id, long version, List<VisitView> visits)
    implements VersionedView {
  static ChangedVisits of(List<VisitView> visits) {
    return new ChangedVisits(visits.get(0).id(), visits.get(0).version(), visits);
  }
}
