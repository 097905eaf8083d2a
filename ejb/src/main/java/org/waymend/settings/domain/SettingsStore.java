package org.waymend.settings.domain;

import java.util.Optional;
import org.waymend.settings.LogoView;
import org.waymend.shared.DomainException;

/** The one row of settings and the logo. */
public interface SettingsStore {
  Optional<Settings> find();

  /**
   * Adds or writes back, at once, so that the version is the new one.
   *
   * @throws DomainException {@code request/stale} if somebody else saved meanwhile
   */
  void save(Settings settings);

  boolean hasLogo();

  Optional<LogoView> findLogo();

  void saveLogo(LogoImage image);
}
