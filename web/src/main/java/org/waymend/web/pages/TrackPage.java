package org.waymend.web.pages;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.MultipartConfig;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Supplier;
import org.waymend.attachment.AttachmentContent;
import org.waymend.attachment.ReceivedFile;
import org.waymend.channel.ExpectedArrival;
import org.waymend.channel.IntakeService;
import org.waymend.channel.TrackingService;
import org.waymend.channel.TrackingView;
import org.waymend.channel.TrackingView.TrackedParts;
import org.waymend.channel.TrackingView.TrackedVisit;
import org.waymend.reporting.ServiceReports;
import org.waymend.shared.DomainException;
import org.waymend.shared.Secrets;
import org.waymend.shared.UuidV7;
import org.waymend.shared.json.Json;
import org.waymend.shared.token.SignedTokens;
import org.waymend.shared.token.TokenPurpose;
import org.waymend.workorder.VisitId;

/** What happens with a ticket, for whoever has its link. */
@WebServlet("/track/*")
@MultipartConfig(
    fileSizeThreshold = 64 * 1024,
    maxFileSize = 25_000_000L,
    maxRequestSize = 26_000_000L)
public class TrackPage extends PageServlet {
  private static final long serialVersionUID = 1L;
  private static final Duration FORM_LIFE = Duration.ofDays(1);

  @Inject private transient TrackingService tracking;
  @Inject private transient ServiceReports reports;
  @Inject private transient PhotoReception photos;
  @Inject private transient SignedTokens tokens;
  @Inject private transient Clock clock;

  @Override
  void show(PageCall call) throws IOException {
    var rest = call.rest();
    var parts = rest.split("/", -1);
    if (parts.length == 3 && parts[1].equals("photo")) {
      picture(call, parts[0], () -> tracking.photo(parts[0], id(parts[2])));
      return;
    }
    if (parts.length == 3 && parts[1].equals("engineer")) {
      picture(call, parts[0], () -> tracking.engineerPhoto(parts[0], id(parts[2])));
      return;
    }
    if (parts.length == 3 && parts[1].equals("report")) {
      report(call, parts[0], parts[2]);
      return;
    }
    limit(call, rest);
    var ticket = tracking.view(rest);
    if (!isKnown(call, ticket)) {
      page(call, 200, ticket, new FilledForm(call.words()));
    }
  }

  /** True if the caller has the newest state; then that is all that is answered. */
  private static boolean isKnown(PageCall call, TrackingView ticket) {
    var state = call.language() + call.request().getQueryString() + Json.write(ticket);
    var etag = "W/\"" + Secrets.sha256(state).substring(0, 32) + "\"";
    call.response().setHeader("ETag", etag);
    call.response().setHeader("Cache-Control", "private, no-cache");
    if (!etag.equals(call.request().getHeader("If-None-Match"))) {
      return false;
    }
    call.response().setStatus(HttpServletResponse.SC_NOT_MODIFIED);
    return true;
  }

  private void picture(PageCall call, String token, Supplier<AttachmentContent> picture)
      throws IOException {
    limit("photos of " + Secrets.sha256(token), 60, Duration.ofMinutes(1));
    var content = picture.get();
    try (var stream = content.stream()) {
      call.response().setContentType(content.mediaType());
      call.response().setContentLengthLong(content.byteCount());
      call.response().setHeader("Cache-Control", "private, max-age=3600");
      stream.transferTo(call.response().getOutputStream());
    }
  }

  private void report(PageCall call, String token, String visit) throws IOException {
    limit("reports of " + Secrets.sha256(token), 10, Duration.ofMinutes(1));
    var language = Locale.forLanguageTag(call.language());
    var id = id(visit);
    var report = reports.pdf(tracking.reader(token, id), new VisitId(id), language);
    call.response().setContentType(report.mediaType());
    call.response().setContentLength(report.content().length);
    call.response()
        .setHeader("Content-Disposition", "inline; filename=\"" + report.fileName() + "\"");
    call.response().setHeader("Cache-Control", "private, no-store");
    call.response().getOutputStream().write(report.content());
  }

  private static UUID id(String text) {
    try {
      return UUID.fromString(text);
    } catch (IllegalArgumentException e) {
      throw DomainException.notFound("attachment");
    }
  }

  @Override
  void take(PageCall call) throws IOException {
    var token = call.rest();
    limit(call, token);
    var sent = SentForm.read(call.request());
    var form = new FilledForm(call.words());
    form.put("text", sent.text("text"));
    var received = received(sent, form);
    boolean isEmpty = sent.text("text").isBlank() && received.isEmpty();
    if (isEmpty && !form.hasErrors()) {
      form.refuse("text", "required");
    }
    if (form.hasErrors()) {
      page(call, 400, tracking.view(token), form);
      return;
    }
    try {
      transactions.run(() -> write(token, sent, received));
    } catch (RuntimeException e) {
      var refusal = refusal(e);
      if (refusal == null || !refusal.type().equals("link/used")) {
        throw e;
      } // sent twice: the first one counts
    }
    goTo(call, "/track/" + token);
  }

  private void write(String token, SentForm sent, List<ReceivedFile> received) {
    tokens.useOnce(TokenPurpose.FORM, sent.text("form"));
    if (!received.isEmpty()) {
      tracking.addPhotos(token, received);
    }
    if (!sent.text("text").isBlank()) {
      tracking.write(token, sent.text("text"));
    }
  }

  private List<ReceivedFile> received(SentForm sent, FilledForm form) throws IOException {
    try {
      return photos.receive(sent.files(), IntakeService.MOST_PHOTOS);
    } catch (RuntimeException e) {
      var refusal = refusal(e);
      if (refusal == null) {
        throw e;
      }
      form.refuse("photos", "photo-" + refusal.type().replaceFirst(".*/", ""));
      return List.of();
    }
  }

