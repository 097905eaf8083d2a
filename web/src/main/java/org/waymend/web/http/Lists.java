package org.waymend.web.http;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.core.UriInfo;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.waymend.shared.DomainException;
import org.waymend.shared.DomainException.Kind;
import org.waymend.shared.csv.CsvExport;
import org.waymend.shared.paging.ListQuery;
import org.waymend.shared.paging.Page;

/** Reads the parameters of a list and writes a list as CSV. */
public final class Lists {
  /** Media types of the tables that can be imported. */
  public static final String CSV = "text/csv";

  public static final String XLSX =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

  private static final Set<String> RESERVED =
      Set.of("search", "sort", "limit", "pageToken", "columns");
  private static final int DEFAULT_LIMIT = 50;
  private static final int LONGEST_PARAMETER = 500;

  private Lists() {}

  /** The query of {@code ?search=&sort=&limit=&pageToken=}; everything else is a filter. */
  public static ListQuery query(UriInfo uri) {
    var filters = new HashMap<String, String>();
    uri.getQueryParameters()
        .forEach(
            (name, values) -> {
              var value = String.join(",", values);
              if (value.length() > LONGEST_PARAMETER && !name.equals("pageToken")) {
                throw refused(name, "too-long", "may have at most 500 characters");
              }
              if (!RESERVED.contains(name) && !value.isBlank()) {
                filters.put(name, value);
              }
            });
    return new ListQuery(text(uri, "search"), text(uri, "sort"), filters, limit(uri), token(uri));
  }

  /** The whole list, page after page, as a CSV download. */
  public static <V extends Record> Response csv(
      UriInfo uri, Class<V> view, String fileName, Function<ListQuery, Page<V>> list) {
    var asked = query(uri);
    var query =
        new ListQuery(asked.search(), asked.sort(), asked.filters(), ListQuery.MAX_LIMIT, null);
    var columns =
        Arrays.stream(text(uri, "columns").split(","))
            .map(String::strip)
            .filter(c -> !c.isEmpty())
            .toList();
    CsvExport.components(view, columns);
    var first = list.apply(query); // refuses before the first byte is written
    StreamingOutput body =
        out -> CsvExport.write(out, view, columns, () -> new Rows<>(first, query, list));
    return Response.ok(body, "text/csv; charset=UTF-8")
        .header("Content-Disposition", "attachment; filename=\"" + fileName + ".csv\"")
        .build();
  }

  /**
   * Ids parted by comma.
   *
   * @throws DomainException {@code request/invalid}
   */
  public static List<UUID> ids(@Nullable String text) {
    try {
      return text == null || text.isBlank()
          ? List.of()
          : Arrays.stream(text.split(",")).map(id -> UUID.fromString(id.strip())).toList();
    } catch (IllegalArgumentException e) {
      throw refused("ids", "invalid-value", "must be ids parted by comma");
    }
  }

  private static final class Rows<V> implements Iterator<V> {
    private final ListQuery query;
    private final Function<ListQuery, Page<V>> list;
    private Page<V> page;
    private Iterator<V> rows;

    Rows(Page<V> first, ListQuery query, Function<ListQuery, Page<V>> list) {
      this.page = first;
      this.rows = first.items().iterator();
      this.query = query;
      this.list = list;
    }

    @Override
    public boolean hasNext() {
      while (!rows.hasNext() && page.nextPageToken() != null) {
        page = list.apply(query.withPageToken(page.nextPageToken()));
        rows = page.items().iterator();
      }
      return rows.hasNext();
    }

    @Override
    public V next() {
      if (!hasNext()) {
        throw new NoSuchElementException();
      }
      return rows.next();
    }
  }

  private static int limit(UriInfo uri) {
    var text = text(uri, "limit");
    try {
      return text.isEmpty() ? DEFAULT_LIMIT : Integer.parseInt(text);
    } catch (NumberFormatException e) {
      throw refused("limit", "invalid-value", "must be a whole number");
    }
  }

  private static @Nullable String token(UriInfo uri) {
    var token = text(uri, "pageToken");
    return token.isEmpty() ? null : token;
  }

  private static String text(UriInfo uri, String name) {
    return Objects.requireNonNullElse(uri.getQueryParameters().getFirst(name), "").strip();
  }

  private static DomainException refused(String field, String code, String message) {
    return new DomainException(
            Kind.INVALID, "request/invalid", "This list can't be read that way; see errors.")
        .field(field, code, message);
  }
}
