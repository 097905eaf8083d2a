package org.waymend.web.pages;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.MultipartConfig;
import jakarta.servlet.annotation.WebServlet;
import java.io.IOException;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.waymend.asset.AssetService;
import org.waymend.channel.IntakeCommands.KeepPhotos;
import org.waymend.channel.IntakeCommands.OpenIntake;
import org.waymend.channel.IntakeCommands.SubmitIntake;
import org.waymend.channel.IntakeFields;
import org.waymend.channel.IntakeService;
import org.waymend.customer.SiteService;
import org.waymend.identity.SignedIn;
import org.waymend.shared.DomainException;
import org.waymend.shared.DomainException.Kind;
import org.waymend.shared.Secrets;
import org.waymend.shared.UuidV7;
import org.waymend.shared.access.Actor;
import org.waymend.shared.paging.ListQuery;
import org.waymend.shared.token.SignedTokens;
import org.waymend.shared.token.TokenPurpose;
import org.waymend.ticket.CategoryService;
import org.waymend.ticket.PreferredWindow;
import org.waymend.workforce.TerritoryService;

/** The form by which a customer, signed in or not, asks for help. */
@WebServlet("/request")
@MultipartConfig(
    fileSizeThreshold = 64 * 1024,
    maxFileSize = 25_000_000L,
    maxRequestSize = 26_000_000L)
public class RequestPage extends PageServlet {
  private static final long serialVersionUID = 1L;
  private static final Duration FORM_LIFE = Duration.ofDays(1);
  private static final Duration MINUTE = Duration.ofMinutes(1);
  private static final List<String> TEXTS =
      List.of(
          "category",
          "text",
          "site",
          "address",
          "latitude",
          "longitude",
          "asset",
          "name",
          "email",
          "phone",
          "day1",
          "part1",
          "day2",
          "part2",
          "day3",
          "part3");

  private static final LocalTime[] WHOLE_DAY = {LocalTime.of(8, 0), LocalTime.of(20, 0)};

  /** Part of the day → from when to when. */
  private static final Map<String, LocalTime[]> PARTS =
      Map.of(
          "any", WHOLE_DAY,
          "morning", new LocalTime[] {LocalTime.of(8, 0), LocalTime.of(12, 0)},
          "afternoon", new LocalTime[] {LocalTime.of(12, 0), LocalTime.of(17, 0)},
          "evening", new LocalTime[] {LocalTime.of(17, 0), LocalTime.of(20, 0)});

  @Inject private transient IntakeService intake;
  @Inject private transient PhotoReception photos;
  @Inject private transient CategoryService categories;
  @Inject private transient SiteService sites;
  @Inject private transient AssetService assets;
  @Inject private transient TerritoryService territories;
  @Inject private transient SignedTokens tokens;
  @Inject private transient Clock clock;

  @Override
  void show(PageCall call) throws IOException {
    limit("page form " + call.address(), 60, MINUTE);
    if (call.request().getParameter("sent") != null) {
      message(call, 200, "sent", "");
      return;
    }
    var form = new FilledForm(call.words());
    var tag = call.request().getParameter("asset");
    form.put("asset", tag == null ? "" : tag);
    form(call, 200, form, UuidV7.next(clock), 0);
  }

  @Override
  void take(PageCall call) throws IOException {
    limit(call, "");
    var sent = SentForm.read(call.request());
    checkForgery(call.signedIn(), sent);
    var form = new FilledForm(call.words());
    TEXTS.forEach(name -> form.put(name, sent.text(name)));
    var draftId = draftId(sent, form);
    int kept = keepPhotos(draftId, sent, form);
    var fields = fields(call, form);
    if (!form.hasErrors()) {
      try {
        accept(call, draftId, fields);
        return;
      } catch (RuntimeException e) {
        var refusal = refusal(e);
        if (refusal == null || refusal.fieldErrors().isEmpty()) {
          throw e;
        }
        form.refuse(refusal);
      }
    } else {
      findMore(call, fields, form);
    }
    form(call, 400, form, draftId, kept);
  }

  /** Beside the origin: whoever is signed in sends the session's own token as well (rule 16). */
  private static void checkForgery(@Nullable SignedIn signedIn, SentForm sent) {
    if (signedIn != null
        && !Secrets.equal(String.valueOf(signedIn.csrfToken()), sent.text("csrf"))) {
      throw new DomainException(Kind.FORBIDDEN, "session/csrf", "The form is old.");
    }
  }

  /**
   * The form's number; a new one if the form is too old, which the visitor is asked to send again.
   */
  private UUID draftId(SentForm sent, FilledForm form) {
    try {
      return tokens.verify(TokenPurpose.FORM, sent.text("form"));
    } catch (DomainException e) {
      form.refuse("form", "form-old");
      return UuidV7.next(clock);
    }
  }

  private int keepPhotos(UUID draftId, SentForm sent, FilledForm form) throws IOException {
    try {
      var received = photos.receive(sent.files(), IntakeService.MOST_PHOTOS);
      return transactions.call(() -> intake.keepPhotos(new KeepPhotos(draftId, received)));
    } catch (RuntimeException e) {
      var refusal = refusal(e);
      if (refusal == null) {
        throw e;
      }
      form.refuse("photos", "photo-" + refusal.type().replaceFirst(".*/", ""));
      return intake.photosOf(draftId);
    }
  }

