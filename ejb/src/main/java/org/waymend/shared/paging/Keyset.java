package org.waymend.shared.paging;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.Expression;
import jakarta.persistence.criteria.Path;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Root;
import jakarta.persistence.criteria.Selection;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiFunction;
import org.eclipse.persistence.jpa.JpaCriteriaBuilder;
import org.jspecify.annotations.Nullable;
import org.waymend.shared.DomainException;
import org.waymend.shared.DomainException.Kind;
import org.waymend.shared.json.Json;

/**
 * Lists one kind of entity: search, sort and filters by allow-list, pages by key instead of offset,
 * so that a page stays right while rows come and go and costs the same however deep it lies.
 *
 * <p>Every entity listed has an attribute {@code id}, which breaks ties.
 */
public final class Keyset<E> {
  /** A condition that a filter value stands for. */
  @FunctionalInterface
  public interface Filter<E> {
    Predicate of(CriteriaBuilder cb, Root<E> root, String value);
  }

  private static final Instant FIRST_INSTANT = Instant.parse("0001-01-01T00:00:00Z");
  private static final Instant LAST_INSTANT = Instant.parse("+10000-01-01T00:00:00Z");

  private record Order(String attribute, boolean descending) {}

  private final Class<E> entity;
  private final List<String> searched = new ArrayList<>();
  private final Map<String, String> sortable = new LinkedHashMap<>();
  private final Map<String, Filter<E>> filters = new LinkedHashMap<>();
  private final List<String> fetched = new ArrayList<>();
  private String defaultSort = "";

  private Keyset(Class<E> entity) {
    this.entity = entity;
  }

  public static <E> Keyset<E> of(Class<E> entity) {
    return new Keyset<>(entity);
  }

  /** Text attributes that the search box looks into; dotted paths reach into embeddables. */
  public Keyset<E> searched(String... attributes) {
    searched.addAll(Arrays.asList(attributes));
    return this;
  }

  /** A column that may be sorted by, and its attribute. */
  public Keyset<E> sortable(String column, String attribute) {
    sortable.put(column, attribute);
    return this;
  }

  /** Columns that may be sorted by and are named like their attribute. */
  public Keyset<E> sortable(String... columns) {
    for (String column : columns) {
      sortable.put(column, column);
    }
    return this;
  }

  /** A column that may be filtered by equality; several values by comma mean any of them. */
  public Keyset<E> filterable(String column, String attribute) {
    filters.put(
        column,
        (cb, root, value) -> {
          Path<?> path = path(root, attribute);
          var values =
              Arrays.stream(value.split(",")).map(v -> parse(v.strip(), path, column)).toList();
          return path.getJavaType() == String.class
              ? comparable(cb, Keyset.<String, E>typed(root, attribute), value).in(values)
              : path.in(values);
        });
    return this;
  }

  /** A filter with a meaning of its own. */
  public Keyset<E> filter(String column, Filter<E> filter) {
    filters.put(column, filter);
    return this;
  }

  /** Columns that bound an instant: not before the one, before the other. */
  public Keyset<E> within(String from, String until, String attribute) {
    filters.put(
        from,
        (cb, root, value) ->
            cb.greaterThanOrEqualTo(
                Keyset.<Instant, E>typed(root, attribute),
                (Instant) parse(value, path(root, attribute), from)));
    filters.put(
        until,
        (cb, root, value) ->
            cb.lessThan(
                Keyset.<Instant, E>typed(root, attribute),
                (Instant) parse(value, path(root, attribute), until)));
    return this;
  }

  /** A column that says whether the attribute has a value. */
  public Keyset<E> filterableByPresence(String column, String attribute) {
    filters.put(
        column,
        (cb, root, value) ->
            truth(value, column)
                ? cb.isNotNull(path(root, attribute))
                : cb.isNull(path(root, attribute)));
    return this;
  }

  /**
   * A column that holds an id, with a meaning that only SQL can say.
   *
   * @param condition what is true of the rows that are meant; its first {@code ?} is the attribute
   *     and stands outside any subquery, since it is put there by its bare name; the second is the
   *     id that was asked for
   */
  public Keyset<E> filterableById(String column, String attribute, String condition) {
    filters.put(
        column,
        (cb, root, value) ->
            said(cb, path(root, attribute), condition, List.of(id(value, column))));
    return this;
  }

