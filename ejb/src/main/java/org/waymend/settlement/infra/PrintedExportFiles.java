package org.waymend.settlement.infra;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import org.waymend.reports.SettlementStatement;
import org.waymend.reports.SettlementStatement.SettlementLine;
import org.waymend.reports.SettlementStatementPrinter;
import org.waymend.settings.SettingsService;
import org.waymend.settlement.ExportFile;
import org.waymend.settlement.ExportFormat;
import org.waymend.settlement.domain.ExportFiles;
import org.waymend.settlement.domain.ExportedLine;

/** Files for programs, and paper for people in the house's language. */
@ApplicationScoped
class PrintedExportFiles implements ExportFiles {
  private final SettlementStatementPrinter printer = new SettlementStatementPrinter();
  private SettingsService settings;

  @SuppressWarnings("NullAway.Init")
  protected PrintedExportFiles() {} // container

  @Inject
  PrintedExportFiles(SettingsService settings) {
    this.settings = settings;
  }

  @Override
  public List<ExportFile> of(String name, List<ExportedLine> lines, Instant at) {
    var files = new ArrayList<>(SpreadsheetFiles.of(name, lines, at));
    var company = settings.company();
    var language = Locale.forLanguageTag(company.defaultLanguage());
    var paper = printer.print(language, company.name(), name, statements(lines));
    files.add(new ExportFile(ExportFormat.PDF, name + ".pdf", paper));
    return files;
  }

  private static List<SettlementStatement> statements(List<ExportedLine> lines) {
    var byNumber = new LinkedHashMap<String, List<ExportedLine>>();
    for (ExportedLine line : lines) {
      byNumber.computeIfAbsent(line.statement(), number -> new ArrayList<>()).add(line);
    }
    return byNumber.values().stream().map(PrintedExportFiles::statement).toList();
  }

  private static SettlementStatement statement(List<ExportedLine> lines) {
    var first = lines.get(0);
    return new SettlementStatement(
        first.statement(),
        first.party(),
        first.partyName(),
        first.period(),
        first.currency(),
        lines.stream().map(PrintedExportFiles::line).toList());
  }

  private static SettlementLine line(ExportedLine line) {
    return new SettlementLine(
        line.serviceOn(),
        line.visit(),
        line.rule(),
        line.part(),
        line.quantity(),
        line.unit(),
        line.unitPrice(),
        line.basisPoints(),
        line.amount(),
        line.reversesLineId() != null);
  }
}
