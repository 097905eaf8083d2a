package org.waymend.asset.domain;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.waymend.asset.AssetDirectory.AssetPlate;
import org.waymend.asset.AssetId;
import org.waymend.shared.access.Reach;
import org.waymend.shared.paging.ListQuery;
import org.waymend.shared.paging.Page;

/** All assets. */
public interface Assets {
  /** The next tag; tags grow, gaps are possible. */
  String nextTag();

  void add(Asset asset);

  /**
   * @throws org.waymend.shared.DomainException {@code asset/unknown} when absent or out of reach
   */
  Asset get(Reach reach, AssetId id);

  /** As {@link #get(Reach, AssetId)}, empty when absent or out of reach. */
  Optional<Asset> find(Reach reach, AssetId id);

  /**
   * @throws org.waymend.shared.DomainException as {@link #get(Reach, AssetId)}, and {@code
   *     request/stale} when it changed since
   */
  Asset get(Reach reach, AssetId id, long expectedVersion);

  Optional<Asset> findByTag(String tag);

  Page<Asset> page(Reach reach, ListQuery query);

  /** The assets within reach, in the order of the ids; unknown ones are left out. */
  List<Asset> listOf(Reach reach, List<AssetId> ids);

  /** What hangs directly below these assets. */
  List<AssetId> listParts(List<AssetId> parents);

  /** Id → tag, for tables. */
  Map<UUID, String> tags(Collection<UUID> ids);

  /** Id → what is written on it; unknown ids are left out. */
  Map<UUID, AssetPlate> plates(Collection<UUID> ids);

  /** Writes what is pending, so that versions are the new ones. */
  void flush();
}
