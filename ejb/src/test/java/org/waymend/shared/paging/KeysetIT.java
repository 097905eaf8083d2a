package org.waymend.shared.paging;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Comparator.naturalOrder;
import static java.util.Comparator.nullsFirst;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.waymend.identity.UserFields;
import org.waymend.identity.UserMother;
import org.waymend.identity.UserView;
import org.waymend.identity.domain.User;
import org.waymend.shared.Refusals;
import org.waymend.shared.access.Role;
import org.waymend.shared.persistence.JpaTest;
import org.waymend.shared.persistence.Sql;
import org.waymend.shared.schema.TestDatabase;

/** Lists of a real entity on the real database against plain lists in memory. */
class KeysetIT {
  private static final Instant NINE = UserMother.NINE;
  private static final JpaTest JPA = JpaTest.on(TestDatabase.create());
  private static final Keyset<User> LIST =
      Keyset.of(User.class)
          .searched("username", "displayName", "email")
          .sortable("username", "displayName", "timeZone", "createdAt", "lastLoginAt")
          .sortable("isActive", "active")
          .filterable("isActive", "active")
          .filterable("displayName", "displayName")
          .filterable("customerId", "customerId")
          .filterable("createdAt", "createdAt")
          .orderedBy("username");

  /** As the database sorts: NULL first, texts whatever their case. */
  private static final Map<String, Comparator<UserView>> ORACLE =
      Map.of(
          "username", Comparator.comparing(UserView::username),
          "displayName", Comparator.comparing(UserView::displayName, String::compareToIgnoreCase),
          "timeZone", by(UserView::timeZone),
          "createdAt", Comparator.comparing(UserView::createdAt),
          "lastLoginAt", by(UserView::lastLoginAt),
          "isActive", Comparator.comparing(UserView::isActive));

  private final Random random = new Random(20_261_121);

  private static <C extends Comparable<? super C>> Comparator<UserView> by(
      Function<UserView, @Nullable C> column) {
    return Comparator.comparing(column, nullsFirst(naturalOrder()));
  }

  @AfterAll
  static void close() {
    JPA.close();
  }

  @BeforeEach
  void empty() {
    JPA.run(
        () -> {
          sql().update("DELETE FROM app_user_role");
          sql().update("DELETE FROM app_user");
        });
  }

  @Test
  void pages_of_every_order_put_together_are_the_sorted_list() {
    fill(45);
    var plain = views();
    var orders = new ArrayList<String>();
    for (String column : ORACLE.keySet()) {
      orders.addAll(List.of(column, "-" + column));
    }
    for (int i = 0; i < 30; i++) {
      orders.add(randomOrder());
    }
    for (String order : orders) {
      var expected = plain.stream().sorted(oracle(order)).map(UserView::username).toList();
      int limit = List.of(1, 4, 7, 44, 45, 200).get(random.nextInt(6));
      assertThat(usernames(Paging.query("", order, limit, Map.of())))
          .as("by %s on pages of %d", order, limit)
          .isEqualTo(expected);
    }
  }

  private String randomOrder() {
    var columns = new ArrayList<>(new TreeSet<>(ORACLE.keySet()));
    Collections.shuffle(columns, random);
    return columns.subList(0, 2 + random.nextInt(2)).stream()
        .map(c -> random.nextBoolean() ? c : "-" + c)
        .collect(Collectors.joining(","));
  }

  private static Comparator<UserView> oracle(String order) {
    Comparator<UserView> all = Comparator.comparing(v -> 0);
    for (String part : order.split(",")) {
      boolean descending = part.startsWith("-");
      var column = ORACLE.get(descending ? part.substring(1) : part);
      all = all.thenComparing(descending ? column.reversed() : column);
    }
    Comparator<UserView> id = Comparator.comparing(v -> v.id().toString());
    return all.thenComparing(order.startsWith("-") ? id.reversed() : id);
  }

  @ParameterizedTest
  @ValueSource(strings = {"displayName", "-displayName", "lastLoginAt,-displayName", "-timeZone"})
  void rows_that_come_and_go_between_pages_lose_and_double_no_other(String order) {
    fill(40);
    var untouched = new ArrayList<>(views());
    untouched.removeIf(v -> v.username().hashCode() % 3 == 0);
    var touched = new ArrayList<>(views());
    touched.removeAll(untouched);
    var expected = untouched.stream().sorted(oracle(order)).map(UserView::username).toList();
    var seen = new ArrayList<String>();
    var query = Paging.query("", order, 3, Map.of());
    @Nullable String token = null;
    do {
      var page = page(query.withPageToken(token));
      page.items().forEach(u -> seen.add(u.username()));
      token = page.nextPageToken();
      if (!touched.isEmpty()) {
        delete(touched.remove(random.nextInt(touched.size())).id());
      }
      if (!touched.isEmpty()) {
        rename(touched.get(random.nextInt(touched.size())).id(), "M" + random.nextInt(100));
      }
      insert(1_000 + seen.size());
    } while (token != null);
    seen.retainAll(new HashSet<>(expected));
    assertThat(seen).isEqualTo(expected);
  }