  /**
   * A column for true or false, with a meaning that only SQL can say.
   *
   * @param ids a query of all ids, without a condition
   * @param condition of that query for those that are meant; where it is NULL, a row is found by
   *     neither value
   */
  public Keyset<E> filterableByTruth(String column, String ids, String condition) {
    filters.put(
        column,
        (cb, root, value) ->
            said(
                cb,
                path(root, "id"),
                "? IN (%s WHERE %s(%s))"
                    .formatted(ids, truth(value, column) ? "" : "NOT ", condition),
                List.of()));
    return this;
  }

  private static Predicate said(
      CriteriaBuilder cb, Path<?> path, String condition, List<String> values) {
    var eclipseLink = (JpaCriteriaBuilder) cb;
    var said = eclipseLink.toExpression(path).sql("(" + condition + ")", values);
    return cb.equal(eclipseLink.fromExpression(said, Integer.class), 1);
  }

  /**
   * The instant that a filter was given.
   *
   * @throws DomainException {@code request/invalid}
   */
  public static Instant instant(String column, String value) {
    try {
      return instant(value);
    } catch (IllegalArgumentException | DateTimeException e) {
      throw refused(column, "invalid-value", "'" + value + "' is not an Instant");
    }
  }

  private static boolean truth(String value, String column) {
    try {
      return parseBoolean(value);
    } catch (IllegalArgumentException e) {
      throw refused(column, "invalid-value", "'" + value + "' is neither true nor false");
    }
  }

  private static String id(String value, String column) {
    try {
      return UUID.fromString(value).toString();
    } catch (IllegalArgumentException e) {
      throw refused(column, "invalid-value", "'" + value + "' is not an id");
    }
  }

  /**
   * Collections of plain values that a page needs: read with one query each, not with one per row.
   * EclipseLink 4.0.7 fails to do so with collections of embeddables.
   */
  public Keyset<E> fetched(String... attributes) {
    fetched.addAll(Arrays.asList(attributes));
    return this;
  }

  /** The order when none is asked for, in the syntax of {@link ListQuery#sort()}. */
  public Keyset<E> orderedBy(String sort) {
    defaultSort = sort;
    return this;
  }

  /**
   * Reads one page.
   *
   * @param scope what the actor reaches; always part of the query
   * @throws DomainException {@code request/invalid} for an unknown column, value or token
   */
  public Page<E> page(
      EntityManager em, ListQuery query, BiFunction<CriteriaBuilder, Root<E>, Predicate> scope) {
    var cb = em.getCriteriaBuilder();
    var orders = orders(query.sort().isBlank() ? defaultSort : query.sort());
    var select = cb.createTupleQuery();
    var root = select.from(entity);
    select.multiselect(orders.stream().<Selection<?>>map(o -> path(root, o.attribute())).toList());
    var conditions = conditions(cb, root, query, scope);
    var token = query.pageToken();
    if (token != null && !token.isBlank()) {
      conditions.add(after(cb, root, orders, read(token, query, orders), 0));
    }
    select.where(conditions.toArray(Predicate[]::new));
    select.orderBy(
        orders.stream()
            .map(
                o ->
                    o.descending()
                        ? cb.desc(path(root, o.attribute()))
                        : cb.asc(path(root, o.attribute())))
            .toList());
    // The keys come first and the token is made of them: an entity read later may have moved.
    var found = em.createQuery(select).setMaxResults(query.limit() + 1).getResultList();
    boolean more = found.size() > query.limit();
    var keys = more ? found.subList(0, query.limit()) : found;
    var next = more ? write(keys.get(keys.size() - 1), orders, query) : null;
    return new Page<>(entities(em, keys, orders.size() - 1), next, count(em, query, scope));
  }

