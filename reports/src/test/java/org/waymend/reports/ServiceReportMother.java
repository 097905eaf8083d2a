package org.waymend.reports;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.geom.CubicCurve2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.waymend.reports.ServiceReport.Device;
import org.waymend.reports.ServiceReport.Place;
import org.waymend.reports.ServiceReport.RatingLink;
import org.waymend.reports.ServiceReport.Signature;
import org.waymend.reports.ServiceReport.Span;
import org.waymend.reports.ServiceReport.Step;
import org.waymend.reports.ServiceReport.Times;
import org.waymend.reports.ServiceReport.Used;

/** Service reports as they come, short and long. */
final class ServiceReportMother {
  static final String URL =
      "https://service.example.com/rate/AQABZ7Zk3q0xTt2nJ8cYyQ5uR4mW1sV9bL0pK6hG2fD7eC3aX8zM4nB5vQ1wE9rT6yU0iO";

  private ServiceReportMother() {}

  private static ReportPicture drawnLogo() {
    var image = new BufferedImage(680, 160, BufferedImage.TYPE_INT_ARGB);
    var graphics = image.createGraphics();
    graphics.setColor(new Color(0x0B63C5));
    graphics.fillRoundRect(0, 10, 140, 140, 40, 40);
    graphics.setFont(ReportFont.of(true, 84));
    graphics.drawString("Jiangcheng", 160, 112);
    graphics.dispose();
    return drawing(image);
  }

  private static final Map<Integer, ReportPicture> PHOTOS = new ConcurrentHashMap<>();
  private static final ReportPicture LOGO = drawnLogo();
  private static final ReportPicture SIGNATURE = drawnSignature();

  static ReportPicture logo() {
    return LOGO;
  }

  static ReportPicture signature() {
    return SIGNATURE;
  }

  /** Made once, since drawing twelve million pixels takes long. */
  static ReportPicture photo(int number) {
    return PHOTOS.computeIfAbsent(number, ServiceReportMother::drawn);
  }

  private static ReportPicture drawn(int number) {
    var image = new BufferedImage(number % 2 == 0 ? 4000 : 3000, 3000, BufferedImage.TYPE_INT_RGB);
    var graphics = image.createGraphics();
    var top = Color.getHSBColor(number * 0.13f, 0.3f, 0.9f);
    var bottom = Color.getHSBColor(number * 0.13f + 0.1f, 0.5f, 0.4f);
    graphics.setPaint(new GradientPaint(0, 0, top, 0, 3000, bottom));
    graphics.fillRect(0, 0, image.getWidth(), 3000);
    graphics.setColor(new Color(255, 255, 255, 120));
    graphics.setStroke(new BasicStroke(40));
    graphics.drawRoundRect(600, 500, 1800, 2000, 300, 300);
    graphics.fillOval(1100, 1000, 800, 800);
    graphics.dispose();
    return photo(image);
  }

