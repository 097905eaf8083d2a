package org.waymend.launcher.demo;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.waymend.launcher.LauncherException;
import org.waymend.launcher.system.RestClient;

/** The default rate cards of the demo's house: invented prices, so that a visit gives charges. */
final class DemoRates {
  private static final List<String> HOLIDAYS =
      List.of(
          "2026-11-26",
          "2026-12-25",
          "2027-01-01",
          "2027-01-18",
          "2027-05-31",
          "2027-07-05",
          "2027-09-06",
          "2027-11-25",
          "2027-12-24");

  private final RestClient rest;

  DemoRates(RestClient rest) {
    this.rest = rest;
  }

  void make(LocalDate today) {
    var from = today.minusYears(1).withDayOfYear(1).toString();
    make("CUSTOMER", "Standard prices", visits(from, 3250, 6500, 180, "PRICE", 800));
    make("PROVIDER", "Standard provider rates", visits(from, 1900, 3000, 110, "NONE", 0));
    make("ENGINEER", "Commission", Map.of("validFrom", from, "commissionBasisPoints", 500));
  }

  /** Half-hours at least, in quarters; in cents, basis points and kilometres. */
  private static Map<String, Object> visits(
      String from, long labour, long callOut, long travel, String parts, int tax) {
    var terms = new LinkedHashMap<String, Object>();
    terms.put("validFrom", from);
    terms.put("labourUnitMinutes", 15);
    terms.put("labourMinimumUnits", 2);
    terms.put("labourPriceMinor", labour);
    terms.put("callOutFeeMinor", callOut);
    terms.put("travelBasis", "KILOMETRE");
    terms.put("travelPriceMinor", travel);
    terms.put("partsBasis", parts);
    terms.put("nightFrom", "22:00");
    terms.put("nightUntil", "06:00");
    terms.put("nightBasisPoints", 5000);
    terms.put("weekendBasisPoints", 2500);
    terms.put("holidayBasisPoints", 10_000);
    terms.put("holidays", HOLIDAYS);
    terms.put("taxBasisPoints", tax);
    return terms;
  }

  private void make(String party, String name, Map<String, Object> terms) {
    var attempt = "Making the rate card for " + party;
    var made =
        rest.post(
                "/rate-cards",
                "demo-1-rate-card-" + party,
                Map.of("code", party, "name", name, "party", party, "currency", "USD"))
            .orFail(attempt);
    var etag = made.etag();
    if (etag == null) {
      throw new LauncherException(attempt + ": the answer came without an ETag");
    }
    var path = "/rate-cards/" + made.body().path("id").asText() + "/versions";
    rest.act(path, "demo-1-rate-version-" + party, etag, terms).orFail(attempt);
  }
}