  /** The entities of the keys, in their order; those removed since are left out. */
  private List<E> entities(EntityManager em, List<Tuple> keys, int idColumn) {
    var ids = keys.stream().map(key -> key.get(idColumn)).toList();
    if (ids.isEmpty()) {
      return List.of();
    }
    var cb = em.getCriteriaBuilder();
    var select = cb.createQuery(entity);
    var root = select.from(entity);
    select.where(root.get("id").in(ids));
    var read = em.createQuery(select);
    if (!fetched.isEmpty()) {
      read.setHint("eclipselink.batch.type", "IN");
      fetched.forEach(attribute -> read.setHint("eclipselink.batch", "e." + attribute));
    }
    var byId = new HashMap<Object, E>();
    var unit = em.getEntityManagerFactory().getPersistenceUnitUtil();
    read.getResultList().forEach(each -> byId.put(unit.getIdentifier(each), each));
    return ids.stream().filter(byId::containsKey).map(byId::get).toList();
  }

  private long count(
      EntityManager em, ListQuery query, BiFunction<CriteriaBuilder, Root<E>, Predicate> scope) {
    var cb = em.getCriteriaBuilder();
    var count = cb.createQuery(Long.class);
    var root = count.from(entity);
    count.select(cb.count(root));
    count.where(conditions(cb, root, query, scope).toArray(Predicate[]::new));
    return em.createQuery(count).getSingleResult();
  }

  private List<Predicate> conditions(
      CriteriaBuilder cb,
      Root<E> root,
      ListQuery query,
      BiFunction<CriteriaBuilder, Root<E>, Predicate> scope) {
    var conditions = new ArrayList<Predicate>();
    conditions.add(scope.apply(cb, root));
    for (String word : query.search().strip().split("\\s+")) {
      if (!word.isEmpty()) {
        conditions.add(contains(cb, root, word));
      }
    }
    query
        .filters()
        .forEach(
            (column, value) -> {
              var filter = filters.get(column);
              if (filter == null) {
                throw refused(column, "unknown-parameter", "Known filters: " + filters.keySet());
              }
              conditions.add(filter.of(cb, root, value));
            });
    return conditions;
  }

  /**
   * Looks into all searched columns as one text: MariaDB refuses to compare an ascii column with a
   * Chinese word, but takes the ascii one among others.
   */
  private Predicate contains(CriteriaBuilder cb, Root<E> root, String word) {
    var pattern = "%" + word.replace("!", "!!").replace("%", "!%").replace("_", "!_") + "%";
    if (searched.isEmpty()) {
      return cb.disjunction(); // no text in which a word could occur
    }
    Expression<String> text =
        searched.stream()
            .map(attribute -> cb.coalesce(Keyset.<String, E>typed(root, attribute), ""))
            .reduce((before, column) -> cb.concat(cb.concat(before, "\n"), column))
            .orElseThrow();
    return cb.like(text, pattern, '!');
  }

  /**
   * The text as something that the value can be compared with: MariaDB refuses to compare an ascii
   * column with Chinese words instead of finding nothing.
   */
  private static Expression<String> comparable(
      CriteriaBuilder cb, Expression<String> text, String value) {
    if (US_ASCII.newEncoder().canEncode(value)) {
      return text;
    }
    var eclipseLink = (JpaCriteriaBuilder) cb;
    return eclipseLink.fromExpression(eclipseLink.toExpression(text).cast("CHAR"), String.class);
  }

  private List<Order> orders(String sort) {
    var orders = new ArrayList<Order>();
    for (String part : sort.split(",")) {
      var column = part.strip();
      if (column.isEmpty()) {
        continue;
      }
      boolean descending = column.startsWith("-");
      var attribute = sortable.get(descending ? column.substring(1) : column);
      if (attribute == null) {
        throw refused("sort", "unknown-column", "Sort by any of " + sortable.keySet());
      }
      orders.add(new Order(attribute, descending));
    }
    boolean descending = !orders.isEmpty() && orders.get(0).descending();
    orders.add(new Order("id", descending));
    return orders;
  }

  /** True for rows after the last one of the page before; NULL sorts first, as MariaDB does. */
  private static <E> Predicate after(
      CriteriaBuilder cb, Root<E> root, List<Order> orders, List<String> last, int i) {
    var order = orders.get(i);
    Path<?> path = path(root, order.attribute());
    var text = last.get(i);
    var value = text == null ? null : parse(text, path, "pageToken");
    Predicate later = strictlyAfter(cb, root, order, value);
    if (i == orders.size() - 1) {
      return later;
    }
    Predicate same = value == null ? cb.isNull(path) : cb.equal(path, value);
    return cb.or(later, cb.and(same, after(cb, root, orders, last, i + 1)));
  }

