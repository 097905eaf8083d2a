package org.waymend.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.waymend.shared.access.Role;
import org.waymend.suite.Api;
import org.waymend.suite.Api.Answer;
import org.waymend.suite.Application;
import org.waymend.suite.DoneVisit;
import org.waymend.suite.People;
import org.waymend.suite.PublicForm;
import org.waymend.suite.World;

/** Papers over HTTP; what stands on them is tested where they are printed (ADR-0023). */
class PapersIT extends Application {
  private static final String XLSX =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
  private static final DoneVisit VISIT = DoneVisit.next();
  private final Api manager = People.of(Role.MANAGER);

  private static void assertIsPaper(Answer answer, String type, String name) {
    answer.expect(200);
    assertThat(answer.header("Content-Type")).isEqualTo(type);
    assertThat(answer.header("Content-Disposition"))
        .startsWith("attachment; filename=\"" + name)
        .endsWith("\"");
    assertThat(answer.body()).startsWith(type.equals("application/pdf") ? "%PDF" : "PK");
  }

  private static Answer page(String path) {
    return PublicForm.get(Api.anonymous(), path);
  }

  @Test
  void a_service_report_is_there_once_the_visit_is_over() {
    var path = "/visits/" + VISIT.id() + "/service-report";
    for (var language : List.of("en", "zh-CN", "fr")) {
      var answer = manager.get(path + "?language=" + language);
      assertIsPaper(answer, "application/pdf", "service-report-WO-");
    }
    assertIsPaper(manager.get(path + "?format=xlsx"), XLSX, "service-report-WO-");
    assertThat(manager.get(path + "?format=doc").expect(400).problem())
        .isEqualTo("request/invalid");
    var planned = "/visits/" + World.own().get("visit") + "/service-report";
    assertThat(manager.get(planned).expect(409).problem()).isEqualTo("service-report/too-early");
  }

  @Test
  void the_customer_finds_it_on_the_tracking_page() {
    var link =
        People.of(Role.AGENT)
            .post("/tickets/" + VISIT.ticketId() + "/tracking-link", Map.of())
            .expect(200)
            .json()
            .path("url")
            .asText();
    var page = link.substring(link.indexOf("/track/"));
    assertThat(page(page).body()).contains(page + "/report/" + VISIT.id());
    var report = page(page + "/report/" + VISIT.id() + "?lang=zh-CN");
    assertThat(report.status()).isEqualTo(200);
    assertThat(report.header("Content-Type")).startsWith("application/pdf");
    assertThat(page(page + "/report/" + World.strange().get("visit")).status()).isEqualTo(404);
  }

  @Test
  void ratings_and_days_have_their_papers() {
    assertIsPaper(
        manager.get("/rating-report?language=zh-CN"), "application/pdf", "customer-satisfaction-");
    assertIsPaper(manager.get("/rating-report?format=xlsx"), XLSX, "customer-satisfaction-");
    assertThat(manager.get("/rating-report?from=soon").expect(400).problem())
        .isEqualTo("request/invalid");
    var sheet = "/engineers/" + World.own().get("engineer") + "/day-sheet";
    assertIsPaper(manager.get(sheet + "?on=2026-11-23"), "application/pdf", "day-sheet-");
    assertIsPaper(manager.get(sheet + "?format=xlsx"), XLSX, "day-sheet-");
  }

  @Test
  void the_reports_of_a_time_come_in_one_archive() {
    var time = "?from=2026-01-01T00:00:00Z&until=2027-12-31T00:00:00Z";
    var archive = manager.get("/service-reports/archive" + time);
    assertIsPaper(archive, "application/zip", "service-reports.zip");
    assertThat(archive.body()).contains("service-reports.xlsx");
    assertThat(manager.get("/service-reports/archive").expect(400).problem())
        .isEqualTo("request/invalid");
  }
}
