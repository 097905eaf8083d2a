package org.waymend.workorder.infra;

/** What figures count and lists filter by, so that both speak of the same rows (ADR-0024). */
final class Conditions {
  /**
   * The engineer arrived at visit {@code v} before the end of the promise: of the arrival window
   * that the planned start lies in, else half an hour after the planned start, as customers are
   * told. NULL if nobody arrived.
   */
  static final String ON_TIME =
      "v.arrived_at < COALESCE((SELECT MAX(w.ends_at) FROM visit_window w WHERE w.visit_id = v.id"
          + " AND w.starts_at <= v.starts_at AND w.ends_at > v.starts_at),"
          + " v.starts_at + INTERVAL 30 MINUTE)";

  /** Work order {@code o} needed one visit; those that were cancelled do not count. */
  static final String FIRST_TIME_FIX =
      "(SELECT COUNT(*) FROM visit x WHERE x.work_order_id = o.id AND x.status <> 'CANCELLED') = 1";

  /** Visit {@code v} is still to be made or under way, and its work order {@code o} released. */
  static final String OPEN =
      "v.status IN ('UNPLANNED','DISPATCHED','ACCEPTED','TRAVELLING','ON_SITE','WORKING')"
          + " AND o.status <> 'DRAFT'";

  private Conditions() {}

  /** The engineer names the territory, or none, which means all. */
  static String worksIn(String engineer) {
    return engineer
        + " IN (SELECT e.id FROM engineer e LEFT JOIN engineer_territory et"
        + " ON et.engineer_id = e.id WHERE et.territory_id = ? OR et.territory_id IS NULL)";
  }

  /** The site lies in the territory. */
  static String liesIn(String site) {
    return site + " IN (SELECT s.id FROM site s WHERE s.territory_id = ?)";
  }
}
