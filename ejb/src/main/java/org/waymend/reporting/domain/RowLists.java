package org.waymend.reporting.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.waymend.reporting.DashboardView.RowFilter;

/** Where the rows behind the numbers are: which list, and by which filters exactly those. */
final class RowLists {
  static final String TICKETS = "tickets";
  static final String VISITS = "visits";
  static final String WORK_ORDERS = "work-orders";
  static final String SHIFTS = "shifts";
  static final String RATINGS = "ratings";

  private final DashboardPeriod period;
  private final @Nullable UUID territory;

  RowLists(DashboardPeriod period, @Nullable UUID territory) {
    this.period = period;
    this.territory = territory;
  }

  List<RowFilter> openTickets() {
    return with("territoryId", "openAt", period.endsAt().toString());
  }

  List<RowFilter> openVisits(boolean isPlanned) {
    return with(
        "territoryId",
        "isOpen",
        "true",
        "isPlanned",
        Boolean.toString(isPlanned),
        "createdUntil",
        period.endsAt().toString());
  }

  /** Visits that ended in the period, with further filters: name, value, … */
  List<RowFilter> ended(String... more) {
    return within("territoryId", "endedFrom", "endedUntil", more);
  }

  List<RowFilter> worked() {
    return within("engineerTerritoryId", "endedFrom", "endedUntil", "hasWorked", "true");
  }

  List<RowFilter> completedOrders(String... more) {
    return within("territoryId", "completedFrom", "completedUntil", more);
  }

  List<RowFilter> shifts() {
    return with(
        "territoryId", "from", period.from().toString(), "until", period.until().toString());
  }

  List<RowFilter> ratings(String... more) {
    var filters = new ArrayList<String>(List.of("isCounted", "true"));
    filters.addAll(List.of(more));
    return within("territoryId", "from", "until", filters.toArray(String[]::new));
  }

  private List<RowFilter> within(
      String territoryName, String from, String until, String... filters) {
    var all =
        new ArrayList<String>(
            List.of(from, period.startsAt().toString(), until, period.endsAt().toString()));
    all.addAll(List.of(filters));
    return with(territoryName, all.toArray(String[]::new));
  }

  private List<RowFilter> with(String territoryName, String... filters) {
    var all = new ArrayList<RowFilter>();
    for (int i = 0; i < filters.length; i += 2) {
      all.add(new RowFilter(filters[i], filters[i + 1]));
    }
    if (territory != null) {
      all.add(new RowFilter(territoryName, territory.toString()));
    }
    return List.copyOf(all);
  }
}