  @Test
  void rows_that_move_while_a_page_is_read_lose_and_double_no_other() throws Exception {
    fill(30);
    var restless = views().stream().limit(15).map(UserView::id).toList();
    var expected =
        views().stream()
            .filter(v -> !restless.contains(v.id()))
            .sorted(oracle("displayName"))
            .map(UserView::username)
            .toList();
    var isOver = new AtomicBoolean();
    var mover = new Thread(() -> move(restless, isOver));
    mover.start();
    try {
      for (int round = 0; round < 15; round++) {
        var seen = usernames(Paging.query("", "displayName", 2, Map.of()));
        seen.retainAll(new HashSet<>(expected));
        assertThat(seen).as("round %d", round).isEqualTo(expected);
      }
    } finally {
      isOver.set(true);
      mover.join();
    }
  }

  private static void move(List<UUID> ids, AtomicBoolean isOver) {
    var names = List.of("", "bo", "Carl", "dora", "Zoe", "张三", "M");
    var own = new Random(7);
    while (!isOver.get()) {
      rename(ids.get(own.nextInt(ids.size())), names.get(own.nextInt(names.size())));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "%, percent",
    "100%, percent",
    "_, under_score",
    "!, wow",
    "A_B, under_score",
    "!!, ''",
    "ANNA, anna",
    "anna EXAMPLE, anna",
    "ßanna, ''",
    "张, han",
    "\\, backslash",
    "O'N, quote"
  })
  void a_search_means_every_word_literally_in_any_case(String search, String username) {
    insert("percent", "100% sure");
    insert("under_score", "a_b");
    insert("wow", "Wow!");
    insert("anna", "Anna");
    insert("han", "张三");
    insert("backslash", "C:\\temp");
    insert("quote", "O'Neill");
    assertThat(usernames(Paging.query(search, "", 50, Map.of())))
        .isEqualTo(username.isEmpty() ? List.of() : List.of(username));
  }

  @Test
  void filters_narrow_the_list_and_its_count() {
    insert("anna", "Anna");
    insert("bob", "Bo");
    insert("carl", "Carl");
    rename(views().get(0).id(), "anna");
    JPA.run(() -> sql().update("UPDATE app_user SET is_active = FALSE WHERE username = 'bob'"));
    assertThat(usernames(Paging.query("", "", 1, Map.of("isActive", "true"))))
        .containsExactly("anna", "carl");
    assertThat(usernames(Paging.query("", "", 1, Map.of("isActive", "false, true")))).hasSize(3);
    assertThat(usernames(Paging.query("", "", 1, Map.of("displayName", "ANNA,Carl"))))
        .containsExactly("anna", "carl");
    assertThat(
            usernames(
                Paging.query("", "", 1, Map.of("displayName", "ANNA,Bo", "isActive", "true"))))
        .containsExactly("anna");
    assertThat(
            usernames(Paging.query("", "", 9, Map.of("customerId", UUID.randomUUID().toString()))))
        .isEmpty();
    assertThat(usernames(Paging.query("", "", 9, Map.of("createdAt", NINE.toString())))).hasSize(3);
    assertThat(page(Paging.query("", "", 1, Map.of("isActive", "true"))).total()).isEqualTo(2);
  }

  @ParameterizedTest
  @CsvSource({
    "isActive, maybe, isActive invalid-value",
    "isActive, '', isActive invalid-value",
    "customerId, 1-1, customerId invalid-value",
    "createdAt, yesterday, createdAt invalid-value",
    "createdAt, +1000000000-12-31T23:59:59Z, createdAt invalid-value",
    "passwordHash, x, passwordHash unknown-parameter"
  })
  void a_wrong_filter_is_refused(String column, String value, String error) {
    insert("anna", "Anna");
    assertThat(Refusals.fieldErrors(() -> page(Paging.query("", "", 9, Map.of(column, value)))))
        .containsExactly(error);
  }

  @ParameterizedTest
  @ValueSource(strings = {"passwordHash", "-", "username,email", "id", "--username"})
  void a_wrong_order_is_refused(String order) {
    assertThat(Refusals.fieldErrors(() -> page(Paging.query("", order, 9, Map.of()))))
        .containsExactly("sort unknown-column");
  }

  @Test
  void a_token_belongs_to_its_query() {
    fill(9);
    var query = Paging.query("", "displayName", 2, Map.of());
    var token = page(query).nextPageToken();
    for (ListQuery other :
        List.of(
            Paging.query("a", "displayName", 2, Map.of()),
            Paging.query("", "-displayName", 2, Map.of()),
            Paging.query("", "displayName", 2, Map.of("isActive", "true")))) {
      assertThat(Refusals.fieldErrors(() -> page(other.withPageToken(token))))
          .containsExactly("pageToken invalid-token");
    }
    assertThat(page(Paging.query("", "displayName", 5, Map.of()).withPageToken(token)).items())
        .as("on pages of another size")
        .hasSize(5);
  }

