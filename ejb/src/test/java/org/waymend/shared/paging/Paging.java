package org.waymend.shared.paging;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Asks lists for pages in tests. */
public final class Paging {
  private Paging() {}

  /** A query for one page of {@code limit}. */
  public static ListQuery query(
      String search, String sort, int limit, Map<String, String> filters) {
    return new ListQuery(search, sort, filters, limit, null);
  }

  /** Everything that a query finds, read page by page. */
  public static <T> List<T> all(ListQuery query, Function<ListQuery, Page<T>> list) {
    var all = new ArrayList<T>();
    @Nullable String token = null;
    do {
      var page = list.apply(query.withPageToken(token));
      assertThat(page.items().size()).isLessThanOrEqualTo(query.limit());
      all.addAll(page.items());
      token = page.nextPageToken();
    } while (token != null);
    return all;
  }

  /**
   * Reads the list in every order, both ways, on pages of three: each must be a permutation without
   * doubles, and a descending order the ascending one backwards.
   */
  public static <T, I> void everyOrderPagesThrough(
      List<String> columns, Function<ListQuery, Page<T>> list, Function<T, I> id) {
    var plain = ids(all(ListQuery.all(), list), id);
    assertThat(plain).doesNotHaveDuplicates();
    for (String column : columns) {
      var up = ids(all(query("", column, 3, Map.of()), list), id);
      var down = new ArrayList<>(ids(all(query("", "-" + column, 3, Map.of()), list), id));
      assertThat(up).as("by %s", column).containsExactlyInAnyOrderElementsOf(plain);
      java.util.Collections.reverse(down);
      assertThat(down).as("by -%s", column).isEqualTo(up);
    }
  }

  private static <T, I> List<I> ids(List<T> items, Function<T, I> id) {
    return items.stream().<I>map(id).toList();
  }
}
