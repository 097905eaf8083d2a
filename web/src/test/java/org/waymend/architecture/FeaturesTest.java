package org.waymend.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The table of features and the folders of module ejb agree. */
class FeaturesTest {

  private static final Path EJB = Path.of("../ejb/src/main/java/org/waymend");

  @Test
  void every_folder_is_a_feature_of_the_table() throws IOException {
    assertThat(folders(EJB)).allMatch(folder -> Features.tier(folder) >= 0);
  }

  @Test
  void every_feature_says_what_it_owns() throws IOException {
    for (var feature : folders(EJB)) {
      assertThat(EJB.resolve(feature).resolve("package-info.java"))
          .content()
          .contains("/**")
          .contains("@NullMarked");
    }
  }

  @Test
  void features_have_the_three_rooms_only() throws IOException {
    for (var feature : folders(EJB)) {
      if (!feature.equals("shared")) {
        assertThat(folders(EJB.resolve(feature))).as(feature).isSubsetOf("domain", "infra");
      }
    }
  }

  @Test
  void no_feature_is_in_two_tiers() {
    var all = Features.TIERS.stream().flatMap(Set::stream).toList();
    assertThat(all).doesNotHaveDuplicates();
  }

  @Test
  void arrows_go_down_to_faces_and_sideways_only_where_listed() {
    assertThat(Features.isAllowed("ticket", "customer", true)).isTrue();
    assertThat(Features.isAllowed("ticket", "customer", false)).isFalse();
    assertThat(Features.isAllowed("customer", "ticket", true)).isFalse();
    assertThat(Features.isAllowed("asset", "customer", true)).isTrue();
    assertThat(Features.isAllowed("customer", "asset", true)).isFalse();
    assertThat(Features.isAllowed("identity", "settings", true)).isFalse();
    assertThat(Features.isAllowed("asset", "reports", true)).isTrue();
    assertThat(Features.isAllowed("web", "reports", true)).isFalse();
    assertThat(Features.isAllowed("web", "optimizer", true)).isFalse();
  }

  @Test
  void sideways_arrows_stay_in_their_tier_and_make_no_circle() {
    for (var arrow : Features.SIDEWAYS) {
      var ends = List.of(arrow.split(">", -1));
      assertThat(Features.tier(ends.get(0))).as(arrow).isEqualTo(Features.tier(ends.get(1)));
      assertThat(Features.SIDEWAYS).doesNotContain(ends.get(1) + ">" + ends.get(0));
    }
  }

  private static Set<String> folders(Path parent) throws IOException {
    try (var children = Files.list(parent)) {
      return children
          .filter(Files::isDirectory)
          .map(child -> child.getFileName().toString())
          .collect(Collectors.toSet());
    }
  }
}
