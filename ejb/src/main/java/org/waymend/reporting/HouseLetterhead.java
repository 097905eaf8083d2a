package org.waymend.reporting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;
import org.waymend.reports.Letterhead;
import org.waymend.reports.ReportPicture;
import org.waymend.settings.LogoView;
import org.waymend.settings.SettingsService;

/** The house's name and logo, as they stand above its papers. */
@ApplicationScoped
class HouseLetterhead {
  private SettingsService settings;

  @SuppressWarnings("NullAway.Init")
  protected HouseLetterhead() {} // container

  @Inject
  HouseLetterhead(SettingsService settings) {
    this.settings = settings;
  }

  Letterhead now() {
    var company = settings.company();
    var logo =
        company.hasLogo() ? settings.logo().map(HouseLetterhead::picture).orElse(null) : null;
    return new Letterhead(company.name(), logo);
  }

  private static @Nullable ReportPicture picture(LogoView logo) {
    try {
      return ReportPicture.drawing(new ByteArrayInputStream(logo.content()));
    } catch (IOException e) {
      throw new UncheckedIOException(e); // we encoded it ourselves
    }
  }
}
