package org.waymend.identity.infra;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waymend.identity.UserMother.NINE;

import jakarta.persistence.OptimisticLockException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.TimeZone;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.waymend.identity.UserCommands.ChangeUser;
import org.waymend.identity.UserCommands.RegisterUser;
import org.waymend.identity.UserFields;
import org.waymend.identity.UserId;
import org.waymend.identity.UserMother;
import org.waymend.identity.UserService;
import org.waymend.identity.UserView;
import org.waymend.identity.domain.User;
import org.waymend.shared.DomainException;
import org.waymend.shared.Refusals;
import org.waymend.shared.access.Access;
import org.waymend.shared.access.Actor;
import org.waymend.shared.access.Reach;
import org.waymend.shared.access.Role;
import org.waymend.shared.paging.Paging;
import org.waymend.shared.persistence.JpaTest;
import org.waymend.shared.persistence.Race;
import org.waymend.shared.persistence.Sql;
import org.waymend.shared.schema.TestDatabase;

class JpaUsersIT {
  private static final JpaTest JPA = JpaTest.on(TestDatabase.create());
  private static final JpaUsers USERS = new JpaUsers(JPA.entityManager());
  private static final Actor SYSTEM = Actor.system("test");
  private static final UserService SERVICE =
      new UserService(
          USERS,
          UserMother.NO_CUSTOMERS,
          UserMother.NO_PROVIDERS,
          new JpaLogins(JPA.entityManager()),
          new Argon2PasswordHash(),
          new Access(),
          Clock.fixed(NINE, ZoneOffset.UTC));

  @AfterAll
  static void close() {
    JPA.close();
  }

  @BeforeEach
  void empty() {
    JPA.run(
        () -> {
          var sql = Sql.of(JPA.entityManager());
          sql.update("DELETE FROM app_user_role");
          sql.update("DELETE FROM app_user");
        });
  }

  @Test
  void a_user_comes_back_as_it_was() {
    var user = UserMother.user("li.na", Role.AGENT, Role.MANAGER);
    add(user);
    var view = JPA.call(() -> USERS.get(Reach.ALL, user.id()).view());
    assertThat(view).usingRecursiveComparison().ignoringFields("version").isEqualTo(user.view());
    assertThat(view.version()).isEqualTo(1);
    assertThat(Refusals.type(() -> get(Reach.NOTHING, user.id()))).isEqualTo("user/unknown");
    assertThat(get(new Reach(false, null, null, user.id().value()), user.id())).isNotNull();
    assertThat(Refusals.type(() -> get(Reach.ALL, new UserId(UUID.randomUUID()))))
        .isEqualTo("user/unknown");
    assertThat(Refusals.type(() -> JPA.call(() -> USERS.get(Reach.ALL, user.id(), 2))))
        .isEqualTo("request/stale");
  }

  @Test
  void every_order_pages_through_with_never_signed_in_users_first() {
    for (int i = 0; i < 8; i++) {
      var user = UserMother.user("user" + i, i % 2 == 0 ? Role.AGENT : Role.QUALITY);
      add(user);
      if (i < 4) {
        int day = i;
        JPA.run(() -> USERS.signedIn(user.id(), NINE.plusSeconds(86_400L * day)));
      }
    }
    Paging.everyOrderPagesThrough(
        List.of("username", "displayName", "email", "createdAt", "lastLoginAt", "isActive"),
        query -> JPA.call(() -> USERS.page(Reach.ALL, query)),
        User::id);
    assertThat(names("", "lastLoginAt", Map.of()).subList(4, 8))
        .containsExactly("user0", "user1", "user2", "user3");
  }

  @Test
  void lists_search_filter_and_keep_to_the_scope() {
    var li = UserMother.user("li.na", Role.AGENT);
    add(li);
    add(UserMother.user("wang_wei", Role.AGENT, Role.QUALITY));
    var gone = UserMother.user("gone", Role.QUALITY);
    gone.deactivate();
    add(gone);
    assertThat(names("EXAMPLE.com name", "", Map.of()))
        .containsExactly("gone", "li.na", "wang_wei");
    assertThat(names("_", "", Map.of())).containsExactly("wang_wei");
    assertThat(names("李娜", "", Map.of())).as("no user name can be Chinese, a word may").isEmpty();
    assertThat(JPA.call(() -> USERS.findByUsername("李娜"))).isEmpty();
    assertThat(JPA.call(() -> USERS.findByUsername("lí.na"))).isEmpty();
    assertThat(JPA.call(() -> USERS.findByUsername("li.na"))).isPresent();
    assertThat(names("", "", Map.of("isActive", "true"))).containsExactly("li.na", "wang_wei");
    assertThat(names("", "", Map.of("roles", "quality"))).containsExactly("gone", "wang_wei");
    assertThat(names("", "", Map.of("roles", "quality", "isActive", "true")))
        .containsExactly("wang_wei");
    assertThat(names("", "", Map.of("customerId", UUID.randomUUID().toString()))).isEmpty();
    assertThat(names("", "", Map.of("providerId", UUID.randomUUID().toString()))).isEmpty();
    assertThat(Refusals.fieldErrors(() -> names("", "", Map.of("roles", "root"))))
        .containsExactly("roles unknown-role");
    var own = new Reach(false, null, null, li.id().value());
    var page = JPA.call(() -> USERS.page(own, Paging.query("", "", 50, Map.of())));
    assertThat(page.items()).extracting(User::username).containsExactly("li.na");
    assertThat(page.total()).isEqualTo(1);
  }

