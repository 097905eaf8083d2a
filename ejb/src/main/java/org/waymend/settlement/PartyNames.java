package org.waymend.settlement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.waymend.customer.CustomerDirectory;
import org.waymend.workforce.WorkforceDirectory;
import org.waymend.workforce.WorkforceReference;

/** How parties are called. */
@ApplicationScoped
class PartyNames {
  private CustomerDirectory customers;
  private WorkforceDirectory workforce;

  @SuppressWarnings("NullAway.Init")
  protected PartyNames() {} // container

  @Inject
  PartyNames(CustomerDirectory customers, WorkforceDirectory workforce) {
    this.customers = customers;
    this.workforce = workforce;
  }

  /** Party → name; those that do not exist are left out. */
  Map<Party, String> of(Collection<Party> parties) {
    var names = new HashMap<Party, String>();
    customers
        .customerNames(ids(PartyKind.CUSTOMER, parties))
        .forEach((id, name) -> names.put(new Party(PartyKind.CUSTOMER, id), name));
    add(names, PartyKind.PROVIDER, workforce.serviceProviders(ids(PartyKind.PROVIDER, parties)));
    add(names, PartyKind.ENGINEER, workforce.engineers(ids(PartyKind.ENGINEER, parties)));
    return names;
  }

  String of(Party party) {
    return Objects.requireNonNullElse(of(List.of(party)).get(party), "");
  }

  private static List<UUID> ids(PartyKind kind, Collection<Party> parties) {
    return parties.stream().filter(p -> p.kind() == kind).map(Party::id).distinct().toList();
  }

  private static void add(
      Map<Party, String> names, PartyKind kind, Map<UUID, WorkforceReference> found) {
    found.forEach((id, reference) -> names.put(new Party(kind, id), reference.name()));
  }
}
