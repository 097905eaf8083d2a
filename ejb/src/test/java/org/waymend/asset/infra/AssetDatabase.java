package org.waymend.asset.infra;

import org.waymend.asset.domain.Assets;
import org.waymend.shared.persistence.JpaTest;

/** The repository of assets on a test database. */
public final class AssetDatabase {
  private AssetDatabase() {}

  public static Assets on(JpaTest jpa) {
    return new JpaAssets(jpa.entityManager());
  }
}
