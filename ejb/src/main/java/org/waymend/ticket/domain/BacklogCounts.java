package org.waymend.ticket.domain;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.waymend.shared.TimeSpans;

/** Open tickets, counted by the database. */
public interface BacklogCounts {
  /** One number per bound. */
  List<Long> openAt(TimeSpans spans, @Nullable UUID territory);
}
