package org.waymend.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waymend.shared.Refusals.type;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.zip.ZipInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionURI;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.waymend.attachment.TestFiles;
import org.waymend.customer.domain.Customer;
import org.waymend.customer.domain.Site;
import org.waymend.inventory.PartUnit;
import org.waymend.inventory.Quantity;
import org.waymend.rating.CustomerRatingService;
import org.waymend.rating.RatingFields;
import org.waymend.rating.RatingLinks;
import org.waymend.rating.RatingWay;
import org.waymend.rating.domain.Ratings;
import org.waymend.rating.infra.RatingRepositories;
import org.waymend.settings.CompanyView;
import org.waymend.settings.LogoView;
import org.waymend.settings.SettingsService;
import org.waymend.shared.PublicAddress;
import org.waymend.shared.access.Access;
import org.waymend.shared.access.Actor;
import org.waymend.shared.access.Role;
import org.waymend.workorder.ArrivalFields;
import org.waymend.workorder.ArrivalWay;
import org.waymend.workorder.FailFields;
import org.waymend.workorder.FailReason;
import org.waymend.workorder.FinishFields;
import org.waymend.workorder.TickFields;
import org.waymend.workorder.UsedPartFields;
import org.waymend.workorder.VisitId;
import org.waymend.workorder.VisitWorkCommands.ArriveAtVisit;
import org.waymend.workorder.VisitWorkCommands.AttachToVisit;
import org.waymend.workorder.VisitWorkCommands.FailVisit;
import org.waymend.workorder.VisitWorkCommands.FinishVisit;
import org.waymend.workorder.VisitWorkCommands.TickTask;
import org.waymend.workorder.VisitWorkCommands.UsePart;
import org.waymend.workorder.VisitWorkFixture;
import org.waymend.workorder.WorkOrderFixture;

/** Service reports from the visit to the paper and its code, on the real database. */
class ServiceReportsIT {
  private static final VisitWorkFixture ON_SITE = new VisitWorkFixture();
  private static final WorkOrderFixture DB = ON_SITE.db;
  private static final Actor BOSS = WorkOrderFixture.BOSS;
  private static final Customer ACME = DB.tickets.customer("T-1", "Acme 喆堃");
  private static final Customer OTHER = DB.tickets.customer("T-2", "宏达物业");
  private static final Site TOWER = DB.tickets.site(ACME, "Tower");
  private static final UUID HOSE = DB.inventory.part("P-1", PartUnit.PIECE).value();
  private static final UUID LEAK = DB.category("LEAK", DB.skill("PLUMBING"), HOSE);
  private static final UUID ANN_USER = DB.inventory.workforce.user("ann");
  private static final UUID ANN = ON_SITE.engineer("EN-1", ANN_USER);
  private static final Actor BEING_ANN = VisitWorkFixture.actor(ANN_USER);
  private static final Ratings RATINGS = RatingRepositories.ratings(DB.jpa);
  private static final RatingLinks LINKS =
      new RatingLinks(
          RATINGS, ON_SITE.tokens, new PublicAddress("https://service.example.com"), ON_SITE.clock);
  private static final ServiceReports REPORTS =
      new ServiceReports(
          ON_SITE.records,
          LINKS,
          ON_SITE.attachments,
          new HouseLetterhead(new House()),
          DB.jpa,
          new Access());

  private static final VisitId DONE = newVisit();
  private static final VisitId FAILED = newVisit();
  private static final VisitId PLANNED = newVisit();

