package org.waymend.asset.domain;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.waymend.asset.AssetDirectory.AssetPlate;
import org.waymend.asset.AssetId;
import org.waymend.shared.DomainException;
import org.waymend.shared.access.Reach;
import org.waymend.shared.paging.ListQuery;
import org.waymend.shared.paging.Page;

/** Assets in a map. */
public final class InMemoryAssets implements Assets {
  private final Map<AssetId, Asset> all = new LinkedHashMap<>();

  @Override
  public String nextTag() {
    return String.format("AS-%06d", all.size() + 1);
  }

  @Override
  public void add(Asset asset) {
    all.put(asset.id(), asset);
  }

  @Override
  public Asset get(Reach reach, AssetId id) {
    return find(reach, id).orElseThrow(() -> DomainException.notFound("asset"));
  }

  @Override
  public Optional<Asset> find(Reach reach, AssetId id) {
    return Optional.ofNullable(all.get(id)).filter(a -> reach.covers(a.owner()));
  }

  @Override
  public Asset get(Reach reach, AssetId id, long expectedVersion) {
    return get(reach, id);
  }

  @Override
  public Optional<Asset> findByTag(String tag) {
    return all.values().stream().filter(a -> a.tag().equalsIgnoreCase(tag)).findFirst();
  }

  @Override
  public Page<Asset> page(Reach reach, ListQuery query) {
    return new Page<>(List.copyOf(all.values()), null, all.size());
  }

  @Override
  public List<Asset> listOf(Reach reach, List<AssetId> ids) {
    var found = new ArrayList<Asset>();
    for (AssetId id : ids) {
      Optional.ofNullable(all.get(id)).filter(a -> reach.covers(a.owner())).ifPresent(found::add);
    }
    return found;
  }

  @Override
  public List<AssetId> listParts(List<AssetId> parents) {
    return all.values().stream()
        .filter(a -> a.parent().filter(parents::contains).isPresent())
        .map(Asset::id)
        .toList();
  }

  @Override
  public Map<UUID, String> tags(Collection<UUID> ids) {
    return all.values().stream()
        .filter(a -> ids.contains(a.id().value()))
        .collect(Collectors.toMap(a -> a.id().value(), Asset::tag));
  }

  @Override
  public Map<UUID, AssetPlate> plates(Collection<UUID> ids) {
    return Map.of();
  }

  @Override
  public void flush() {}
}
