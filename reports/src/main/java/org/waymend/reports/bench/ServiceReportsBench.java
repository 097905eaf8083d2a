package org.waymend.reports.bench;

import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.waymend.reports.Letterhead;
import org.waymend.reports.ReportPicture;
import org.waymend.reports.ServiceReport;
import org.waymend.reports.ServiceReport.Device;
import org.waymend.reports.ServiceReport.Place;
import org.waymend.reports.ServiceReport.RatingLink;
import org.waymend.reports.ServiceReport.Signature;
import org.waymend.reports.ServiceReport.Span;
import org.waymend.reports.ServiceReport.Step;
import org.waymend.reports.ServiceReport.Times;
import org.waymend.reports.ServiceReport.Used;
import org.waymend.reports.ServiceReportPrinter;

/**
 * Prints service reports with photos, one after the other, and watches the heap: it must not grow
 * with their number.
 */
public final class ServiceReportsBench {
  private static final int PHOTO_WIDTH = 4000; // pixels, 12 million as phones make them
  private static final int PHOTO_HEIGHT = 3000;
  private static final Instant ENDED = Instant.parse("2026-11-22T03:55:00Z");

  private ServiceReportsBench() {}

  /**
   * @param arguments how many reports, photos in each
   */
  public static void main(String[] arguments) throws IOException {
    int reports = Integer.parseInt(arguments[0]);
    int photos = Integer.parseInt(arguments[1]);
    var camera = camera();
    var printer = new ServiceReportPrinter();
    var times = new ArrayList<Long>();
    long bytes = 0;
    long early = 0;
    long begun = System.nanoTime();
    for (int i = 0; i < reports; i++) {
      long before = System.nanoTime();
      var language = i % 2 == 0 ? Locale.ENGLISH : Locale.SIMPLIFIED_CHINESE;
      bytes +=
          printer.print(language, new Letterhead("江城服务", null), report(i, camera, photos)).length;
      times.add(System.nanoTime() - before);
      if (i == Math.min(19, reports - 1)) {
        early = usedMegabytes();
      }
    }
    long seconds = (System.nanoTime() - begun) / 1_000_000_000;
    times.sort(null);
    System.out.printf(
        Locale.ROOT,
        """
        | reports | photos in each, 12 megapixels | PDF each | one takes, median, 95 %% | all | heap limit | heap in use after 20, after all |
        | --- | --- | --- | --- | --- | --- | --- |
        | %d | %d | %d kB | %d ms, %d ms | %d s | %d MB | %d MB, %d MB |
        """,
        reports,
        photos,
        bytes / reports / 1000,
        times.get(reports / 2) / 1_000_000,
        times.get(reports * 95 / 100) / 1_000_000,
        seconds,
        Runtime.getRuntime().maxMemory() >> 20,
        early,
        usedMegabytes());
  }

  /** What is left after a collection. */
  private static long usedMegabytes() {
    System.gc();
    var runtime = Runtime.getRuntime();
    return (runtime.totalMemory() - runtime.freeMemory()) >> 20;
  }

  /** A photo with grain, as light makes it, so that it is not smaller than real ones. */
  private static byte[] camera() throws IOException {
    var image = new BufferedImage(PHOTO_WIDTH, PHOTO_HEIGHT, BufferedImage.TYPE_INT_RGB);
    var graphics = image.createGraphics();
    graphics.setPaint(
        new GradientPaint(0, 0, Color.LIGHT_GRAY, PHOTO_WIDTH, PHOTO_HEIGHT, Color.DARK_GRAY));
    graphics.fillRect(0, 0, PHOTO_WIDTH, PHOTO_HEIGHT);
    var random = new Random(1);
    for (int i = 0; i < 4000; i++) {
      graphics.setColor(new Color(random.nextInt(0x1000000)));
      graphics.fillOval(random.nextInt(PHOTO_WIDTH), random.nextInt(PHOTO_HEIGHT), 60, 40);
    }
    graphics.dispose();
    var out = new ByteArrayOutputStream();
    ImageIO.write(image, "jpeg", out);
    return out.toByteArray();
  }

  private static ServiceReport report(int number, byte[] camera, int photos) throws IOException {
    var pictures = new ArrayList<ReportPicture>();
    for (int i = 0; i < photos; i++) {
      pictures.add(ReportPicture.photo(new ByteArrayInputStream(camera)));
    }
    return new ServiceReport(
        "WO-%06d-1".formatted(number),
        "WO-%06d".formatted(number),
        "T-%06d".formatted(number),
        new Place("宏达物业管理有限公司", "江汉大厦 A 座", "武汉市江岸区江汉路 18 号", "王敏 · 027 8271 0093"),
        new Device("Boiler 2", "AS-000017", "Viessmann Vitocrossal 300", "7544120-0815"),
        "Heating",
        "陈刚 Chen Gang",
        "Boiler gives no hot water",
        "No hot water on floors 3 to 7 since this morning. 今早起 3 至 7 层没有热水。 ".repeat(6),
        "COMPLETED",
        null,
        "Replaced electrode and gasket, cleaned the burner. 已更换电极与密封垫，清洁燃烧器。 ".repeat(4),
        IntStream.range(0, 6).mapToObj(i -> new Step("Step 作业项 " + i, true, "")).toList(),
        new Times(
            ZoneId.of("Asia/Shanghai"),
            List.of(new Span(ENDED.minusSeconds(7200), ENDED)),
            new Span(ENDED.minusSeconds(6000), ENDED),
            ENDED.minusSeconds(7000),
            ENDED.minusSeconds(5400),
            ENDED.minusSeconds(5300),
            ENDED,
            89L),
        IntStream.range(0, 5)
            .mapToObj(i -> new Used("P-" + i, "Ignition electrode 点火电极", BigDecimal.ONE, "PIECE"))
            .toList(),
        pictures,
        new Signature("王敏", ReportPicture.drawing(new ByteArrayInputStream(camera)), null),
        new RatingLink("https://service.example.com/rate/" + "A".repeat(96), ENDED.plusSeconds(9)));
  }
}
