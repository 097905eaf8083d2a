package org.waymend.ticket.infra;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.waymend.shared.TimeSpans;
import org.waymend.shared.persistence.Sql;
import org.waymend.ticket.domain.BacklogCounts;

/**
 * A ticket is in the backlog of the bounds after its opening and not after its end. It is counted
 * up at the first of them and down after the last, so one pass over the tickets that were open at
 * any of the bounds does for all of them.
 */
@ApplicationScoped
class SqlBacklogCounts implements BacklogCounts {
  @PersistenceContext private EntityManager em;

  @SuppressWarnings("NullAway.Init")
  SqlBacklogCounts() {} // container

  /** For tests without a container. */
  SqlBacklogCounts(EntityManager em) {
    this.em = em;
  }

  @Override
  public List<Long> openAt(TimeSpans spans, @Nullable UUID territory) {
    long[] change = new long[spans.bounds().size() + 1];
    var values = new ArrayList<Object>(List.of(spans.until(), spans.from()));
    if (territory != null) {
      values.add(territory);
    }
    // The span that an instant lies in is how many bounds are not after it.
    Sql.of(em)
        .list(
            ("SELECT " + Sql.spanOf("opened_at", spans) + " AS opened, IF(done_at IS NULL, ")
                + (spans.bounds().size() + ", " + endOf(spans) + ") AS done, COUNT(*) AS tickets")
                + " FROM ticket WHERE opened_at < ? AND (done_at IS NULL OR done_at >= ?)"
                + (territory == null
                    ? ""
                    : " AND site_id IN (SELECT id FROM site WHERE territory_id = ?)")
                + " GROUP BY opened, done",
            row -> {
              change[(int) row.number("opened")] += row.number("tickets");
              return change[(int) row.number("done")] -= row.number("tickets");
            },
            values.toArray());
    Arrays.parallelPrefix(change, Long::sum);
    return Arrays.stream(change).limit(spans.bounds().size()).boxed().toList();
  }

  private static String endOf(TimeSpans spans) {
    return Sql.spanOf("done_at", spans);
  }
}