  @Test
  void a_token_that_we_did_not_write_is_refused() {
    fill(9);
    var query = Paging.query("", "createdAt", 2, Map.of());
    var valid = String.valueOf(page(query).nextPageToken());
    var json = new String(Base64.getUrlDecoder().decode(valid), UTF_8);
    var values = Arrays.asList(json.substring(1, json.length() - 1).split(","));
    var mark = values.get(0);
    var forged =
        List.of(
            "null",
            "[]",
            "{}",
            "[null]",
            "[\"x\"]",
            "[" + mark + "]",
            "[" + mark + "," + values.get(1) + "]",
            "[" + String.join(",", values) + ",\"more\"]",
            "[" + mark + ",\"yesterday\"," + values.get(2) + "]",
            "[" + mark + ",\"+1000000000-12-31T23:59:59Z\"," + values.get(2) + "]",
            "[" + mark + "," + values.get(1) + ",null]",
            "[" + mark + "," + values.get(1) + ",\"1\"]",
            json.substring(1));
    var tokens = new ArrayList<>(forged.stream().map(KeysetIT::encoded).toList());
    tokens.addAll(List.of("x", "%%%", "====", valid.substring(1)));
    for (String token : tokens) {
      assertThat(
              Refusals.refusal(() -> page(query.withPageToken(token))).fieldErrors().get(0).field())
          .as(token)
          .isEqualTo("pageToken");
    }
    assertThat(page(query.withPageToken("")).items()).as("an empty token is none").hasSize(2);
  }

  private static String encoded(String json) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(json.getBytes(UTF_8));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, -1, 201, Integer.MAX_VALUE})
  void a_page_has_1_to_200_items(int limit) {
    assertThat(Refusals.fieldErrors(() -> Paging.query("", "", limit, Map.of())))
        .containsExactly("limit out-of-range");
  }

  /** Many ties, many NULLs, names that differ by case only. */
  private void fill(int count) {
    for (int i = 0; i < count; i++) {
      insert(i);
    }
  }

  private void insert(int i) {
    var names = List.of("Anna", "anna", "ANNA", "Bo", "carl", "Zoe", "zoe", "张三");
    var zones = Arrays.asList(null, null, "Asia/Shanghai", "Europe/Berlin", "America/New_York");
    var fields =
        new UserFields(
            "user" + i,
            names.get(random.nextInt(names.size())),
            "",
            List.of("agent"),
            "en",
            zones.get(random.nextInt(zones.size())),
            null,
            null,
            null);
    boolean hasSignedIn = random.nextBoolean();
    boolean isActive = random.nextInt(4) > 0;
    var createdAt = NINE.plusNanos(1_000L * random.nextInt(5));
    var lastLoginAt = NINE.plusSeconds(random.nextInt(5));
    JPA.run(
        () -> {
          var user = User.register(UUID.randomUUID(), fields, createdAt);
          if (!isActive) {
            user.deactivate();
          }
          JPA.entityManager().persist(user);
          JPA.entityManager().flush();
          if (hasSignedIn) {
            sql()
                .update(
                    "UPDATE app_user SET last_login_at = ? WHERE id = ?",
                    lastLoginAt,
                    user.id().value());
          }
        });
  }

  private static void insert(String username, String displayName) {
    var plain = UserMother.user(username, Role.AGENT);
    JPA.run(() -> JPA.entityManager().persist(plain));
    rename(plain.id().value(), displayName);
  }

  private static void rename(UUID id, String displayName) {
    JPA.run(
        () -> sql().update("UPDATE app_user SET display_name = ? WHERE id = ?", displayName, id));
  }

  private static void delete(UUID id) {
    JPA.run(
        () -> {
          sql().update("DELETE FROM app_user_role WHERE user_id = ?", id);
          sql().update("DELETE FROM app_user WHERE id = ?", id);
        });
  }

  private static List<UserView> views() {
    return JPA.call(
        () ->
            JPA
                .entityManager()
                .createQuery("SELECT u FROM User u ORDER BY u.username", User.class)
                .getResultList()
                .stream()
                .map(User::view)
                .toList());
  }

  private static List<String> usernames(ListQuery query) {
    return new ArrayList<>(Paging.all(query, KeysetIT::page).stream().map(User::username).toList());
  }

  private static Page<User> page(ListQuery query) {
    return JPA.call(() -> LIST.page(JPA.entityManager(), query, (cb, root) -> cb.conjunction()));
  }

  private static Sql sql() {
    return Sql.of(JPA.entityManager());
  }
}