  private void page(PageCall call, int status, TrackingView ticket, FilledForm form)
      throws IOException {
    var words = call.words();
    boolean isWriting = call.request().getParameter("write") != null || form.hasErrors();
    var model = call.model(words.say("track.title", ticket.number()));
    model.put("token", call.rest());
    model.put("ticket", ticket);
    model.put("status", words.say("status." + ticket.status()));
    model.put("opened", at(call, ticket.openedAt(), call.company().timeZone()));
    model.put("isNew", call.request().getParameter("new") != null);
    model.put("visits", ticket.visits().stream().map(visit -> line(call, visit)).toList());
    model.put("messages", messages(call, ticket));
    model.put("form", form);
    model.put("formToken", tokens.issue(TokenPurpose.FORM, UuidV7.next(clock), FORM_LIFE));
    model.put("refresh", !isWriting);
    model.put("script", "/pages/follow.js");
    html(call, status, "track", model);
  }

  /**
   * A visit in words. Public, since templates read it.
   *
   * @param sign of its state, beside the word
   * @param moved what the time was before and why it moved; empty if it did not
   * @param distance about how far the engineer is, and when; empty unless that is known
   * @param parts where the parts are; empty if it needs none
   * @param photo address of the engineer's photo; empty if there is none
   * @param code what the QR code holds; empty if none is to be shown
   * @param report address of the service report; empty before there is one
   * @param rate where it can be rated; empty if it can't
   */
  public record VisitLine(
      String number,
      String sign,
      String state,
      String when,
      String moved,
      String distance,
      String parts,
      String who,
      String photo,
      String code,
      QrCode qr,
      String report,
      String rate,
      QrCode rateQr) {}

  private VisitLine line(PageCall call, TrackedVisit visit) {
    var code = tracking.visitCode(visit);
    var rate = tracking.ratingLink(visit);
    return new VisitLine(
        visit.number(),
        call.words().say("visit.sign." + visit.status()),
        call.words().say("visit." + visit.status()),
        when(call, visit),
        moved(call, visit),
        distance(call, visit),
        visit.parts() == TrackedParts.NONE ? "" : call.words().say("visit.parts." + visit.parts()),
        visit.engineerName(),
        visit.isPhotoThere() ? "/track/" + call.rest() + "/engineer/" + visit.id() : "",
        code,
        code.isEmpty() ? QrCode.EMPTY : QrCode.of(code),
        visit.isReported()
            ? "/track/" + call.rest() + "/report/" + visit.id() + "?lang=" + call.language()
            : "",
        rate.isEmpty() ? "" : rate.substring(rate.indexOf("/rate/")) + "?lang=" + call.language(),
        rate.isEmpty() ? QrCode.EMPTY : QrCode.of(rate));
  }

  private static String moved(PageCall call, TrackedVisit visit) {
    var moved = visit.moved();
    if (moved == null || !visit.isExpected()) {
      return "";
    }
    var expected = ExpectedArrival.around(moved.from(), visit.timeZone());
    return call.words()
        .say(
            "visit.moved." + moved.why(),
            ExpectedArrival.day(moved.from(), visit.timeZone(), call.language()),
            expected.fromTime(),
            expected.untilTime());
  }

  private static String distance(PageCall call, TrackedVisit visit) {
    var approach = visit.approach();
    if (approach == null || approach.distanceMetres() == null || approach.seenAt() == null) {
      return "";
    }
    return call.words()
        .say(
            "visit.distance",
            BigDecimal.valueOf(approach.distanceMetres(), 3).stripTrailingZeros().toPlainString(),
            ExpectedArrival.time(approach.seenAt(), visit.timeZone()));
  }

  private static String when(PageCall call, TrackedVisit visit) {
    var words = call.words();
    var approach = visit.approach();
    if (approach != null) {
      return words.say("visit.eta", ExpectedArrival.time(approach.arrivesAt(), visit.timeZone()));
    }
    var startsAt = visit.startsAt();
    if (startsAt != null && visit.isExpected()) {
      var expected = ExpectedArrival.around(startsAt, visit.timeZone());
      return words.say(
          "visit.between",
          ExpectedArrival.day(startsAt, visit.timeZone(), call.language()),
          expected.fromTime(),
          expected.untilTime());
    }
    var promised = new ArrayList<String>();
    if (visit.status() == org.waymend.workorder.VisitStatus.UNPLANNED) {
      for (var window : visit.windows()) {
        promised.add(
            words.say(
                "visit.wish",
                ExpectedArrival.day(window.startsAt(), visit.timeZone(), call.language()),
                ExpectedArrival.time(window.startsAt(), visit.timeZone()),
                ExpectedArrival.time(window.endsAt(), visit.timeZone())));
      }
    }
    return String.join("; ", promised);
  }

  /**
   * A message. Public, since templates read it.
   *
   * @param isOurs of the house; otherwise of the customer
   */
  public record MessageLine(boolean isOurs, String who, String when, String text) {}

  private static List<MessageLine> messages(PageCall call, TrackingView ticket) {
    return ticket.messages().stream()
        .map(
            m ->
                new MessageLine(
                    !m.isFromCustomer(),
                    m.isFromCustomer() ? call.words().say("track.you") : call.company().name(),
                    at(call, m.createdAt(), call.company().timeZone()),
                    m.text()))
        .toList();
  }

  private static String at(PageCall call, Instant at, String zone) {
    return ExpectedArrival.day(at, zone, call.language()) + " " + ExpectedArrival.time(at, zone);
  }
}
