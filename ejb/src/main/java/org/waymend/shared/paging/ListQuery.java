package org.waymend.shared.paging;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.waymend.shared.DomainException;
import org.waymend.shared.DomainException.Kind;

/**
 * What a list is asked for.
 *
 * @param search words to look for, or empty
 * @param sort columns by comma, {@code -} in front for descending; empty for the list's own order
 * @param filters column → value; several values by comma
 * @param limit page size, 1–200
 * @param pageToken token of the page before, or null for the first
 */
public record ListQuery(
    String search,
    String sort,
    Map<String, String> filters,
    int limit,
    @Nullable String pageToken) {
  public static final int MAX_LIMIT = 200;

  public ListQuery {
    filters = Map.copyOf(filters);
    if (limit < 1 || limit > MAX_LIMIT) {
      throw new DomainException(
              Kind.INVALID, "request/invalid", "Ask for 1 to " + MAX_LIMIT + " items a page.")
          .field("limit", "out-of-range", "must lie between 1 and " + MAX_LIMIT);
    }
  }

  /** Everything in the list's own order. */
  public static ListQuery all() {
    return new ListQuery("", "", Map.of(), MAX_LIMIT, null);
  }

  public ListQuery withPageToken(@Nullable String token) {
    return new ListQuery(search, sort, filters, limit, token);
  }

  /** The same with one more filter. */
  public ListQuery where(String column, String value) {
    var more = new LinkedHashMap<>(filters);
    more.put(column, value);
    return new ListQuery(search, sort, more, limit, pageToken);
  }
}