  private static ReportPicture drawnSignature() {
    var image = new BufferedImage(1200, 400, BufferedImage.TYPE_INT_ARGB);
    var graphics = image.createGraphics();
    graphics.setColor(new Color(0x1A1A1A));
    graphics.setStroke(new BasicStroke(9, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
    graphics.draw(new CubicCurve2D.Double(80, 300, 250, -60, 280, 420, 420, 180));
    graphics.draw(new CubicCurve2D.Double(420, 180, 560, 20, 520, 360, 700, 210));
    graphics.draw(new CubicCurve2D.Double(700, 210, 820, 90, 900, 330, 1120, 120));
    graphics.dispose();
    return drawing(image);
  }

  private static ReportPicture photo(BufferedImage image) {
    try {
      var out = new ByteArrayOutputStream();
      ImageIO.write(image, "jpeg", out);
      return ReportPicture.photo(new ByteArrayInputStream(out.toByteArray()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static ReportPicture drawing(BufferedImage image) {
    try {
      var out = new ByteArrayOutputStream();
      ImageIO.write(image, "png", out);
      return ReportPicture.drawing(new ByteArrayInputStream(out.toByteArray()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Letterhead letterhead(Locale language) {
    return new Letterhead(
        language.equals(Locale.ENGLISH) ? "Jiangcheng Building Service Ltd" : "江城楼宇服务有限公司", logo());
  }

  static ServiceReport usual(Locale language) {
    boolean isEnglish = language.equals(Locale.ENGLISH);
    return of(
        isEnglish
            ? new Place(
                "Hongda Property", "Tower A", "18 Jianghan Road, Wuhan", "Wang Min · 027 8271 0093")
            : new Place("宏达物业管理有限公司", "江汉大厦 A 座", "武汉市江岸区江汉路 18 号", "王敏 · 027 8271 0093"),
        isEnglish ? "Boiler gives no hot water" : "锅炉不出热水",
        isEnglish
            ? "Since this morning there is no hot water on floors 3 to 7. The display shows E04.\n\nPlease come before noon."
            : "今早起 3 至 7 层没有热水，显示屏报 E04。\n\n请在中午前上门。",
        isEnglish
            ? "Ignition electrode was burnt. Replaced it and the gasket, cleaned the burner, ran it for twenty minutes at full load. Flue gas 62 ppm CO."
            : "点火电极烧损，已更换电极与密封垫，清洁燃烧器，满负荷试运行二十分钟。烟气 CO 62 ppm。",
        List.of(
            new Step(isEnglish ? "Check gas pressure" : "检查燃气压力", true, "21 mbar"),
            new Step(isEnglish ? "Clean the burner" : "清洁燃烧器", true, ""),
            new Step(isEnglish ? "Hand over the manual" : "移交说明书", false, "")),
        List.of(
            new Used("IGN-204", isEnglish ? "Ignition electrode" : "点火电极", BigDecimal.ONE, "PIECE"),
            new Used("GSK-88-L", isEnglish ? "Burner gasket" : "燃烧器密封垫", BigDecimal.ONE, "PIECE"),
            new Used(
                "OIL-5", isEnglish ? "Cleaning fluid" : "清洗液", new BigDecimal("0.250"), "LITRE")),
        List.of(photo(1), photo(2)),
        new Signature(isEnglish ? "Wang Min" : "王敏", signature(), null),
        new RatingLink(URL, Instant.parse("2026-12-22T03:55:00Z")));
  }

  /** Everything as long as it may be, with characters that few fonts have. */
  static ServiceReport long_(Locale language) {
    var rare = "喆堃龘镕婳玥䶮𬭎";
    var words = "Überprüfung der Anlage und 检查机组运行状态 " + rare + " ";
    return of(
        new Place(
            "Ångström & Müller Gebäudetechnik GmbH & Co. KG, Niederlassung Wuhan 安格斯特隆楼宇科技（武汉）有限公司",
            "Wasserwerk Süd, Halle 17, unteres Pumpenhaus, Eingang hinter dem Kühlturm " + rare,
            "武汉市洪山区珞喻路 1037 号华中科技大学南四楼地下二层设备间，从西门进入后沿消防通道直行约三百米左转，門牌不明顯",
            "Wolfgang-Amadeus von Übersee-Großenbrode · +86 27 8754 1114 ext. 90210"),
        "Wassereinbruch ".repeat(12).strip(),
        (words.repeat(6) + "\n").repeat(24) + "ASKED-END",
        words.repeat(30).substring(0, 980) + " NOTE-END",
        IntStream.range(0, 20)
            .mapToObj(
                i -> new Step(words.repeat(3) + "STEP" + i, i % 3 != 0, i % 4 == 0 ? "ok" : ""))
            .toList(),
        IntStream.range(0, 60)
            .mapToObj(
                i ->
                    new Used(
                        "PART-NUMBER-WITH-A-LONG-NAME-" + i,
                        words.repeat(2) + "P" + i,
                        new BigDecimal("12345.678"),
                        "KILOGRAM"))
            .toList(),
        Collections.nCopies(7, photo(3)),
        new Signature(
            "Wolfgang-Amadeus von Übersee-Großenbrode, Leiter der Technischen Gebäudeausrüstung",
            signature(),
            null),
        new RatingLink(URL, Instant.parse("2026-12-22T03:55:00Z")));
  }

  private static ServiceReport of(
      Place place,
      String askedInShort,
      String asked,
      String note,
      List<Step> steps,
      List<Used> parts,
      List<ReportPicture> photos,
      Signature signature,
      RatingLink rating) {
    return new ServiceReport(
        "WO-000123-1",
        "WO-000123",
        "T-000456",
        place,
        new Device("锅炉 2 / Boiler 2", "AS-000017", "Viessmann Vitocrossal 300", "7544120-0815"),
        "Heating · 供暖",
        "陈刚 Chen Gang",
        askedInShort,
        asked,
        "COMPLETED",
        null,
        note,
        steps,
        new Times(
            ZoneId.of("Asia/Shanghai"),
            List.of(span("02:00", "04:00")),
            span("02:20", "03:40"),
            at("01:58"),
            at("02:21"),
            at("02:26"),
            at("03:55"),
            89L),
        parts,
        photos,
        signature,
        rating);
  }

  /** A visit that met nobody: no parts, no photos, no signature, nothing to rate. */
  static ServiceReport bare() {
    return new ServiceReport(
        "WO-000124-1",
        "WO-000124",
        "T-000457",
        new Place("Ma Li", "Home", "", ""),
        new Device("", "", "", ""),
        "",
        "Chen Gang",
        "Tap drips",
        "Tap drips",
        "NO_SHOW",
        null,
        "",
        List.of(),
        new Times(
            ZoneId.of("America/New_York"),
            List.of(),
            null,
            null,
            Instant.parse("2026-11-22T20:00:00Z"),
            null,
            Instant.parse("2026-11-22T20:15:00Z"),
            null),
        List.of(),
        List.of(),
        new Signature("", null, "CUSTOMER_ABSENT"),
        null);
  }

  private static Span span(String from, String until) {
    return new Span(at(from), at(until));
  }

  private static Instant at(String clock) {
    return Instant.parse("2026-11-22T" + clock + ":00Z");
  }
}
