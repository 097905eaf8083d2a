package org.waymend.workorder.domain;

import java.util.List;
import java.util.Optional;
import org.waymend.workorder.VisitId;

/** What was found and left on site, and who said no. Whoever asks has the visit already. */
public interface VisitWorks {
  void add(VisitWork work);

  /** Empty before the arrival. */
  Optional<VisitWork> find(VisitId visit);

  void add(VisitDecline decline);

  /** The newest first. */
  List<VisitDecline> declines(VisitId visit);
}
