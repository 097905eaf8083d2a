package org.waymend.asset.domain;

import java.util.List;
import java.util.Optional;
import org.waymend.asset.AssetId;
import org.waymend.shared.DomainException;
import org.waymend.shared.DomainException.Kind;
import org.waymend.shared.access.Reach;

/** Keeps assets a forest: parents at the same customer, no circle, at most ten levels. */
public final class AssetTree {
  private static final int DEEPEST = 10;

  private AssetTree() {}

  /**
   * @throws DomainException {@code request/invalid} on {@code parentId}
   */
  public static void check(Assets assets, Asset asset) {
    var above = asset.parent();
    int levels = 1;
    for (; above.isPresent(); levels++) {
      var parent = parent(assets, above.get());
      if (!parent.customer().equals(asset.customer())) {
        throw refused("other-customer", "must be an asset of the same customer");
      }
      if (parent.id().equals(asset.id())) {
        throw refused("circle", "must not be a part of this asset");
      }
      requireRoom(levels + 1);
      above = parent.parent();
    }
    var below = List.of(asset.id());
    for (; levels > 1 && !below.isEmpty(); levels++) {
      requireRoom(levels);
      below = assets.listParts(below);
    }
  }

  private static void requireRoom(int levels) {
    if (levels > DEEPEST) {
      throw refused("too-deep", "must not make more than " + DEEPEST + " levels");
    }
  }

  private static Asset parent(Assets assets, AssetId id) {
    return Optional.of(assets.listOf(Reach.ALL, List.of(id)))
        .filter(found -> !found.isEmpty())
        .map(found -> found.get(0))
        .orElseThrow(() -> refused("unknown", "is no asset"));
  }

  private static DomainException refused(String code, String message) {
    return new DomainException(Kind.INVALID, "request/invalid", "The asset can't hang there.")
        .field("parentId", code, message);
  }
}
