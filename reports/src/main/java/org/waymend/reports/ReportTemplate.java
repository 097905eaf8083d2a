package org.waymend.reports;

import java.io.ByteArrayOutputStream;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import net.sf.jasperreports.engine.JRDataSource;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JRParameter;
import net.sf.jasperreports.engine.JasperFillManager;
import net.sf.jasperreports.engine.JasperPrint;
import net.sf.jasperreports.engine.JasperReport;
import net.sf.jasperreports.engine.util.JRLoader;
import net.sf.jasperreports.export.SimpleExporterInput;
import net.sf.jasperreports.export.SimpleOutputStreamExporterOutput;
import net.sf.jasperreports.pdf.JRPdfExporter;
import net.sf.jasperreports.pdf.SimplePdfExporterConfiguration;
import net.sf.jasperreports.pdf.type.PdfPrintScalingEnum;

/** A template that {@link TemplateCompiler} compiled during the build; loaded once. */
final class ReportTemplate {

  private static final ConcurrentMap<String, ReportTemplate> LOADED = new ConcurrentHashMap<>();

  private final JasperReport report;
  private final Map<String, TextBox> boxes = new HashMap<>();

  private ReportTemplate(JasperReport report) {
    this.report = report;
    for (var band : report.getDetailSection().getBands()) {
      for (var element : band.getElements()) {
        boxes.put(element.getKey(), TextBox.of(element));
      }
    }
  }

  static ReportTemplate of(String name) {
    return LOADED.computeIfAbsent(name, ReportTemplate::load);
  }

  private static ReportTemplate load(String name) {
    return OwnClassLoader.call(
        () -> {
          var resource = ReportTemplate.class.getResource("templates/" + name + ".jasper");
          if (resource == null) {
            throw new IllegalStateException("The build did not compile the template " + name);
          }
          return new ReportTemplate((JasperReport) JRLoader.loadObject(resource));
        });
  }

  /** The place of the element with this key in the detail band. */
  TextBox box(String key) {
    var box = boxes.get(key);
    if (box == null) {
      throw new IllegalStateException(report.getName() + " has no element " + key);
    }
    return box;
  }

  byte[] print(String title, Locale language, JRDataSource rows) {
    return print(title, language, Map.of(), rows);
  }

  /**
   * @param words values of the template's parameters
   */
  byte[] print(String title, Locale language, Map<String, Object> words, JRDataSource rows) {
    return OwnClassLoader.call(
        () -> {
          var parameters = new HashMap<>(words);
          parameters.put(JRParameter.REPORT_LOCALE, language);
          return pdf(JasperFillManager.fillReport(report, parameters, rows), title, language);
        });
  }

  private static byte[] pdf(JasperPrint pages, String title, Locale language) throws JRException {
    var configuration = new SimplePdfExporterConfiguration();
    configuration.setMetadataTitle(title);
    configuration.setMetadataCreator("Waymend");
    configuration.setDisplayMetadataTitle(true);
    configuration.setTagLanguage(language.toLanguageTag());
    configuration.setPrintScaling(PdfPrintScalingEnum.NONE); // labels must meet their paper
    configuration.setCompressed(true);
    var bytes = new ByteArrayOutputStream();
    var exporter = new JRPdfExporter();
    exporter.setExporterInput(new SimpleExporterInput(pages));
    exporter.setExporterOutput(new SimpleOutputStreamExporterOutput(bytes));
    exporter.setConfiguration(configuration);
    exporter.exportReport();
    return bytes.toByteArray();
  }
}
