package org.waymend.settings;

import java.util.List;

/**
 * What everybody may know, signed in or not.
 *
 * @param timeZone IANA name, in which the house's days begin
 * @param currency ISO 4217 code
 * @param languages BCP 47 tags that the screens offer
 */
public record CompanyView(
    String name,
    boolean hasLogo,
    String timeZone,
    String currency,
    List<String> languages,
    String defaultLanguage) {}
