package org.waymend.settings;

import org.waymend.shared.access.Actor;

/** What can be asked of {@link SettingsService}. */
public final class SettingsCommands {
  private SettingsCommands() {}

  /**
   * Changes the settings.
   *
   * @param expectedVersion 0 for the first save
   */
  public record ChangeSettings(Actor actor, long expectedVersion, SettingsFields fields) {}

  /**
   * Replaces the logo.
   *
   * @param image PNG or JPEG, at most 1 MB and 40 megapixels
   */
  @SuppressWarnings("ArrayRecordComponent") // read once, never compared
  public record ChangeLogo(Actor actor, byte[] image) {}
}
