package org.waymend.web.pages;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.MultipartConfig;
import jakarta.servlet.annotation.WebServlet;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import org.waymend.channel.IntakeService;
import org.waymend.shared.UuidV7;
import org.waymend.shared.token.SignedTokens;
import org.waymend.shared.token.TokenPurpose;

/**
 * Where the link of the confirmation mail leads: a page with a button. The button opens the ticket;
 * opening the link does not.
 */
@WebServlet("/request/confirm/*")
@MultipartConfig(maxRequestSize = 64 * 1024) // however the one button is sent
public class ConfirmPage extends PageServlet {
  private static final long serialVersionUID = 1L;
  private static final Duration FORM_LIFE = Duration.ofDays(1);

  @Inject private transient IntakeService intake;
  @Inject private transient SignedTokens tokens;
  @Inject private transient Clock clock;

  @Override
  void show(PageCall call) throws IOException {
    limit(call, call.rest());
    var draft = intake.view(call.rest());
    var model = call.model(call.words().say("confirm.title"));
    model.put("text", draft.text());
    model.put("isDone", draft.ticketId() != null);
    model.put("token", tokens.issue(TokenPurpose.FORM, UuidV7.next(clock), FORM_LIFE));
    html(call, 200, "confirm", model);
  }

  @Override
  void take(PageCall call) throws IOException {
    limit(call, call.rest());
    tokens.verify(TokenPurpose.FORM, SentForm.read(call.request()).text("form"));
    var opened = transactions.call(() -> intake.confirm(call.rest()));
    goTo(call, "/track/" + opened.token() + "?new=1");
  }
}
