package org.waymend.inventory;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.waymend.inventory.domain.Part;
import org.waymend.inventory.domain.Parts;
import org.waymend.inventory.domain.StockLedger;
import org.waymend.shared.Check;
import org.waymend.shared.DomainException;
import org.waymend.shared.DomainException.Kind;
import org.waymend.shared.UuidV7;

/** What the screen and the import have in common: the rules that look beyond one part. */
@ApplicationScoped
class PartRegister {
  private Parts parts;
  private StockLedger ledger;
  private Clock clock;

  @SuppressWarnings("NullAway.Init")
  protected PartRegister() {} // container

  @Inject
  PartRegister(Parts parts, StockLedger ledger, Clock clock) {
    this.parts = parts;
    this.ledger = ledger;
    this.clock = clock;
  }

  Part register(PartFields fields) {
    var part = Part.register(UuidV7.next(clock), fields, clock.instant());
    requireFree(part);
    requireSubstitutes(part);
    parts.add(part);
    return part;
  }

  void change(Part part, PartFields fields) {
    var unit = part.unit();
    part.change(fields);
    requireFree(part);
    requireSubstitutes(part);
    if (part.unit() != unit && ledger.hasMoved(part.id())) {
      throw new DomainException(
              Kind.RULE_VIOLATED,
              "part/unit-in-use",
              "Stock of this part is counted in " + unit + ". Register a new part instead.")
          .field("unit", "in-use", "can't change once stock was moved");
    }
  }

  List<PartView> views(Collection<Part> some) {
    var ids = some.stream().flatMap(p -> p.substituteIds().stream()).toList();
    var known = parts.refs(ids);
    return some.stream().map(p -> p.view(known)).toList();
  }

  PartView view(Part part) {
    return views(List.of(part)).get(0);
  }

  private void requireFree(Part part) {
    if (!parts.isNumberFree(part.number(), part.id())) {
      throw new DomainException(
              Kind.CONFLICT,
              "part/number-taken",
              "Another part has this number. Choose a different one.")
          .field("number", "taken", "is taken");
    }
  }

  private void requireSubstitutes(Part part) {
    var ids = part.substituteIds();
    Map<UUID, PartRef> known = parts.refs(ids);
    var check = new Check();
    for (int i = 0; i < ids.size(); i++) {
      check.isTrue(
          known.containsKey(ids.get(i)),
          "substituteIds[" + i + "]",
          "unknown",
          "There is no such part");
    }
    check.throwIfAny();
  }
}
