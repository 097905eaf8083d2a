package org.waymend.workorder;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.regex.Pattern;
import org.waymend.shared.DomainException;
import org.waymend.shared.DomainException.Kind;
import org.waymend.shared.token.SignedTokens;
import org.waymend.shared.token.TokenPurpose;

/** Reads the code that the customer of a visit shows to the engineer at the door. */
@ApplicationScoped
class VisitCodes {
  /** The code itself, or the address that ends with it. */
  private static final Pattern CODE = Pattern.compile("(?:.*[/=#?])?([A-Za-z0-9_-]+)/?");

  private SignedTokens tokens;

  @SuppressWarnings("NullAway.Init")
  protected VisitCodes() {} // container

  @Inject
  VisitCodes(SignedTokens tokens) {
    this.tokens = tokens;
  }

  /**
   * @throws DomainException {@code visit/wrong-code} unless it is good now and of this visit
   */
  void require(VisitId visit, String scanned) {
    var code = CODE.matcher(scanned.strip());
    if (!code.matches() || !isOf(visit, code.group(1))) {
      throw new DomainException(
          Kind.RULE_VIOLATED,
          "visit/wrong-code",
          "This is not the code of this visit, or it has expired.");
    }
  }

  private boolean isOf(VisitId visit, String code) {
    try {
      return tokens.verify(TokenPurpose.VISIT_CODE, code).equals(visit.value());
    } catch (DomainException e) {
      return false;
    }
  }
}
