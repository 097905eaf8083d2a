package org.waymend.asset;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.waymend.asset.AssetCommands.ChangeAsset;
import org.waymend.asset.AssetCommands.RegisterAsset;
import org.waymend.asset.domain.Asset;
import org.waymend.asset.domain.AssetTree;
import org.waymend.asset.domain.Assets;
import org.waymend.customer.CustomerDirectory;
import org.waymend.customer.CustomerId;
import org.waymend.customer.SiteId;
import org.waymend.shared.Check;
import org.waymend.shared.DomainException;
import org.waymend.shared.DomainException.Kind;
import org.waymend.shared.UuidV7;
import org.waymend.shared.access.Access;
import org.waymend.shared.access.Actor;
import org.waymend.shared.access.Reach;
import org.waymend.shared.paging.ListQuery;
import org.waymend.shared.paging.Page;

/** Registers and looks after assets. */
@Stateless
public class AssetService {
  private Assets assets;
  private CustomerDirectory customers;
  private Access access;
  private Clock clock;

  @SuppressWarnings("NullAway.Init")
  public AssetService() {} // container

  @Inject
  public AssetService(Assets assets, CustomerDirectory customers, Access access, Clock clock) {
    this.assets = assets;
    this.customers = customers;
    this.access = access;
    this.clock = clock;
  }

  public Page<AssetView> list(Actor actor, ListQuery query) {
    access.check(actor, "asset.list");
    var page = assets.page(access.reach(actor, "asset.list"), query);
    var views = AssetViews.of(page.items(), customers, assets);
    return new Page<>(views, page.nextPageToken(), page.total());
  }

  /** The list as lines of CSV. */
  public Page<AssetRow> export(Actor actor, ListQuery query) {
    access.check(actor, "asset.export");
    var page = assets.page(access.reach(actor, "asset.export"), query);
    var rows = AssetViews.rows(page.items(), customers, assets);
    return new Page<>(rows, page.nextPageToken(), page.total());
  }

  /**
   * @throws DomainException {@code asset/unknown}
   */
  public AssetView view(Actor actor, AssetId id) {
    access.check(actor, "asset.view");
    return view(assets.get(access.reach(actor, "asset.view"), id));
  }

  /**
   * @throws DomainException {@code site/unknown}; {@code asset/tag-taken}
   */
  public AssetView register(RegisterAsset command) {
    access.check(command.actor(), "asset.register");
    var reach = access.reach(command.actor(), "asset.register");
    var customer = customerOf(reach, command.fields());
    var given = command.fields().tag();
    var tag = given == null || given.isBlank() ? assets.nextTag() : given;
    var asset =
        Asset.register(UuidV7.next(clock), customer, tag, command.fields(), clock.instant());
    requireFree(asset.tag(), asset.id());
    AssetTree.check(assets, asset);
    assets.add(asset);
    return flushed(asset);
  }

  /**
   * @throws DomainException {@code site/unknown}; {@code asset/tag-taken}
   */
  public AssetView change(ChangeAsset command) {
    var asset = loaded(command.actor(), "asset.change", command.id(), command.expectedVersion());
    var reach = access.reach(command.actor(), "asset.change");
    requireFree(command.fields().tag(), asset.id()); // a query later would write it already
    asset.change(customerOf(reach, command.fields()), command.fields());
    AssetTree.check(assets, asset);
    return flushed(asset);
  }

  public AssetView deactivate(Actor actor, AssetId id, long expectedVersion) {
    var asset = loaded(actor, "asset.deactivate", id, expectedVersion);
    asset.deactivate();
    return flushed(asset);
  }

  public AssetView activate(Actor actor, AssetId id, long expectedVersion) {
    var asset = loaded(actor, "asset.activate", id, expectedVersion);
    asset.activate();
    return flushed(asset);
  }

  private Asset loaded(Actor actor, String operation, AssetId id, long expectedVersion) {
    access.check(actor, operation);
    return assets.get(access.reach(actor, operation), id, expectedVersion);
  }

  private CustomerId customerOf(Reach reach, AssetFields fields) {
    var check = new Check();
    var site = check.required("siteId", fields.siteId());
    check.throwIfAny();
    return customers.customerOf(reach, new SiteId(Objects.requireNonNull(site)));
  }

  private void requireFree(@Nullable String tag, AssetId self) {
    assets
        .findByTag(tag == null ? "" : tag.strip())
        .filter(other -> !other.id().equals(self))
        .ifPresent(
            other -> {
              throw new DomainException(
                      Kind.CONFLICT, "asset/tag-taken", "Another asset has this tag.")
                  .field("tag", "taken", "is taken");
            });
  }

  private AssetView flushed(Asset asset) {
    assets.flush();
    return view(asset);
  }

  private AssetView view(Asset asset) {
    return AssetViews.of(List.of(asset), customers, assets).get(0);
  }
}
