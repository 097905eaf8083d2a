package org.waymend.workforce.infra;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import jakarta.persistence.OptimisticLockException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.waymend.shared.DomainException;
import org.waymend.shared.access.Access;
import org.waymend.shared.access.Reach;
import org.waymend.shared.csv.CsvExport;
import org.waymend.shared.csv.CsvImport;
import org.waymend.shared.csv.ImportReport;
import org.waymend.shared.paging.ListQuery;
import org.waymend.shared.persistence.Race;
import org.waymend.workforce.TerritoryId;
import org.waymend.workforce.TerritoryImport;
import org.waymend.workforce.TerritoryRow;
import org.waymend.workforce.TerritoryService;
import org.waymend.workforce.WorkforceCommands.ChangeTerritory;
import org.waymend.workforce.WorkforceCommands.RegisterTerritory;
import org.waymend.workforce.WorkforceMother;
import org.waymend.workforce.domain.Territory;

class JpaTerritoriesIT {
  private static final WorkforceDatabase DB = new WorkforceDatabase();
  private static final TerritoryService SERVICE =
      new TerritoryService(DB.territories, new Access(), e -> {}, WorkforceMother.CLOCK);
  private static final TerritoryImport IMPORT =
      new TerritoryImport(
          DB.territories, new CsvImport(DB.jpa), new Access(), e -> {}, WorkforceMother.CLOCK);
  private static final Territory CITY = WorkforceMother.territory("CITY", 116, 39, 2);
  private static final Territory DISTRICT = WorkforceMother.territory("DISTRICT", 116.5, 39.5, 0.5);
  private static final Territory CLOSED = WorkforceMother.territory("CLOSED", 116.5, 39.5, 0.1);

  @BeforeAll
  static void cover_the_land() {
    CLOSED.deactivate();
    DB.jpa.run(() -> List.of(CITY, DISTRICT, CLOSED).forEach(DB.territories::add));
  }

  @Test
  void a_point_belongs_to_the_smallest_active_territory_around_it() {
    assertThat(territoryOf(39.55, 116.55)).contains(DISTRICT.id());
    assertThat(territoryOf(39.2, 116.2)).contains(CITY.id());
    assertThat(territoryOf(41, 118)).as("corner").contains(CITY.id());
    assertThat(territoryOf(41.00001, 118)).isEmpty();
    assertThat(territoryOf(Double.NaN, 200)).isEmpty();
  }

  @Test
  void lists_search_and_sort() {
    DB.everyOrderPagesThrough(
        List.of("code", "name", "isActive", "createdAt"),
        query -> DB.territories.page(Reach.ALL, query),
        Territory::id);
    var found =
        DB.jpa.call(
            () ->
                DB.territories.page(
                    Reach.ALL,
                    WorkforceDatabase.query("territory", "-code", Map.of("isActive", "true"))));
    assertThat(found.items()).extracting(t -> t.view().code()).containsSequence("DISTRICT", "CITY");
  }

  @Test
  void an_export_can_be_imported_again_and_a_bad_file_changes_nothing() throws IOException {
    var out = new ByteArrayOutputStream();
    var rows = DB.jpa.call(() -> SERVICE.rows(WorkforceDatabase.DISPATCHER, ListQuery.all()));
    CsvExport.write(out, TerritoryRow.class, List.of(), rows.items());

    var again = IMPORT.run(WorkforceDatabase.DISPATCHER, out.toByteArray(), false);
    assertThat(again).extracting(ImportReport::unchanged).isEqualTo(rows.items().size());

    var bad =
        """
        code,name,polygon
        NEW,New,"POLYGON((1 1, 2 1, 2 2, 1 1))"
        city,City of all,
        BAD,Bad,"POLYGON((1 1, 2 2, 2 1, 1 2, 1 1))"
        NEW,Again,"POLYGON((1 1, 2 1, 2 2, 1 1))"
        """;
    var rehearsal = IMPORT.run(WorkforceDatabase.DISPATCHER, bad.getBytes(UTF_8), true);
    assertThat(rehearsal.errors())
        .extracting(e -> e.line() + " " + e.column() + " " + e.code())
        .containsExactly("4 polygon self-intersecting", "5 code twice");
    assertThat(rehearsal.created()).isEqualTo(1);
    assertThat(rehearsal.changed()).isEqualTo(1);
    assertThat(
            catchThrowableOfType(
                    DomainException.class,
                    () -> IMPORT.run(WorkforceDatabase.DISPATCHER, bad.getBytes(UTF_8), false))
                .type())
        .isEqualTo("import/has-errors");
    assertThat(DB.jpa.call(() -> DB.territories.findByCode("NEW"))).isEmpty();
    assertThat(DB.jpa.call(() -> DB.territories.findByCode("city").orElseThrow().view().name()))
        .isEqualTo("Territory CITY");

    var good =
        """
        code,name,polygon,isActive
        IMPORTED,New,"POLYGON((1 1, 2 1, 2 2, 1 1))",no
        """;
    assertThat(IMPORT.run(WorkforceDatabase.DISPATCHER, good.getBytes(UTF_8), false).created())
        .isEqualTo(1);
    assertThat(DB.jpa.call(() -> DB.territories.findByCode("imported").orElseThrow().isActive()))
        .isFalse();
  }

  @Test
  void of_two_writers_who_saw_the_same_version_one_wins() throws Exception {
    var view =
        DB.jpa.call(
            () ->
                SERVICE.register(
                    new RegisterTerritory(
                        WorkforceDatabase.DISPATCHER, WorkforceMother.square("RACE", 10, 10, 1))));
    var outcomes =
        Race.of(
            2,
            i ->
                () -> {
                  try {
                    return "won "
                        + DB.jpa.call(() -> SERVICE.change(moved(view.id(), 20 + i))).version();
                  } catch (DomainException e) {
                    return e.type();
                  } catch (RuntimeException e) {
                    return isStale(e) ? "request/stale" : e.toString();
                  }
                });
    assertThat(outcomes).containsExactlyInAnyOrder("won 2", "request/stale");
  }

  private static ChangeTerritory moved(UUID id, int west) {
    return new ChangeTerritory(
        WorkforceDatabase.DISPATCHER,
        new TerritoryId(id),
        1,
        WorkforceMother.square("RACE", west, 10, 1));
  }

  private static boolean isStale(Throwable e) {
    for (var cause = e; cause != null; cause = cause.getCause()) {
      if (cause instanceof OptimisticLockException) {
        return true;
      }
    }
    return false;
  }

  private static Optional<TerritoryId> territoryOf(double latitude, double longitude) {
    return DB.jpa.call(() -> SERVICE.territoryOf(latitude, longitude));
  }
}
