package org.waymend.asset.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waymend.asset.AssetMother.NINE;
import static org.waymend.asset.AssetMother.asset;
import static org.waymend.asset.AssetMother.fields;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.waymend.asset.AssetFields;
import org.waymend.customer.CustomerId;
import org.waymend.customer.SiteId;
import org.waymend.shared.Refusals;
import org.waymend.shared.access.Owner;

class AssetTest {
  private static final CustomerId ACME = new CustomerId(UUID.randomUUID());
  private static final SiteId TOWER = new SiteId(UUID.randomUUID());
  private static final LocalDate DAY = LocalDate.of(2026, 11, 21);

  @Test
  void a_new_asset_is_active_and_its_customers() {
    var asset = asset(ACME, TOWER, "as-1");
    assertThat(asset.tag()).isEqualTo("AS-1");
    assertThat(asset.owner()).isEqualTo(Owner.customer(ACME.value()));
    assertThat(asset.parent()).isEmpty();
    assertThat(asset.view("", "", "").isActive()).isTrue();
  }

  @Test
  void everything_that_is_wrong_is_told_at_once() {
    var nothing = new AssetFields(null, null, null, null, null, null, null, null, null, null);
    assertThat(errors(nothing)).containsExactly("siteId required", "name required");
    var long121 = "x".repeat(121);
    var wrong =
        new AssetFields(
            TOWER.value(),
            null,
            "no tag!",
            "x".repeat(201),
            long121,
            long121,
            long121,
            DAY,
            DAY,
            "x".repeat(2001));
    assertThat(errors(wrong))
        .containsExactly(
            "tag invalid-code",
            "name too-long",
            "manufacturer too-long",
            "model too-long",
            "serialNumber too-long",
            "warrantyUntil before-start",
            "note too-long");
  }

  @Test
  void a_warranty_ends_after_the_installation() {
    assertThat(register(fields(TOWER, "A", null, "Lift", DAY, DAY.plusDays(1)))).isNotNull();
    assertThat(register(fields(TOWER, "A", null, "Lift", null, DAY))).isNotNull();
    assertThat(errors(fields(TOWER, "A", null, "Lift", DAY, DAY.minusDays(1))))
        .containsExactly("warrantyUntil before-start");
  }

  @Test
  void an_asset_stays_at_its_customer_and_is_not_its_own_parent() {
    var asset = asset(ACME, TOWER, "AS-1");
    var other = new CustomerId(UUID.randomUUID());
    assertThat(Refusals.fieldErrors(() -> asset.change(other, fields(TOWER, null, asset.id()))))
        .containsExactly("siteId other-customer", "parentId own-parent");
  }

  @Test
  void a_blank_tag_leaves_the_tag() {
    var asset = asset(ACME, TOWER, "AS-1");
    asset.change(ACME, fields(TOWER, " ", null));
    assertThat(asset.tag()).isEqualTo("AS-1");
    asset.change(ACME, fields(TOWER, "new-1", null));
    assertThat(asset.tag()).isEqualTo("NEW-1");
  }

  private static Asset register(AssetFields fields) {
    return Asset.register(UUID.randomUUID(), ACME, "AS-1", fields, NINE);
  }

  private static List<String> errors(AssetFields fields) {
    return Refusals.fieldErrors(() -> register(fields));
  }
}
