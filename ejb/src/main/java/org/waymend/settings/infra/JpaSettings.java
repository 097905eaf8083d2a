package org.waymend.settings.infra;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import java.util.Optional;
import org.waymend.settings.LogoView;
import org.waymend.settings.domain.Logo;
import org.waymend.settings.domain.LogoImage;
import org.waymend.settings.domain.Settings;
import org.waymend.settings.domain.SettingsStore;
import org.waymend.shared.DomainException;
import org.waymend.shared.transaction.TransientFailures;

@ApplicationScoped
class JpaSettings implements SettingsStore {
  private static final int DUPLICATE = 1062;

  @PersistenceContext(unitName = "waymend")
  private EntityManager entityManager;

  @SuppressWarnings("NullAway.Init")
  protected JpaSettings() {} // container

  /** For tests without a container. */
  JpaSettings(EntityManager entityManager) {
    this.entityManager = entityManager;
  }

  @Override
  public Optional<Settings> find() {
    return Optional.ofNullable(entityManager.find(Settings.class, Settings.ID));
  }

  @Override
  public void save(Settings settings) {
    long before = settings.version();
    try {
      if (!entityManager.contains(settings)) {
        entityManager.persist(settings);
      }
      entityManager.flush();
    } catch (OptimisticLockException e) {
      throw DomainException.stale(before + 1);
    } catch (PersistenceException e) {
      var cause = TransientFailures.cause(e);
      if (cause != null && cause.getErrorCode() == DUPLICATE) {
        throw DomainException.stale(before + 1); // two first saves at once
      }
      throw e;
    }
  }

  @Override
  public boolean hasLogo() {
    return entityManager.createQuery("SELECT COUNT(l) FROM Logo l", Long.class).getSingleResult()
        > 0;
  }

  @Override
  public Optional<LogoView> findLogo() {
    return Optional.ofNullable(entityManager.find(Logo.class, Settings.ID)).map(Logo::view);
  }

  @Override
  public void saveLogo(LogoImage image) {
    var present = entityManager.find(Logo.class, Settings.ID);
    if (present == null) {
      entityManager.persist(new Logo(image));
    } else {
      present.replace(image);
    }
  }
}