  private void accept(PageCall call, UUID draftId, IntakeFields fields) {
    var signedIn = call.signedIn();
    if (signedIn != null) {
      var opened =
          transactions.call(() -> intake.open(new OpenIntake(signedIn.actor(), draftId, fields)));
      goTo(call, "/track/" + opened.token() + "?new=1");
      return;
    }
    var email = String.valueOf(fields.email()).strip().toLowerCase(Locale.ROOT);
    limit("intake mail " + Secrets.sha256(email), 3, Duration.ofMinutes(10));
    transactions.run(() -> intake.submit(new SubmitIntake(draftId, fields)));
    goTo(call, "/request?sent=1");
  }

  /** So that everything that is wrong is said at once. */
  private void findMore(PageCall call, IntakeFields fields, FilledForm form) {
    try {
      intake.check(fields, call.signedIn() == null);
    } catch (DomainException e) {
      form.refuse(e);
    }
  }

  private IntakeFields fields(PageCall call, FilledForm form) {
    return new IntakeFields(
        id(form, "category"),
        form.value("text"),
        id(form, "site"),
        form.value("address"),
        degrees(form, "latitude"),
        degrees(form, "longitude"),
        form.value("asset"),
        windows(call, form),
        form.value("name"),
        form.value("email"),
        form.value("phone"),
        call.language());
  }

  private static @Nullable UUID id(FilledForm form, String name) {
    var value = form.value(name);
    try {
      return value.isEmpty() ? null : UUID.fromString(value);
    } catch (IllegalArgumentException e) {
      form.refuse(name.equals("site") ? "address" : name, "unknown");
      return null;
    }
  }

  private static @Nullable Double degrees(FilledForm form, String name) {
    var value = form.value(name).strip();
    try {
      var degrees = value.isEmpty() ? null : Double.valueOf(value);
      return degrees == null || !Double.isFinite(degrees) ? null : degrees;
    } catch (NumberFormatException e) {
      form.refuse("address", "out-of-range");
      return null;
    }
  }

  private static List<PreferredWindow> windows(PageCall call, FilledForm form) {
    var zone = ZoneId.of(call.company().timeZone());
    var windows = new ArrayList<PreferredWindow>();
    for (int i = 1; i <= 3; i++) {
      var day = form.value("day" + i);
      var times = PARTS.getOrDefault(form.value("part" + i), WHOLE_DAY);
      if (day.isEmpty()) {
        continue;
      }
      try {
        var on = LocalDate.parse(day);
        windows.add(
            new PreferredWindow(
                on.atTime(times[0]).atZone(zone).toInstant(),
                on.atTime(times[1]).atZone(zone).toInstant()));
      } catch (DateTimeException e) {
        form.refuse("window" + i, "not-a-date");
      }
    }
    return windows;
  }

  private void form(PageCall call, int status, FilledForm form, UUID draftId, int photosKept)
      throws IOException {
    var signedIn = call.signedIn();
    var model = call.model(call.words().say("request.title"));
    model.put("form", form);
    model.put("token", tokens.issue(TokenPurpose.FORM, draftId, FORM_LIFE));
    model.put("csrf", signedIn == null ? "" : String.valueOf(signedIn.csrfToken()));
    model.put("isGuest", signedIn == null);
    model.put("who", signedIn == null ? "" : signedIn.actor().name());
    model.put("categories", choices(call));
    model.put("sites", signedIn == null ? List.of() : sitesOf(signedIn.actor()));
    model.put("assets", signedIn == null ? List.of() : assetsOf(signedIn.actor()));
    model.put("photosKept", photosKept);
    model.put("photosMore", IntakeService.MOST_PHOTOS - photosKept);
    model.put("today", LocalDate.now(clock.withZone(ZoneId.of(call.company().timeZone()))));
    model.put("parts", List.of("any", "morning", "afternoon", "evening"));
    model.put("outlines", outlines());
    model.put("script", "/pages/pin.js");
    html(call, status, "request", model);
  }

  /** A line of a list to choose from. Public, since templates read it. */
  public record Choice(String value, String label) {}

  private List<Choice> choices(PageCall call) {
    boolean isChinese = call.language().equals("zh-CN");
    var active = ListQuery.all().where("isActive", "true");
    return categories.list(Actor.system("pages"), active).items().stream()
        .map(c -> new Choice(c.id().toString(), isChinese ? c.nameZh() : c.nameEn()))
        .toList();
  }

  private List<Choice> sitesOf(Actor actor) {
    return sites.list(actor, ListQuery.all().where("isActive", "true")).items().stream()
        .map(s -> new Choice(s.id().toString(), s.name() + ", " + s.addressLine()))
        .toList();
  }

  private List<Choice> assetsOf(Actor actor) {
    return assets.list(actor, ListQuery.all().where("isActive", "true")).items().stream()
        .map(a -> new Choice(a.tag(), a.tag() + " " + a.name()))
        .toList();
  }

  /** The service territories, as points {@code lng,lat}, so that the map shows where it is. */
  private List<String> outlines() {
    return territories
        .list(Actor.system("pages"), ListQuery.all().where("isActive", "true"))
        .items()
        .stream()
        .map(
            t ->
                t.polygon().stream()
                    .map(p -> String.format(Locale.ROOT, "%.5f,%.5f", p.get(0), p.get(1)))
                    .collect(java.util.stream.Collectors.joining(" ")))
        .toList();
  }
}
