package org.waymend.asset;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.waymend.asset.domain.Asset;
import org.waymend.asset.domain.Assets;
import org.waymend.customer.CustomerId;
import org.waymend.customer.SiteId;
import org.waymend.shared.access.Reach;

/**
 * What other features look up about assets while they work. It asks for no permission: they have
 * checked their own and answer only what their actor reaches.
 */
@ApplicationScoped
public class AssetDirectory {
  private Assets assets;

  /** What is written on an asset. */
  public record AssetPlate(
      String tag, String name, String manufacturer, String model, String serialNumber) {}

  /** Whose an asset is, and where it stands. */
  public record AssetPlace(AssetId id, CustomerId customer, SiteId site) {}

  @SuppressWarnings("NullAway.Init")
  protected AssetDirectory() {} // container

  @Inject
  public AssetDirectory(Assets assets) {
    this.assets = assets;
  }

  /** Asset id → tag; unknown ids are left out. */
  public Map<UUID, String> tags(Collection<UUID> ids) {
    return assets.tags(ids);
  }

  /** What is written on an asset, for somebody who stands before it; empty when absent. */
  public Optional<AssetPlate> plate(AssetId id) {
    return assets.find(Reach.ALL, id).map(AssetDirectory::plate);
  }

  /** The same, by id; unknown ids are left out. */
  public Map<UUID, AssetPlate> plates(Collection<UUID> ids) {
    return assets.plates(ids);
  }

  public static AssetPlate plate(Asset asset) {
    var view = asset.view("", "", "");
    return new AssetPlate(
        view.tag(), view.name(), view.manufacturer(), view.model(), view.serialNumber());
  }

  /** Empty when absent or out of reach. */
  public Optional<AssetPlace> find(Reach reach, AssetId id) {
    return assets.find(reach, id).map(AssetDirectory::place);
  }

  /** An asset by its tag. */
  public Optional<AssetPlace> findByTag(String tag) {
    return assets.findByTag(tag).map(AssetDirectory::place);
  }

  private static AssetPlace place(Asset asset) {
    return new AssetPlace(asset.id(), asset.customer(), asset.site());
  }
}