  @Test
  void a_login_is_noted_in_utc_and_is_no_change_of_the_user() {
    var before = TimeZone.getDefault();
    TimeZone.setDefault(TimeZone.getTimeZone("America/New_York"));
    try {
      var user = UserMother.user("li.na", Role.AGENT);
      add(user);
      JPA.run(() -> USERS.signedIn(user.id(), NINE));
      var view = get(Reach.ALL, user.id()).view();
      assertThat(view.lastLoginAt()).isEqualTo(NINE);
      assertThat(view.version()).isEqualTo(1);
    } finally {
      TimeZone.setDefault(before);
    }
  }

  @Test
  void a_change_of_roles_alone_is_a_new_version() {
    var view =
        JPA.call(() -> SERVICE.register(new RegisterUser(SYSTEM, fields("li.na", Role.AGENT))));
    var changed = change(view, fields("li.na", Role.AGENT, Role.QUALITY));
    assertThat(changed.version()).isEqualTo(2);
    assertThat(changed.roles()).containsExactly("agent", "quality");
    assertThat(get(Reach.ALL, new UserId(view.id())).view()).isEqualTo(changed);
  }

  @Test
  void a_user_name_is_taken_whether_registered_or_changed_to() {
    JPA.call(() -> SERVICE.register(new RegisterUser(SYSTEM, fields("li.na", Role.AGENT))));
    var wang =
        JPA.call(() -> SERVICE.register(new RegisterUser(SYSTEM, fields("wang", Role.AGENT))));
    var again = new RegisterUser(SYSTEM, fields("LI.NA", Role.QUALITY));
    assertThat(Refusals.type(() -> JPA.call(() -> SERVICE.register(again))))
        .isEqualTo("user/username-taken");
    assertThat(Refusals.type(() -> change(wang, fields("Li.Na", Role.AGENT))))
        .isEqualTo("user/username-taken");
    assertThat(change(wang, fields("WANG", Role.QUALITY)).username()).isEqualTo("wang");
  }

  @Test
  void of_eight_who_change_a_user_at_once_one_succeeds() throws Exception {
    var view =
        JPA.call(() -> SERVICE.register(new RegisterUser(SYSTEM, fields("li.na", Role.AGENT))));
    var answers =
        Race.of(8, i -> () -> attempt(() -> change(view, named("li.na", "Li Na " + i)).version()));
    assertThat(answers).containsOnlyOnce("2");
    assertThat(answers).allMatch(a -> a.equals("2") || a.equals("request/stale"));
  }

  @Test
  void the_last_administrator_stays() {
    var only = register("root", Role.ADMIN);
    register("other", Role.MANAGER);
    assertThat(Refusals.type(() -> deactivate(only))).isEqualTo("user/last-administrator");
    assertThat(Refusals.type(() -> change(only, fields("root", Role.MANAGER))))
        .isEqualTo("user/last-administrator");
    assertThat(get(Reach.ALL, new UserId(only.id())).isActiveAdministrator()).isTrue();
    register("second", Role.ADMIN);
    assertThat(deactivate(only).isActive()).isFalse();
  }

  @Test
  void administrators_who_remove_each_other_at_once_leave_one() throws Exception {
    for (int round = 0; round < 10; round++) {
      empty();
      var one = register("one", Role.ADMIN, Role.AGENT);
      var two = register("two", Role.ADMIN, Role.AGENT);
      boolean byRole = round % 2 == 0;
      var answers =
          Race.of(
              2,
              i ->
                  () -> {
                    var victim = i == 0 ? two : one;
                    return attempt(
                        () ->
                            byRole
                                ? change(victim, fields(victim.username(), Role.AGENT)).id()
                                : deactivate(victim).id());
                  });
      assertThat(answers).containsOnlyOnce("user/last-administrator");
      assertThat(JPA.call(USERS::hasActiveAdministrator)).isTrue();
    }
  }

  private static String attempt(Supplier<Object> act) {
    try {
      return String.valueOf(act.get());
    } catch (DomainException e) {
      return e.type();
    } catch (RuntimeException e) {
      for (Throwable c = e; c != null; c = c.getCause()) {
        if (c instanceof OptimisticLockException) {
          return "request/stale"; // as web says it
        }
      }
      throw e;
    }
  }

  private static UserView register(String username, Role... roles) {
    return JPA.call(() -> SERVICE.register(new RegisterUser(SYSTEM, fields(username, roles))));
  }

  private static UserView change(UserView seen, UserFields fields) {
    return JPA.call(
        () ->
            SERVICE.change(new ChangeUser(SYSTEM, new UserId(seen.id()), seen.version(), fields)));
  }

  private static UserView deactivate(UserView seen) {
    return JPA.call(() -> SERVICE.deactivate(SYSTEM, new UserId(seen.id()), seen.version()));
  }

  private static UserFields fields(String username, Role... roles) {
    return UserMother.fields(username, roles);
  }

  private static UserFields named(String username, @Nullable String displayName) {
    var f = fields(username, Role.AGENT);
    return new UserFields(
        username, displayName, f.email(), f.roles(), f.language(), f.timeZone(), null, null, null);
  }

  private static User get(Reach reach, UserId id) {
    return JPA.call(() -> USERS.get(reach, id));
  }

  private static void add(User user) {
    JPA.run(() -> USERS.add(user));
  }

  private static List<String> names(String search, String sort, Map<String, String> filters) {
    return Paging.all(
            Paging.query(search, sort, 2, filters),
            query -> JPA.call(() -> USERS.page(Reach.ALL, query)))
        .stream()
        .map(User::username)
        .toList();
  }
}
