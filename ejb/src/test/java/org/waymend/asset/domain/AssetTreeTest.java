package org.waymend.asset.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waymend.asset.AssetMother.asset;
import static org.waymend.asset.AssetMother.fields;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.waymend.asset.AssetId;
import org.waymend.customer.CustomerId;
import org.waymend.customer.SiteId;
import org.waymend.shared.Refusals;

class AssetTreeTest {
  private static final CustomerId ACME = new CustomerId(UUID.randomUUID());
  private static final SiteId TOWER = new SiteId(UUID.randomUUID());

  private final InMemoryAssets assets = new InMemoryAssets();

  @Test
  void a_part_hangs_below_an_asset_of_the_same_customer() {
    var lift = add(null);
    AssetTree.check(assets, add(lift.id()));
    AssetTree.check(assets, lift);
    var foreign = asset(new CustomerId(UUID.randomUUID()), TOWER, "F-1");
    assets.add(foreign);
    assertThat(errors(add(foreign.id()))).containsExactly("parentId other-customer");
  }

  @Test
  void a_parent_must_exist() {
    assertThat(errors(add(new AssetId(UUID.randomUUID())))).containsExactly("parentId unknown");
  }

  @Test
  void nothing_is_a_part_of_itself() {
    var chain = chain(4);
    var top = chain.get(0);
    hang(top, chain.get(3).id());
    assertThat(errors(top)).containsExactly("parentId circle");
    hang(top, chain.get(1).id());
    assertThat(errors(top)).containsExactly("parentId circle");
  }

  @Test
  void a_circle_elsewhere_ends_the_check_too() {
    var chain = chain(3);
    hang(chain.get(0), chain.get(2).id());
    assertThat(errors(add(chain.get(2).id()))).containsExactly("parentId too-deep");
  }

  @Test
  void a_tree_has_at_most_ten_levels() {
    var chain = chain(10);
    AssetTree.check(assets, chain.get(9));
    assertThat(errors(add(chain.get(9).id()))).containsExactly("parentId too-deep");
  }

  @Test
  void what_hangs_below_a_moved_asset_counts_too() {
    var upper = chain(6);
    var lower = chain(5);
    hang(lower.get(0), upper.get(5).id());
    assertThat(errors(lower.get(0))).containsExactly("parentId too-deep");
    hang(lower.get(0), upper.get(4).id());
    AssetTree.check(assets, lower.get(0));
  }

  private List<Asset> chain(int levels) {
    var chain = new ArrayList<Asset>();
    for (int i = 0; i < levels; i++) {
      chain.add(add(i == 0 ? null : chain.get(i - 1).id()));
    }
    return chain;
  }

  private static void hang(Asset asset, AssetId below) {
    asset.change(ACME, fields(TOWER, null, below));
  }

  private Asset add(@Nullable AssetId parent) {
    var asset = asset(ACME, TOWER, assets.nextTag(), parent);
    assets.add(asset);
    return asset;
  }

  private List<String> errors(Asset asset) {
    return Refusals.fieldErrors(() -> AssetTree.check(assets, asset));
  }
}
