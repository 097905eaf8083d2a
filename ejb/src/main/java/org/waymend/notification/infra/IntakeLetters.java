package org.waymend.notification.infra;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.waymend.channel.IntakeDirectory;
import org.waymend.channel.IntakeSubmitted;
import org.waymend.notification.domain.Letter;
import org.waymend.notification.domain.LetterPaper;
import org.waymend.notification.domain.LetterWriter;
import org.waymend.outbox.OutboxMessage;
import org.waymend.shared.PublicAddress;
import org.waymend.shared.token.SignedTokens;
import org.waymend.shared.token.TokenPurpose;

/**
 * Asks a guest to confirm the e-mail address. It repeats nothing from the form: whoever filled that
 * in may not be whoever gets the mail.
 */
@ApplicationScoped
class IntakeLetters implements LetterWriter {
  private static final Duration LINK_LIFE = Duration.ofDays(7);

  private IntakeDirectory drafts;
  private SignedTokens tokens;
  private PublicAddress address;
  private LetterPaper paper;

  @SuppressWarnings("NullAway.Init")
  protected IntakeLetters() {} // container

  @Inject
  IntakeLetters(
      IntakeDirectory drafts, SignedTokens tokens, PublicAddress address, LetterPaper paper) {
    this.drafts = drafts;
    this.tokens = tokens;
    this.address = address;
    this.paper = paper;
  }

  @Override
  public Set<String> types() {
    return Set.of(IntakeSubmitted.class.getSimpleName());
  }

  @Override
  public Optional<Letter> write(OutboxMessage event) {
    return drafts
        .guestOf(event.aggregateId())
        .map(
            guest -> {
              var token =
                  tokens.issue(TokenPurpose.INTAKE_CONFIRMATION, event.aggregateId(), LINK_LIFE);
              return paper.of(
                  "intake-confirmation",
                  guest.email(),
                  guest.language(),
                  Map.of(),
                  address.link("/request/confirm/" + token));
            });
  }
}
