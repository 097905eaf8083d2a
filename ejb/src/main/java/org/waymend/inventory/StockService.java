package org.waymend.inventory;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.waymend.inventory.StockCommands.OpenStock;
import org.waymend.inventory.StockCommands.OpeningLine;
import org.waymend.inventory.domain.LedgerEntries;
import org.waymend.inventory.domain.LedgerEntry;
import org.waymend.inventory.domain.StockKey;
import org.waymend.inventory.domain.StockLevel;
import org.waymend.inventory.domain.StockLevels;
import org.waymend.inventory.domain.StockLocations;
import org.waymend.shared.Check;
import org.waymend.shared.DomainException;
import org.waymend.shared.DomainException.Kind;
import org.waymend.shared.access.Access;
import org.waymend.shared.access.Actor;
import org.waymend.shared.paging.ListQuery;
import org.waymend.shared.paging.Page;

/** Tells what lies where, and books the movements that change it. */
@Stateless
public class StockService {
  private static final int MOST_LINES = 500;

  private StockLevels levels;
  private LedgerEntries entries;
  private StockLocations locations;
  private PartDirectory parts;
  private StockOpening opening;
  private Access access;

  @SuppressWarnings("NullAway.Init")
  public StockService() {} // container

  @Inject
  public StockService(
      StockLevels levels,
      LedgerEntries entries,
      StockLocations locations,
      PartDirectory parts,
      StockOpening opening,
      Access access) {
    this.levels = levels;
    this.entries = entries;
    this.locations = locations;
    this.parts = parts;
    this.opening = opening;
    this.access = access;
  }

  public Page<StockLevelView> levels(Actor actor, ListQuery query) {
    access.check(actor, "stock-level.list");
    return levels.page(access.reach(actor, "stock-level.list"), query).map(StockLevel::view);
  }

  public Page<StockMovementView> movements(Actor actor, ListQuery query) {
    access.check(actor, "stock-movement.list");
    return entries.page(access.reach(actor, "stock-movement.list"), query).map(LedgerEntry::view);
  }

  /**
   * Books opening stock, each line as one movement, all or none.
   *
   * @throws DomainException {@code stock/opened-before} if a line's part was opened at the location
   *     before; {@code stock-location/inactive}
   */
  public OpeningView open(OpenStock command) {
    access.check(command.actor(), "stock-movement.opening");
    var fields = command.fields();
    var check = new Check();
    var note = check.optionalText("note", fields.note(), 500);
    var locationId = check.required("locationId", fields.locationId());
    var lines = lines(check, fields.lines());
    check.throwIfAny();
    var location = location(command.actor(), Objects.requireNonNull(locationId));
    var keys = lines.stream().map(l -> new StockKey(new PartId(l.part().id()), location)).toList();
    opening.prepare(keys);
    requireUnopened(keys);
    var at = opening.now();
    var booked = new ArrayList<OpeningView.OpenedLine>();
    for (Line line : lines) {
      var key = new StockKey(new PartId(line.part().id()), location);
      var id = opening.book(key, line.quantity(), at, command.actor(), note);
      booked.add(
          new OpeningView.OpenedLine(
              id, line.part().id(), line.part().number(), line.quantity().units()));
    }
    return new OpeningView(location.value(), at, List.copyOf(booked));
  }

  private record Line(PartRef part, Quantity quantity) {}

  private List<Line> lines(Check check, @Nullable List<@Nullable OpeningLine> given) {
    var lines = new ArrayList<Line>();
    if (given == null || given.isEmpty()) {
      check.add("lines", "required", "needs at least one line");
      return lines;
    }
    check.atMost("lines", given, MOST_LINES);
    check.throwIfAny();
    var seen = new HashSet<UUID>();
    var known = known(given);
    for (int i = 0; i < given.size(); i++) {
      var line = given.get(i);
      var field = "lines[" + i + "]";
      var partId = check.required(field + ".partId", line == null ? null : line.partId());
      if (line == null || partId == null) {
        continue;
      }
      check.isTrue(seen.add(partId), field + ".partId", "duplicate", "is named twice");
      var part = known.get(partId);
      check.isTrue(part != null, field + ".partId", "unknown", "There is no such part");
      var quantity =
          Quantity.accept(
              check, field + ".quantity", line.quantity(), part == null ? null : part.unit());
      if (part != null && quantity != null) {
        lines.add(new Line(part, quantity));
      }
    }
    return lines;
  }

  private Map<UUID, PartRef> known(List<@Nullable OpeningLine> lines) {
    var ids = new HashSet<UUID>();
    for (OpeningLine line : lines) {
      if (line != null && line.partId() != null) {
        ids.add(line.partId());
      }
    }
    return parts.find(ids);
  }

  private StockLocationId location(Actor actor, UUID id) {
    var reach = access.reach(actor, "stock-movement.opening");
    var location = locations.get(reach, new StockLocationId(id)).id();
    if (!opening.isOpenable(location)) {
      throw new DomainException(
              Kind.CONFLICT,
              "stock-location/inactive",
              "This stock location is not active. Activate it first.")
          .field("locationId", "inactive", "is not active");
    }
    return location;
  }

  private void requireUnopened(List<StockKey> keys) {
    var problem =
        new DomainException(
            Kind.CONFLICT,
            "stock/opened-before",
            "Opening stock of some parts was booked here before. Correct it by a count.");
    for (int i = 0; i < keys.size(); i++) {
      if (opening.before(keys.get(i)).isPresent()) {
        problem.field("lines[" + i + "].partId", "opened-before", "was opened here before");
      }
    }
    if (!problem.fieldErrors().isEmpty()) {
      throw problem;
    }
  }
}
