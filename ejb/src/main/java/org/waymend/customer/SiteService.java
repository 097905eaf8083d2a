package org.waymend.customer;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Objects;
import org.waymend.customer.CustomerCommands.ChangeSite;
import org.waymend.customer.CustomerCommands.RegisterSite;
import org.waymend.customer.domain.Customers;
import org.waymend.customer.domain.Site;
import org.waymend.customer.domain.Sites;
import org.waymend.shared.Check;
import org.waymend.shared.UuidV7;
import org.waymend.shared.access.Access;
import org.waymend.shared.access.Actor;
import org.waymend.shared.paging.ListQuery;
import org.waymend.shared.paging.Page;

/** Registers and looks after sites of customers. */
@Stateless
public class SiteService {
  private Sites sites;
  private Customers customers;
  private SiteTerritory territory;
  private Access access;
  private Clock clock;

  @SuppressWarnings("NullAway.Init")
  public SiteService() {} // container

  @Inject
  public SiteService(
      Sites sites, Customers customers, SiteTerritory territory, Access access, Clock clock) {
    this.sites = sites;
    this.customers = customers;
    this.territory = territory;
    this.access = access;
    this.clock = clock;
  }

  public Page<SiteView> list(Actor actor, ListQuery query) {
    access.check(actor, "site.list");
    var page = sites.page(access.reach(actor, "site.list"), query);
    var names = customers.names(page.items().stream().map(x -> x.customer().value()).toList());
    return page.map(x -> x.view(names.getOrDefault(x.customer().value(), "")));
  }

  /** The list as lines of CSV. */
  public Page<SiteRow> export(Actor actor, ListQuery query) {
    access.check(actor, "site.export");
    var page = sites.page(access.reach(actor, "site.export"), query);
    var ids = page.items().stream().map(x -> x.customer().value()).toList();
    var numbers = customers.numbers(ids);
    var names = customers.names(ids);
    return page.map(
        x -> {
          var id = x.customer().value();
          return SiteRow.of(x.view(names.getOrDefault(id, "")), numbers.getOrDefault(id, ""));
        });
  }

  /**
   * @throws org.waymend.shared.DomainException {@code site/unknown}
   */
  public SiteView view(Actor actor, SiteId id) {
    access.check(actor, "site.view");
    return view(sites.get(access.reach(actor, "site.view"), id));
  }

  /**
   * @throws org.waymend.shared.DomainException {@code customer/unknown}
   */
  public SiteView register(RegisterSite command) {
    access.check(command.actor(), "site.register");
    var check = new Check();
    check.required("customerId", command.fields().customerId());
    check.throwIfAny();
    var customerId = new CustomerId(Objects.requireNonNull(command.fields().customerId()));
    var customer = customers.get(access.reach(command.actor(), "site.register"), customerId);
    var site = Site.register(UuidV7.next(clock), customer.id(), command.fields(), clock.instant());
    territory.assign(site);
    sites.add(site);
    return flushed(site);
  }

  public SiteView change(ChangeSite command) {
    var site = loaded(command.actor(), "site.change", command.id(), command.expectedVersion());
    site.change(command.fields());
    territory.assign(site);
    return flushed(site);
  }

  public SiteView deactivate(Actor actor, SiteId id, long expectedVersion) {
    var site = loaded(actor, "site.deactivate", id, expectedVersion);
    site.deactivate();
    return flushed(site);
  }

  public SiteView activate(Actor actor, SiteId id, long expectedVersion) {
    var site = loaded(actor, "site.activate", id, expectedVersion);
    site.activate();
    return flushed(site);
  }

  private Site loaded(Actor actor, String operation, SiteId id, long expectedVersion) {
    access.check(actor, operation);
    return sites.get(access.reach(actor, operation), id, expectedVersion);
  }

  private SiteView flushed(Site site) {
    sites.flush();
    return view(site);
  }

  private SiteView view(Site site) {
    var id = site.customer().value();
    return site.view(customers.names(java.util.List.of(id)).getOrDefault(id, ""));
  }
}
