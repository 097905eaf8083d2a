package org.waymend.reports;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.waymend.reports.SettlementStatement.SettlementLine;

/** Prints statements, each from a page of its own. Safe for use by several threads. */
public final class SettlementStatementPrinter {
  private static final List<String> WORDS =
      List.of("day", "visit", "what", "quantity", "price", "amount", "total");

  /**
   * Prints the statements that have lines, in their order.
   *
   * @param batchName stands at the foot of every page
   * @return a PDF document with its fonts embedded
   */
  public byte[] print(
      Locale language, String companyName, String batchName, List<SettlementStatement> statements) {
    var words = Words.in(language);
    var parameters = new HashMap<String, Object>();
    parameters.put("companyName", FontCoverage.printable(companyName));
    parameters.put("batchName", batchName);
    parameters.put("title", words.getString("settlement.title"));
    WORDS.forEach(word -> parameters.put(word + "Word", words.getString("settlement." + word)));
    var rows = new ArrayList<SettlementRow>();
    for (var statement : statements) {
      statement.lines().forEach(line -> rows.add(row(statement, line, words, language)));
    }
    return ReportTemplate.of("settlement-statement")
        .print(
            words.getString("settlement.title") + " " + batchName,
            language,
            parameters,
            new RecordDataSource<>(SettlementRow.class, rows));
  }

  private static SettlementRow row(
      SettlementStatement statement, SettlementLine line, ResourceBundle words, Locale language) {
    var part = line.part();
    var what = words.getString("settlement.rule." + line.rule());
    if (part != null) {
      what = what + " · " + FontCoverage.printable(part);
    }
    if (line.isReversal()) {
      what = words.getString("settlement.reversal") + " · " + what;
    }
    boolean isShare = line.unit().equals("SHARE");
    var price = line.unitPrice();
    return new SettlementRow(
        statement.number(),
        FontCoverage.printable(statement.partyName()),
        String.join(
            " · ",
            words.getString("settlement.party." + statement.party()),
            statement.period(),
            statement.number()),
        words.getString(
            statement.party().equals("CUSTOMER") ? "settlement.theyOwe" : "settlement.weOwe"),
        statement.currency() + " " + money(statement.total(), language),
        line.day().toString(),
        line.visit(),
        what,
        isShare
            ? ""
            : plain(line.quantity(), language)
                + " "
                + words.getString("settlement.unit." + line.unit()),
        price == null ? percent(line) : money(price, language),
        money(line.amount(), language));
  }

  private static String percent(SettlementLine line) {
    var points = line.basisPoints();
    return points == null
        ? ""
        : BigDecimal.valueOf(points, 2).stripTrailingZeros().toPlainString() + " %";
  }

  private static String money(BigDecimal amount, Locale language) {
    var format = NumberFormat.getNumberInstance(language);
    format.setMinimumFractionDigits(amount.scale());
    format.setMaximumFractionDigits(amount.scale());
    return format.format(amount);
  }

  private static String plain(BigDecimal number, Locale language) {
    var format = NumberFormat.getNumberInstance(language);
    format.setMaximumFractionDigits(3);
    return format.format(number);
  }
}
