package org.waymend.workorder.domain;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.waymend.workorder.VisitId;

/** What was found and left on site, and who said no. Whoever asks has the visit already. */
public interface VisitWorks {
  void add(VisitWork work);

  /** Empty before the arrival. */
  Optional<VisitWork> find(VisitId visit);

  /** Visit id → what was left there, of those where somebody arrived. */
  Map<UUID, VisitWork> list(Collection<UUID> visits);

  void add(VisitDecline decline);

  /** The newest first. */
  List<VisitDecline> declines(VisitId visit);
}