  @BeforeAll
  static void work() {
    var van = DB.inventory.van("VAN-1", ANN);
    DB.inventory.open(new org.waymend.inventory.PartId(HOSE), van, Quantity.of(10));
    startWork(DONE);
    var two = new UsedPartFields(HOSE, BigDecimal.valueOf(2), "");
    DB.jpa.call(() -> ON_SITE.parts.use(new UsePart(ON_SITE.on(BEING_ANN, DONE), two)));
    var tick = new TickFields(0, true, "1.2 bar");
    DB.jpa.call(() -> ON_SITE.work.tick(new TickTask(ON_SITE.on(BEING_ANN, DONE), tick)));
    attach(DONE, 40, true);
    attach(DONE, 2000, false);
    ON_SITE.clock.pass(Duration.ofMinutes(41));
    var picture = TestFiles.picture("png", 300, 100);
    var signature = ON_SITE.attachments.receive("s.png", new ByteArrayInputStream(picture));
    var signed = new FinishFields("New hose, tested", "Ms Sun", null);
    DB.jpa.call(
        () -> ON_SITE.work.finish(new FinishVisit(ON_SITE.on(BEING_ANN, DONE), signed, signature)));
    startWork(FAILED);
    var fields = new FailFields(FailReason.PART_MISSING, "Needs a longer hose", false);
    DB.jpa.call(() -> ON_SITE.work.fail(new FailVisit(ON_SITE.on(BEING_ANN, FAILED), fields)));
  }

  @AfterAll
  static void close() {
    ON_SITE.close();
  }

  private static VisitId newVisit() {
    var order = DB.order(DB.ticket(ACME, TOWER, LEAK, "Tap drips"));
    return new VisitId(order.visits().get(0).id());
  }

  private static void startWork(VisitId visit) {
    ON_SITE.dispatch(visit, ANN);
    DB.jpa.call(() -> ON_SITE.work.accept(ON_SITE.on(BEING_ANN, visit)));
    DB.jpa.call(() -> ON_SITE.work.travel(ON_SITE.on(BEING_ANN, visit)));
    var byHand = new ArrivalFields(ArrivalWay.MANUAL, null, null, null, null, "No signal");
    DB.jpa.call(() -> ON_SITE.work.arrive(new ArriveAtVisit(ON_SITE.on(BEING_ANN, visit), byHand)));
    DB.jpa.call(() -> ON_SITE.work.startWork(ON_SITE.on(BEING_ANN, visit)));
  }

  private static void attach(VisitId visit, int side, boolean isInternal) {
    var bytes = new ByteArrayInputStream(TestFiles.picture("jpeg", side, side));
    var file = ON_SITE.attachments.receive("a.jpg", bytes);
    DB.jpa.call(
        () -> ON_SITE.evidence.attach(new AttachToVisit(BEING_ANN, visit, file, isInternal)));
  }

  private static String text(PrintedReport report) throws IOException {
    try (var document = Loader.loadPDF(report.content())) {
      var stripper = new PDFTextStripper();
      stripper.setSortByPosition(true);
      return stripper.getText(document);
    }
  }

  private static Actor customer(Customer customer) {
    return new Actor(
        UUID.randomUUID(), "c", Set.of(Role.CUSTOMER), customer.id().value(), null, null, false);
  }

  @Test
  void the_paper_says_what_the_visit_keeps() throws IOException {
    var report = REPORTS.pdf(DONE, Locale.ENGLISH);
    assertThat(report.fileName()).matches("service-report-WO-.*-1\\.pdf");
    assertThat(text(report))
        .contains("Acme 喆堃", "Tower", "Tap drips", "New hose, tested", "Ms Sun", "1.2 bar")
        .contains("P-1", "2 pcs", "41 min", "Photos", "How did we do?");
    assertThat(text(REPORTS.pdf(BEING_ANN, FAILED, Locale.SIMPLIFIED_CHINESE)))
        .contains("服务报告", "未完成", "缺少备件", "Needs a longer hose")
        .doesNotContain("照片", "请为本次服务评分");
    assertThat(REPORTS.xlsx(BOSS, DONE, Locale.ENGLISH).content()).startsWith('P', 'K');
  }

