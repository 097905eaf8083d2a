package org.waymend.reports;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.waymend.reports.DaySheet.Stop;
import org.waymend.reports.DaySheet.Taken;

/** An engineer's day as a workbook: the visits, and the parts to take. */
public final class DaySheetWorkbook {
  private DaySheetWorkbook() {}

  /** Times are those of each site's clock. */
  public static byte[] of(Locale language, DaySheet sheet) {
    var words = Words.in(language);
    var book = new TypedWorkbook();
    var rows = new ArrayList<List<@Nullable Object>>();
    for (int i = 0; i < sheet.visits().size(); i++) {
      rows.add(row(i + 1, sheet.visits().get(i)));
    }
    book.sheet(
        say(words, "title"),
        heads(
            words,
            "place",
            "visit",
            "from",
            "until",
            "zone",
            "customer",
            "site",
            "address",
            "access",
            "contact",
            "asset",
            "job",
            "instructions",
            "note",
            "needs",
            "travelMinutes",
            "travelKilometres"),
        rows);
    book.sheet(
        say(words, "take"),
        heads(words, "partNumber", "part", "quantity", "unit", "inVan"),
        sheet.parts().stream().map(part -> row(part, words)).toList());
    return book.toBytes();
  }

  private static String say(ResourceBundle words, String key) {
    return words.getString("daySheet." + key);
  }

  private static List<String> heads(ResourceBundle words, String... keys) {
    return Arrays.stream(keys).map(key -> say(words, key)).toList();
  }

  private static List<@Nullable Object> row(int place, Stop stop) {
    var planned = stop.planned();
    var seconds = stop.travelSeconds();
    var metres = stop.travelMetres();
    return Arrays.asList(
        place,
        stop.number(),
        planned == null ? null : there(planned.from(), stop.zone()),
        planned == null ? null : there(planned.until(), stop.zone()),
        stop.zone().getId(),
        stop.customer(),
        stop.site(),
        stop.address(),
        stop.accessNotes(),
        stop.contact(),
        stop.asset(),
        stop.summary(),
        stop.instructions(),
        stop.note(),
        stop.parts().stream()
            .map(part -> part.number() + " × " + part.quantity().toPlainString())
            .collect(Collectors.joining("; ")),
        seconds == null ? null : seconds / 60.0,
        metres == null ? null : metres / 1000.0);
  }

  private static LocalDateTime there(Instant at, ZoneId zone) {
    return LocalDateTime.ofInstant(at, zone);
  }

  private static List<@Nullable Object> row(Taken part, ResourceBundle words) {
    return Arrays.asList(
        part.number(),
        part.name(),
        part.quantity(),
        words.getString("settlement.unit." + part.unit()),
        part.inVan());
  }
}
