package org.waymend.inventory.infra;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.waymend.inventory.PartId;
import org.waymend.inventory.PartMother;
import org.waymend.inventory.PartUnit;
import org.waymend.inventory.domain.Part;
import org.waymend.shared.DomainException;
import org.waymend.shared.access.Reach;
import org.waymend.shared.paging.ListQuery;
import org.waymend.shared.persistence.Race;

class JpaPartsIT {
  private static final InventoryOnMariaDb DB = new InventoryOnMariaDb();
  private static PartId tap;
  private static PartId valve;

  @BeforeAll
  static void fill() {
    tap = DB.part("TAP-1", PartUnit.PIECE);
    valve = DB.part("VALVE-1", PartUnit.SET, tap.value());
    for (int i = 0; i < 7; i++) {
      DB.part("HOSE-" + i, PartUnit.METRE, valve.value(), tap.value());
    }
  }

  @AfterAll
  static void close() {
    DB.close();
  }

  @Test
  void a_list_pages_in_every_order_and_back() {
    for (String column :
        List.of(
            "number",
            "nameEn",
            "nameZh",
            "unit",
            "price",
            "cost",
            "isSerialTracked",
            "isLotTracked",
            "isActive",
            "createdAt")) {
      var up = numbers("", column, Map.of());
      var down = new ArrayList<>(numbers("", "-" + column, Map.of()));
      java.util.Collections.reverse(down);
      assertThat(up).as(column).hasSize(9).isEqualTo(down);
    }
  }

  @Test
  void a_list_is_searched_and_filtered() {
    assertThat(numbers("水泵 hose-3", "", Map.of())).containsExactly("HOSE-3");
    assertThat(numbers("", "", Map.of("unit", "PIECE,SET"))).containsExactly("TAP-1", "VALVE-1");
    assertThat(numbers("tap", "", Map.of("fitsModel", "AX-100"))).containsExactly("TAP-1");
    assertThat(numbers("tap", "", Map.of("fitsModel", "AX-999"))).isEmpty();
    assertThat(numbers("", "", Map.of("isActive", "false"))).isEmpty();
  }

  @Test
  void nobody_reads_past_the_own_reach() {
    var query = ListQuery.all();
    assertThat(DB.jpa.call(() -> DB.parts.page(Reach.NOTHING, query)).items()).isEmpty();
    assertThatThrownBy(() -> DB.jpa.call(() -> DB.parts.get(Reach.NOTHING, tap)))
        .isInstanceOf(DomainException.class)
        .hasFieldOrPropertyWithValue("type", "part/unknown");
  }

  @Test
  void a_page_reads_models_and_substitutes_in_order() {
    var hose =
        DB.jpa
            .call(() -> DB.parts.page(Reach.ALL, ListQuery.all().where("unit", "METRE")))
            .items()
            .get(0);
    assertThat(hose.substituteIds()).containsExactly(valve.value(), tap.value());
    var known = DB.jpa.call(() -> DB.parts.refs(hose.substituteIds()));
    assertThat(hose.view(known).fitsModels()).containsExactly("AX-100", "AX-200");
    assertThat(hose.view(known).substituteNumbers()).containsExactly("VALVE-1", "TAP-1");
  }

  @Test
  void substitutes_change_places_and_make_a_new_version() {
    var id = DB.part("SWAP-1", PartUnit.PIECE, tap.value(), valve.value());
    DB.jpa.run(
        () ->
            part(id, 1)
                .change(PartMother.pumpWithSubstitutes("SWAP-1", valve.value(), tap.value())));
    var swapped = DB.jpa.call(() -> part(id, 2));
    assertThat(swapped.substituteIds()).containsExactly(valve.value(), tap.value());
    DB.jpa.run(
        () ->
            part(id, 2)
                .change(PartMother.pumpWithSubstitutes("SWAP-1", valve.value(), tap.value())));
    assertThat(DB.jpa.call(() -> part(id, 2)).version()).isEqualTo(2); // nothing changed
    DB.jpa.run(() -> part(id, 2).change(PartMother.pump("SWAP-1X")));
    assertThat(DB.jpa.call(() -> part(id, 3)).substituteIds()).isEmpty();
    DB.jpa.run(() -> part(id, 3).deactivate());
    DB.jpa.run(() -> DB.jpa.entityManager().remove(part(id, 4)));
  }

  @Test
  void a_number_is_known_in_any_case_and_taken_once() {
    assertThat(DB.jpa.call(() -> DB.parts.findByNumber(" tap-1 ")).map(Part::id)).contains(tap);
    assertThat(DB.jpa.call(() -> DB.parts.isNumberFree("TAP-1", tap))).isTrue();
    assertThat(DB.jpa.call(() -> DB.parts.isNumberFree("TAP-1", valve))).isFalse();
  }

  @Test
  void of_two_who_change_the_same_version_one_wins() throws Exception {
    var id = DB.part("RACE-1", PartUnit.PIECE);
    List<Boolean> won =
        Race.of(
            2,
            i ->
                () -> {
                  try {
                    DB.jpa.run(() -> part(id, 1).change(PartMother.pump("RACE-1-" + i)));
                    return true;
                  } catch (RuntimeException stale) {
                    return false;
                  }
                });
    assertThat(won).containsExactlyInAnyOrder(true, false);
    DB.jpa.run(() -> DB.jpa.entityManager().remove(part(id, 2)));
  }

  private static Part part(PartId id, long version) {
    return DB.parts.get(Reach.ALL, id, version);
  }

  private static List<String> numbers(String search, String sort, Map<String, String> filters) {
    var numbers = new ArrayList<String>();
    @Nullable String token = null;
    do {
      var query = new ListQuery(search, sort, filters, 2, token);
      var page = DB.jpa.call(() -> DB.parts.page(Reach.ALL, query));
      page.items().forEach(p -> numbers.add(p.number()));
      token = page.nextPageToken();
    } while (token != null);
    return numbers;
  }
}