  @Test
  void only_photos_for_the_customer_are_on_it() throws IOException {
    try (var document = Loader.loadPDF(REPORTS.pdf(DONE, Locale.ENGLISH).content())) {
      var pictures = new ArrayList<Integer>();
      for (var page : document.getPages()) {
        for (var name : page.getResources().getXObjectNames()) {
          if (page.getResources().getXObject(name)
              instanceof org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject image) {
            pictures.add(image.getWidth());
          }
        }
      }
      assertThat(pictures).contains(900, 300).doesNotContain(40, 2000);
    }
  }

  @Test
  void its_link_opens_the_rating_which_is_marked() throws IOException {
    var url = url(REPORTS.pdf(DONE, Locale.ENGLISH)).orElseThrow();
    var token = url.substring(url.lastIndexOf('/') + 1);
    var service =
        new CustomerRatingService(
            RATINGS, LINKS, DB.visitService, DB.inventory.directory, DB.events::add, ON_SITE.clock);
    DB.jpa.call(() -> service.give(token, new RatingFields(5, 9, "Fine", "en"), null));
    var rating = DB.jpa.call(() -> RATINGS.findByVisit(DONE.value())).orElseThrow();
    assertThat(rating.given().way()).isEqualTo(RatingWay.REPORT);
    assertThat(url(REPORTS.pdf(DONE, Locale.ENGLISH))).isEmpty(); // rated: no code any more
    DB.jpa.run(() -> RATINGS.remove(RATINGS.findByVisit(DONE.value()).orElseThrow()));
  }

  private static Optional<String> url(PrintedReport report) throws IOException {
    try (var document = Loader.loadPDF(report.content())) {
      for (var page : document.getPages()) {
        for (var note : page.getAnnotations()) {
          if (note instanceof PDAnnotationLink link
              && link.getAction() instanceof PDActionURI action) {
            return Optional.of(action.getURI());
          }
        }
      }
      return Optional.empty();
    }
  }

  @Test
  void who_may_not_see_the_visit_gets_none() {
    assertThat(type(() -> REPORTS.pdf(customer(OTHER), DONE, Locale.ENGLISH)))
        .isEqualTo("visit/unknown");
    assertThat(REPORTS.pdf(customer(ACME), DONE, Locale.ENGLISH).content()).isNotEmpty();
    var stranger = VisitWorkFixture.actor(DB.inventory.workforce.user("bo"));
    assertThat(type(() -> REPORTS.pdf(stranger, DONE, Locale.ENGLISH))).isEqualTo("visit/unknown");
    assertThat(type(() -> REPORTS.pdf(BOSS, PLANNED, Locale.ENGLISH)))
        .isEqualTo("service-report/too-early");
    assertThat(type(() -> REPORTS.archive(BEING_ANN, Instant.EPOCH, ON_SITE.clock.instant())))
        .isEqualTo("access/forbidden");
  }

  @Test
  void an_archive_holds_every_visit_that_ended() throws IOException {
    var until = ON_SITE.clock.instant().plusSeconds(1);
    var archive = REPORTS.archive(BOSS, until.minus(Duration.ofDays(1)), until);
    assertThat(archive.visits()).containsExactlyInAnyOrder(DONE, FAILED);
    var bytes = new ByteArrayOutputStream();
    REPORTS.write(BOSS, archive, Locale.ENGLISH, bytes);
    var names = new ArrayList<String>();
    try (var zip = new ZipInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
      for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        names.add(entry.getName());
      }
    }
    assertThat(names).hasSize(3).contains("service-reports.xlsx");
    assertThat(type(() -> REPORTS.archive(BOSS, until, until))).isEqualTo("request/invalid");
  }

  private static final class House extends SettingsService {
    @Override
    public CompanyView company() {
      return new CompanyView("江城服务", true, "America/New_York", "USD", List.of("en"), "en");
    }

    @Override
    public Optional<LogoView> logo() {
      return Optional.of(new LogoView("image/png", TestFiles.picture("png", 200, 60), 1));
    }
  }
}