  private static <E, C extends Comparable<C>> Predicate strictlyAfter(
      CriteriaBuilder cb, Root<E> root, Order order, @Nullable Object value) {
    Expression<C> column = typed(root, order.attribute());
    if (value == null) {
      return order.descending() ? cb.disjunction() : cb.isNotNull(column);
    }
    @SuppressWarnings("unchecked")
    C bound = (C) value;
    return order.descending()
        ? cb.or(cb.lessThan(column, bound), cb.isNull(column))
        : cb.greaterThan(column, bound);
  }

  private static String write(Tuple row, List<Order> orders, ListQuery query) {
    var values = new ArrayList<@Nullable String>();
    values.add(fingerprint(query));
    for (int i = 0; i < orders.size(); i++) {
      var value = row.get(i);
      values.add(value instanceof Enum<?> e ? e.name() : value == null ? null : value.toString());
    }
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(Json.write(values).getBytes(UTF_8));
  }

  private static List<String> read(String token, ListQuery query, List<Order> orders) {
    try {
      var json = new String(Base64.getUrlDecoder().decode(token), UTF_8);
      var values = Json.MAPPER.readValue(json, String[].class);
      if (values != null
          && values.length == orders.size() + 1
          && values[orders.size()] != null
          && fingerprint(query).equals(values[0])) {
        return Arrays.asList(values).subList(1, values.length);
      }
    } catch (IllegalArgumentException | JsonProcessingException e) {
      throw refused("pageToken", "invalid-token", "Start again from the first page");
    }
    throw refused("pageToken", "invalid-token", "The token belongs to another search or order");
  }

  private static String fingerprint(ListQuery query) {
    return Integer.toHexString(
        List.of(query.search(), query.sort(), new java.util.TreeMap<>(query.filters()).toString())
            .hashCode());
  }

  private static <E> Path<?> path(Root<E> root, String attribute) {
    Path<?> path = root;
    for (String step : attribute.split("\\.")) {
      path = path.get(step);
    }
    return path;
  }

  @SuppressWarnings("unchecked")
  private static <T, E> Expression<T> typed(Root<E> root, String attribute) {
    return (Expression<T>) path(root, attribute);
  }

  private static Object parse(String text, Path<?> path, String column) {
    Class<?> type = path.getJavaType();
    try {
      if (type == String.class) {
        return text;
      } else if (type == UUID.class) {
        return UUID.fromString(text);
      } else if (type == boolean.class || type == Boolean.class) {
        return parseBoolean(text);
      } else if (type == Instant.class) {
        return instant(text);
      } else if (type == LocalDate.class) {
        return LocalDate.parse(text);
      } else if (type == int.class || type == Integer.class) {
        return Integer.valueOf(text);
      } else if (type == long.class || type == Long.class) {
        return Long.valueOf(text);
      } else if (type.isEnum()) {
        return constant(type, text);
      }
    } catch (IllegalArgumentException | DateTimeException e) {
      throw refused(column, "invalid-value", "'" + text + "' is not a " + type.getSimpleName());
    }
    throw new IllegalStateException("Keyset can't compare " + type);
  }

  private static Instant instant(String text) {
    var instant = Instant.parse(text);
    if (instant.isBefore(FIRST_INSTANT) || !instant.isBefore(LAST_INSTANT)) {
      throw new IllegalArgumentException(text); // no DATETIME
    }
    return instant;
  }

  private static boolean parseBoolean(String text) {
    return switch (text) {
      case "true" -> true;
      case "false" -> false;
      default -> throw new IllegalArgumentException(text);
    };
  }

  private static Object constant(Class<?> type, String name) {
    return Arrays.stream(type.getEnumConstants())
        .filter(c -> ((Enum<?>) c).name().equals(name))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException(name));
  }

  private static DomainException refused(String field, String code, String message) {
    return new DomainException(
            Kind.INVALID, "request/invalid", "This list can't be read that way; see errors.")
        .field(field, code, message);
  }
}
