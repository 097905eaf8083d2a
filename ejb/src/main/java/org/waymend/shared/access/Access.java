package org.waymend.shared.access;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.waymend.shared.DomainException;
import org.waymend.shared.DomainException.Kind;

/**
 * The one answer to "may this actor do that to this object?". It reads the role matrix, {@code
 * role-matrix.csv} beside this class: one row per operation, one column per role, with {@code all},
 * {@code own} or {@code -}.
 *
 * <p>{@code own} means one's own; for a customer also what belongs to the own customer, for
 * provider staff also what belongs to the own service provider.
 */
@ApplicationScoped
public class Access {
  private enum Cell {
    ALL,
    OWN
  }

  private static final Map<String, Map<Role, Cell>> MATRIX = new LinkedHashMap<>();
  private static final Set<String> PUBLIC = new TreeSet<>();

  static {
    try (Reader reader =
        new InputStreamReader(
            Objects.requireNonNull(Access.class.getResourceAsStream("role-matrix.csv")), UTF_8)) {
      var format = CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();
      for (CSVRecord row : format.parse(reader)) {
        read(row);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void read(CSVRecord row) {
    var cells = new EnumMap<Role, Cell>(Role.class);
    for (Role role : Role.values()) {
      switch (row.get(role.key()).strip()) {
        case "all" -> cells.put(role, Cell.ALL);
        case "own" -> cells.put(role, Cell.OWN);
        case "-" -> {}
        default ->
            throw new IllegalStateException(
                "role-matrix.csv line " + row.getRecordNumber() + ": " + row);
      }
    }
    var operation = row.get("operation").strip();
    if (MATRIX.put(operation, cells) != null) {
      throw new IllegalStateException("role-matrix.csv names " + operation + " twice");
    }
    if (row.get("anonymous").strip().equals("all")) {
      PUBLIC.add(operation);
    }
  }

  /** Every operation that the matrix knows, in its order. */
  public static Set<String> operations() {
    return Collections.unmodifiableSet(MATRIX.keySet());
  }

  /** True if the operation needs no login. */
  public static boolean isPublic(String operation) {
    return PUBLIC.contains(known(operation));
  }

  /** The roles that may use the operation at all. */
  public static Set<Role> rolesOf(String operation) {
    var roles = EnumSet.noneOf(Role.class);
    roles.addAll(cells(operation).keySet());
    return roles;
  }

  /** The operations that the actor may use at all; the screens show only these. */
  public Set<String> operationsOf(Actor actor) {
    var operations = new TreeSet<String>();
    for (String operation : MATRIX.keySet()) {
      if (can(actor, operation)) {
        operations.add(operation);
      }
    }
    return operations;
  }

  /** True if the actor may use the operation on at least something. */
  public boolean can(Actor actor, String operation) {
    var operations = actor.operations();
    if (operations != null && !operations.contains(known(operation))) {
      return false;
    }
    return actor.isSystem()
        || PUBLIC.contains(known(operation))
        || actor.roles().stream().anyMatch(cells(operation)::containsKey);
  }

  /** True if the actor may use the operation on an object of this owner. */
  public boolean can(Actor actor, String operation, Owner owner) {
    return can(actor, operation) && reach(actor, operation).covers(owner);
  }

  /**
   * @throws DomainException {@code access/forbidden} unless {@link #can(Actor, String)}
   */
  public void check(Actor actor, String operation) {
    if (!can(actor, operation)) {
      throw forbidden(operation);
    }
  }

  /**
   * @throws DomainException {@code access/forbidden} unless {@link #can(Actor, String, Owner)}
   */
  public void check(Actor actor, String operation, Owner owner) {
    if (!can(actor, operation, owner)) {
      throw forbidden(operation);
    }
  }

  /** What the actor reaches with the operation, for the repository's query. */
  public Reach reach(Actor actor, String operation) {
    if (!can(actor, operation)) {
      return Reach.NOTHING;
    }
    if (actor.isSystem() || PUBLIC.contains(operation)) {
      return Reach.ALL;
    }
    UUID customerId = null;
    UUID providerId = null;
    boolean isOwn = false;
    for (var cell : cells(operation).entrySet()) {
      if (!actor.has(cell.getKey())) {
        continue;
      }
      if (cell.getValue() == Cell.ALL) {
        return Reach.ALL;
      }
      isOwn = true;
      switch (cell.getKey()) {
        case CUSTOMER -> customerId = actor.customerId();
        case PROVIDER_STAFF -> providerId = actor.providerId();
        default -> {}
      }
    }
    return isOwn ? new Reach(false, customerId, providerId, actor.userId()) : Reach.NOTHING;
  }

  private static DomainException forbidden(String operation) {
    return new DomainException(
            Kind.FORBIDDEN,
            "access/forbidden",
            "Your role does not allow this. Ask an administrator if you need it.")
        .with("operation", operation);
  }

  private static Map<Role, Cell> cells(String operation) {
    return Objects.requireNonNull(MATRIX.get(known(operation)));
  }

  private static String known(String operation) {
    if (!MATRIX.containsKey(operation)) {
      throw new IllegalArgumentException("role-matrix.csv has no operation " + operation);
    }
    return operation;
  }
}
