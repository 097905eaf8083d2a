package org.waymend.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.waymend.identity.domain.Logins;
import org.waymend.identity.domain.User;
import org.waymend.identity.domain.Users;
import org.waymend.shared.access.Access;
import org.waymend.shared.access.Actor;
import org.waymend.shared.csv.CsvImport;
import org.waymend.shared.csv.CsvImport.Outcome;
import org.waymend.shared.csv.CsvRow;
import org.waymend.shared.csv.CsvTable;
import org.waymend.shared.csv.ImportReport;

/**
 * Imports users by user name, from the columns of their export. A file never brings a password: a
 * new user signs in after a reset link.
 */
@ApplicationScoped
public class UserImport {
  private static final Set<String> COLUMNS =
      Set.of(
          "username",
          "displayName",
          "email",
          "roles",
          "language",
          "timeZone",
          "customerNumber",
          "providerCode",
          "isActive",
          // of the export, but not taken from it:
          "createdAt",
          "lastLoginAt");

  private Users users;
  private UserRegister register;
  private UserCustomers customers;
  private UserProviders providers;
  private CsvImport imports;
  private Access access;

  @SuppressWarnings("NullAway.Init")
  protected UserImport() {} // container

  @Inject
  public UserImport(
      Users users,
      Logins logins,
      UserCustomers customers,
      UserProviders providers,
      CsvImport imports,
      Access access,
      Clock clock) {
    this.users = users;
    this.register = new UserRegister(users, logins, clock);
    this.customers = customers;
    this.providers = providers;
    this.imports = imports;
    this.access = access;
  }

  /**
   * @throws org.waymend.shared.DomainException {@code import/unreadable}, {@code
   *     import/unknown-columns}, or {@code import/has-errors} unless {@code dryRun}
   */
  public ImportReport run(Actor actor, byte[] csv, boolean dryRun) {
    access.check(actor, "user.import");
    return imports.run(CsvTable.read(csv, COLUMNS), dryRun, this::take);
  }

  private Outcome take(CsvRow row) {
    var found = users.findByUsername(row.text("username").toLowerCase(Locale.ROOT)).orElse(null);
    var before = found == null ? null : found.view();
    boolean isActive = row.bool("isActive", before == null || before.isActive());
    var fields = fields(row, before);
    if (found == null) {
      settle(register.register(fields), isActive);
      return Outcome.CREATED;
    }
    register.change(found, fields);
    settle(found, isActive);
    return found.view().equals(before) ? Outcome.UNCHANGED : Outcome.CHANGED;
  }

  private void settle(User user, boolean isActive) {
    if (isActive) {
      user.activate();
    } else if (user.isActive()) {
      register.deactivate(user);
    }
  }

  private UserFields fields(CsvRow row, @Nullable UserView before) {
    return new UserFields(
        row.text("username"),
        row.text("displayName", before == null ? null : before.displayName()),
        row.text("email", before == null ? null : before.email()),
        roles(row, before),
        row.text("language", before == null ? null : before.language()),
        row.text("timeZone", before == null ? null : before.timeZone()),
        id(
            row,
            "customerNumber",
            before == null ? null : before.customerId(),
            customers::findByNumber),
        id(row, "providerCode", before == null ? null : before.providerId(), providers::findByCode),
        null);
  }

  private static List<String> roles(CsvRow row, @Nullable UserView before) {
    return before == null || row.has("roles") ? row.list("roles") : before.roles();
  }

  private static @Nullable UUID id(
      CsvRow row, String column, @Nullable UUID before, Function<String, Optional<UUID>> lookUp) {
    var key = row.text(column);
    if (!row.has(column)) {
      return before;
    }
    return key.isEmpty()
        ? null
        : lookUp.apply(key).orElseThrow(() -> row.refused(column, "unknown", "There is no " + key));
  }
}
