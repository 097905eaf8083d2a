package org.waymend.asset;

import java.util.List;
import java.util.Locale;
import org.waymend.shared.access.Actor;

/** What can be asked of {@link AssetService} and {@link AssetLabels}. */
public final class AssetCommands {
  private AssetCommands() {}

  /** Registers an asset at a site; its customer is the site's. */
  public record RegisterAsset(Actor actor, AssetFields fields) {}

  /** Changes an asset that was read at {@code expectedVersion}. */
  public record ChangeAsset(Actor actor, AssetId id, long expectedVersion, AssetFields fields) {}

  /**
   * Prints labels.
   *
   * @param ids in the order of the labels
   * @param isLetter US Letter instead of A4
   * @param firstPosition 1 for a new sheet; more when its first labels are used up
   * @param address address of this installation, the QR codes lead there
   */
  public record PrintLabels(
      Actor actor,
      List<AssetId> ids,
      Locale language,
      boolean isLetter,
      int firstPosition,
      String companyName,
      String address) {}
}
