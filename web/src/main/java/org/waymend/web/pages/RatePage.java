package org.waymend.web.pages;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.MultipartConfig;
import jakarta.servlet.annotation.WebServlet;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.waymend.channel.ExpectedArrival;
import org.waymend.channel.TrackingService;
import org.waymend.identity.LoginService;
import org.waymend.rating.CustomerRatingService;
import org.waymend.rating.RatedVisit;
import org.waymend.rating.RatingFields;
import org.waymend.rating.RatingWay;
import org.waymend.shared.DomainException;
import org.waymend.shared.UuidV7;
import org.waymend.shared.access.Actor;
import org.waymend.shared.token.SignedTokens;
import org.waymend.shared.token.TokenPurpose;
import org.waymend.web.security.SessionCookie;

/**
 * Where a customer rates a visit, by a link or a code. What was answered is shown to the browser
 * that sent it and to no other, since the same code may be on the engineer's phone (ADR-0020).
 */
@WebServlet("/rate/*")
@MultipartConfig(maxRequestSize = 64 * 1024) // however the form is sent
public class RatePage extends PageServlet {
  private static final long serialVersionUID = 1L;
  private static final Duration FORM_LIFE = Duration.ofDays(1);
  private static final String CHANGE = "change/";

  @Inject private transient CustomerRatingService ratings;
  @Inject private transient LoginService logins;
  @Inject private transient SignedTokens tokens;
  @Inject private transient Clock clock;

  @Override
  void show(PageCall call) throws IOException {
    var rest = call.rest();
    limit(call, rest);
    if (rest.startsWith(CHANGE)) {
      given(call, 200, rest.substring(CHANGE.length()), null);
    } else {
      asked(call, 200, rest, null);
    }
  }

  @Override
  void take(PageCall call) throws IOException {
    var rest = call.rest();
    limit(call, rest);
    var sent = SentForm.read(call.request());
    try {
      if (rest.startsWith(CHANGE)) {
        change(call, rest.substring(CHANGE.length()), sent);
      } else {
        give(call, rest, sent);
      }
    } catch (RuntimeException e) {
      var refusal = refusal(e);
      if (refusal == null || refusal.fieldErrors().isEmpty()) {
        throw e;
      }
      again(call, rest, sent, refusal);
    }
  }

  private void give(PageCall call, String token, SentForm sent) {
    var device = device(call);
    try {
      var receipt =
          transactions.call(
              () -> {
                tokens.useOnce(TokenPurpose.FORM, sent.text("form"));
                return ratings.give(token, fields(call, sent), device);
              });
      var change = receipt.changeToken();
      goTo(call, change == null ? "/rate/" + token : "/rate/" + CHANGE + change);
    } catch (RuntimeException e) {
      if (!isUsed(e)) {
        throw e;
      }
      goTo(call, "/rate/" + token); // the button was pressed twice: the first time counts
    }
  }

  private void change(PageCall call, String changeToken, SentForm sent) {
    try {
      transactions.run(
          () -> {
            tokens.useOnce(TokenPurpose.FORM, sent.text("form"));
            ratings.change(changeToken, fields(call, sent));
          });
    } catch (RuntimeException e) {
      if (!isUsed(e)) {
        throw e;
      }
    }
    goTo(call, "/rate/" + CHANGE + changeToken + "?changed=1");
  }

  private static boolean isUsed(RuntimeException failure) {
    var refusal = refusal(failure);
    return refusal != null && refusal.type().equals("link/used");
  }

  /** Who of ours uses this browser; a session that has ended tells as much as one that lives. */
  private @Nullable Actor device(PageCall call) {
    return SessionCookie.read(call.request()).flatMap(logins::lastUser).orElse(null);
  }

  private static RatingFields fields(PageCall call, SentForm sent) {
    return new RatingFields(
        number(sent.text("csat"), 1, 5),
        number(sent.text("nps"), 0, 10),
        sent.text("comment"),
        call.language());
  }

  /** What the page does not offer counts as no answer. */
  private static @Nullable Integer number(String text, int least, int most) {
    return IntStream.rangeClosed(least, most)
        .boxed()
        .filter(each -> each.toString().equals(text))
        .findFirst()
        .orElse(null);
  }

  private void again(PageCall call, String rest, SentForm sent, DomainException refusal)
      throws IOException {
    var form = filled(call, fields(call, sent));
    form.refuse(refusal);
    if (rest.startsWith(CHANGE)) {
      given(call, 400, rest.substring(CHANGE.length()), form);
    } else {
      asked(call, 400, rest, form);
    }
  }

  private static FilledForm filled(PageCall call, RatingFields fields) {
    var form = new FilledForm(call.words());
    form.put("csat", Objects.toString(fields.csat(), ""));
    form.put("nps", Objects.toString(fields.nps(), ""));
    form.put("comment", Objects.requireNonNullElse(fields.comment(), ""));
    return form;
  }

  private void asked(PageCall call, int status, String token, @Nullable FilledForm form)
      throws IOException {
    var page = ratings.page(token);
    boolean isHandOver = page.way() == RatingWay.HAND_OVER;
    page(
        call,
        status,
        page.visit(),
        page.isGiven() ? (isHandOver ? "back" : "given") : "ask",
        isHandOver,
        form == null ? new FilledForm(call.words()) : form);
  }

  private void given(PageCall call, int status, String changeToken, @Nullable FilledForm form)
      throws IOException {
    var rating = ratings.given(changeToken);
    page(
        call,
        status,
        rating.visit(),
        rating.isChangeable() ? "thanks" : "given",
        false,
        form == null ? filled(call, rating.fields()) : form);
  }

  /**
   * @param state ask, thanks (may be changed), given (by somebody), back (hand the phone back)
   */
  private void page(
      PageCall call,
      int status,
      RatedVisit visit,
      String state,
      boolean isHandOver,
      FilledForm form)
      throws IOException {
    var words = call.words();
    var endedAt = Objects.requireNonNull(visit.endedAt(), "only a finished visit is rated");
    var model = call.model(words.say("rate.title." + state));
    model.put("state", state);
    model.put("isHandOver", isHandOver);
    model.put("isChanged", call.request().getParameter("changed") != null);
    model.put("day", ExpectedArrival.day(endedAt, visit.timeZone(), call.language()));
    model.put("engineer", TrackingService.firstName(visit.engineerName()));
    model.put("visitId", visit.id());
    model.put("form", form);
    model.put("token", tokens.issue(TokenPurpose.FORM, UuidV7.next(clock), FORM_LIFE));
    html(call, status, "rate", model);
  }
}
