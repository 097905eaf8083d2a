package org.waymend.asset;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.Collectors;
import org.waymend.asset.AssetCommands.PrintLabels;
import org.waymend.asset.domain.Assets;
import org.waymend.customer.CustomerDirectory;
import org.waymend.reports.AssetLabel;
import org.waymend.reports.AssetLabelSheet;
import org.waymend.reports.AssetLabelSheetPrinter;
import org.waymend.reports.FontCoverage;
import org.waymend.reports.LabelPaper;
import org.waymend.shared.DomainException;
import org.waymend.shared.DomainException.Kind;
import org.waymend.shared.access.Access;
import org.waymend.shared.transaction.Transactions;

/** Prints sheets of asset tags. Printing happens outside the transaction that reads the assets. */
@ApplicationScoped
public class AssetLabels {
  private static final int MOST = 2400;

  private final AssetLabelSheetPrinter printer = new AssetLabelSheetPrinter();
  private Assets assets;
  private CustomerDirectory customers;
  private Transactions transactions;
  private Access access;

  @SuppressWarnings("NullAway.Init")
  protected AssetLabels() {} // container

  @Inject
  public AssetLabels(
      Assets assets, CustomerDirectory customers, Transactions transactions, Access access) {
    this.assets = assets;
    this.customers = customers;
    this.transactions = transactions;
    this.access = access;
  }

  /**
   * A PDF with one label for each asset. The QR code leads to {@code address/a/tag}; it identifies
   * the asset and authorises nothing (rule 22).
   *
   * @throws DomainException {@code asset/unknown} if one is absent or out of reach; {@code
   *     request/invalid} without any asset, with too many, or for a position off the sheet
   */
  public PrintedLabels print(PrintLabels command) {
    access.check(command.actor(), "asset.label-sheet");
    if (command.ids().isEmpty() || command.ids().size() > MOST) {
      throw refused("ids", "must name 1 to " + MOST + " assets");
    }
    var reach = access.reach(command.actor(), "asset.label-sheet");
    var views =
        transactions.call(
            () -> AssetViews.of(assets.listOf(reach, command.ids()), customers, assets));
    if (views.size() < command.ids().stream().distinct().count()) {
      throw DomainException.notFound("asset");
    }
    var labels = views.stream().map(a -> label(a, command.address())).toList();
    var paper = command.isLetter() ? LabelPaper.LETTER : LabelPaper.A4;
    if (command.firstPosition() < 1 || command.firstPosition() > paper.labelsPerSheet()) {
      throw refused("firstPosition", "must lie between 1 and " + paper.labelsPerSheet());
    }
    var sheet =
        new AssetLabelSheet(
            command.language(), command.companyName(), paper, command.firstPosition(), labels);
    return new PrintedLabels(
        printer.print(sheet), FontCoverage.missingFrom(command.companyName() + " " + words(views)));
  }

  private static String words(List<AssetView> assets) {
    return assets.stream()
        .map(a -> String.join(" ", a.tag(), a.name(), a.model(), a.serialNumber(), a.siteName()))
        .collect(Collectors.joining(" "));
  }

  private static AssetLabel label(AssetView asset, String address) {
    return new AssetLabel(
        asset.tag(),
        asset.name(),
        asset.model(),
        asset.serialNumber(),
        asset.siteName(),
        address + "/a/" + asset.tag());
  }

  private static DomainException refused(String field, String message) {
    return new DomainException(
            Kind.INVALID, "request/invalid", "These labels can't be printed; see errors.")
        .field(field, "out-of-range", message);
  }
}
