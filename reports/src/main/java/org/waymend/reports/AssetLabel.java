package org.waymend.reports;

import org.jspecify.annotations.Nullable;

/**
 * What one asset tag says. A detail that is null or blank leaves no line behind.
 *
 * @param tag identity for people; never shortened at its ends
 * @param qrContent what a scan gives, normally the address of the asset's public page
 */
public record AssetLabel(
    String tag,
    String name,
    @Nullable String model,
    @Nullable String serialNumber,
    @Nullable String siteName,
    String qrContent) {

  /**
   * A label with all that makes it useful.
   *
   * @throws IllegalArgumentException if tag or QR content is blank
   */
  public AssetLabel {
    if (tag.isBlank()) {
      throw new IllegalArgumentException("An asset label needs a tag");
    }
    if (qrContent.isBlank()) {
      throw new IllegalArgumentException(
          "The label of " + tag + " needs a content for its QR code");
    }
  }
}
