package org.waymend.asset.infra;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.waymend.asset.AssetDirectory;
import org.waymend.asset.AssetDirectory.AssetPlate;
import org.waymend.asset.AssetId;
import org.waymend.asset.domain.Asset;
import org.waymend.asset.domain.Assets;
import org.waymend.shared.DomainException;
import org.waymend.shared.access.Reach;
import org.waymend.shared.paging.Keyset;
import org.waymend.shared.paging.ListQuery;
import org.waymend.shared.paging.Page;
import org.waymend.shared.paging.Scopes;

@ApplicationScoped
class JpaAssets implements Assets {
  private static final Keyset<Asset> LIST =
      Keyset.of(Asset.class)
          .searched("tag", "name", "manufacturer", "model", "serialNumber")
          .sortable(
              "tag",
              "name",
              "manufacturer",
              "model",
              "serialNumber",
              "installedOn",
              "warrantyUntil",
              "createdAt")
          .sortable("isActive", "active")
          .filterable("customerId", "customerId")
          .filterable("siteId", "siteId")
          .filterable("parentId", "parentId")
          .filterable("manufacturer", "manufacturer")
          .filterable("model", "model")
          .filterable("isActive", "active")
          .orderedBy("tag");

  @PersistenceContext private EntityManager em;

  @SuppressWarnings("NullAway.Init")
  JpaAssets() {} // container

  /** For tests without a container. */
  JpaAssets(EntityManager em) {
    this.em = em;
  }

  @Override
  public String nextTag() {
    var next = (Number) em.createNativeQuery("SELECT NEXT VALUE FOR asset_tag").getSingleResult();
    return String.format("AS-%06d", next.longValue());
  }

  @Override
  public void add(Asset asset) {
    em.persist(asset);
  }

  @Override
  public Asset get(Reach reach, AssetId id) {
    return find(reach, id).orElseThrow(() -> DomainException.notFound("asset"));
  }

  @Override
  public Optional<Asset> find(Reach reach, AssetId id) {
    return Optional.ofNullable(em.find(Asset.class, id.value()))
        .filter(found -> reach.covers(found.owner()));
  }

  @Override
  public Asset get(Reach reach, AssetId id, long expectedVersion) {
    var asset = get(reach, id);
    if (asset.version() != expectedVersion) {
      throw DomainException.stale(asset.version());
    }
    return asset;
  }

  @Override
  public Optional<Asset> findByTag(String tag) {
    return em.createQuery("SELECT a FROM Asset a WHERE a.tag = :tag", Asset.class)
        .setParameter("tag", tag)
        .getResultStream()
        .findFirst();
  }

  @Override
  public Page<Asset> page(Reach reach, ListQuery query) {
    return LIST.page(em, query, Scopes.within(reach, "customerId", null, null));
  }

  @Override
  public List<Asset> listOf(Reach reach, List<AssetId> ids) {
    if (ids.isEmpty()) {
      return List.of();
    }
    var found =
        em.createQuery("SELECT a FROM Asset a WHERE a.id IN :ids", Asset.class)
            .setParameter("ids", ids.stream().map(AssetId::value).collect(Collectors.toSet()))
            .setFlushMode(FlushModeType.COMMIT) // AssetTree asks before it allows a change
            .getResultStream()
            .filter(a -> reach.covers(a.owner()))
            .collect(Collectors.toMap(Asset::id, Function.identity()));
    return ids.stream().distinct().filter(found::containsKey).map(found::get).toList();
  }

  @Override
  public List<AssetId> listParts(List<AssetId> parents) {
    return em.createQuery("SELECT a.id FROM Asset a WHERE a.parentId IN :parents", UUID.class)
        .setParameter("parents", parents.stream().map(AssetId::value).toList())
        .setFlushMode(FlushModeType.COMMIT) // AssetTree asks before it allows a change
        .getResultStream()
        .map(AssetId::new)
        .toList();
  }

  @Override
  public Map<UUID, String> tags(Collection<UUID> ids) {
    var tags = new HashMap<UUID, String>();
    if (!ids.isEmpty()) {
      em.createQuery("SELECT a.id, a.tag FROM Asset a WHERE a.id IN :ids", Object[].class)
          .setParameter("ids", Set.copyOf(ids))
          .getResultList()
          .forEach(row -> tags.put((UUID) row[0], (String) row[1]));
    }
    return tags;
  }

  @Override
  public Map<UUID, AssetPlate> plates(Collection<UUID> ids) {
    var plates = new HashMap<UUID, AssetPlate>();
    if (!ids.isEmpty()) {
      em.createQuery("SELECT a FROM Asset a WHERE a.id IN :ids", Asset.class)
          .setParameter("ids", Set.copyOf(ids))
          .getResultList()
          .forEach(asset -> plates.put(asset.id().value(), AssetDirectory.plate(asset)));
    }
    return plates;
  }

  @Override
  public void flush() {
    em.flush();
  }
}
