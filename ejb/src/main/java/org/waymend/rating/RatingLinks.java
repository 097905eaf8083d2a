package org.waymend.rating;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.waymend.rating.domain.Rating;
import org.waymend.rating.domain.Ratings;
import org.waymend.shared.DomainException;
import org.waymend.shared.PublicAddress;
import org.waymend.shared.token.SignedTokens;
import org.waymend.shared.token.TokenPurpose;
import org.waymend.workorder.VisitView;

/**
 * Makes and reads the links by which visits are rated. Each way has keys of its own, so a link
 * itself proves how its bearer came by it (rule 22, ADR-0020).
 */
@ApplicationScoped
public class RatingLinks {
  /** Between the engineer's scan and the phone coming back. */
  private static final Duration HAND_OVER = Duration.ofMinutes(30);

  private static final Duration CHANGE = Duration.ofMinutes(15);

  /** The token itself, or the address that ends with it. */
  private static final Pattern CODE =
      Pattern.compile("(?:.*[/=#?])?([A-Za-z0-9_-]{20,})(?:[/?#].*)?");

  private Ratings ratings;
  private SignedTokens tokens;
  private PublicAddress address;
  private Clock clock;

  @SuppressWarnings("NullAway.Init")
  protected RatingLinks() {} // container

  @Inject
  public RatingLinks(Ratings ratings, SignedTokens tokens, PublicAddress address, Clock clock) {
    this.ratings = ratings;
    this.tokens = tokens;
    this.address = address;
    this.clock = clock;
  }

  /** What a token opens. */
  public record RatingLink(RatingWay way, UUID visitId) {}

  /** Whether a visit can be rated now and nobody has. */
  public boolean isRatable(VisitView visit) {
    return RatedVisit.of(visit).isOpen(clock.instant())
        && ratings.findByVisit(visit.id()).filter(Rating::isCounted).isEmpty();
  }

  /** Visit id → until when it can be rated, of those that can be now and that nobody has. */
  public Map<UUID, Instant> ratable(Collection<VisitView> visits) {
    var now = clock.instant();
    var open = visits.stream().map(RatedVisit::of).filter(visit -> visit.isOpen(now)).toList();
    var rated = ratings.rated(open.stream().map(RatedVisit::id).toList());
    return open.stream()
        .filter(visit -> !rated.contains(visit.id()))
        .collect(Collectors.toMap(RatedVisit::id, RatedVisit::closesAt));
  }

  /**
   * A link that is good until a visit can't be rated any more, thirty days after its end.
   *
   * @param visitEndedAt end of a completed visit
   * @return empty if that is over
   */
  public Optional<String> link(RatingWay way, UUID visit, Instant visitEndedAt) {
    return token(way, visit, visitEndedAt).map(this::link);
  }

  private String link(String token) {
    return address.link("/rate/" + token);
  }

  private Optional<String> token(RatingWay way, UUID visit, Instant visitEndedAt) {
    var left = Duration.between(clock.instant(), visitEndedAt.plus(RatedVisit.OPEN));
    return left.isNegative() || left.isZero()
        ? Optional.empty()
        : Optional.of(tokens.issue(way.purpose(), visit, left));
  }

  /** A link for the engineer's phone in the customer's hand. */
  String handOverLink(UUID visit) {
    return link(tokens.issue(RatingWay.HAND_OVER.purpose(), visit, HAND_OVER));
  }

  /** A token with which a rating just given can be changed. */
  String changeToken(RatingId rating) {
    return tokens.issue(TokenPurpose.RATING_CHANGE, rating.value(), CHANGE);
  }

  /**
   * @throws DomainException {@code link/refused}
   */
  RatingId ratingOf(String changeToken) {
    return new RatingId(tokens.verify(TokenPurpose.RATING_CHANGE, changeToken));
  }

  /**
   * @throws DomainException {@code link/refused}, whatever is wrong with it
   */
  RatingLink read(String token) {
    for (var way : RatingWay.values()) {
      try {
        return new RatingLink(way, tokens.verify(way.purpose(), token));
      } catch (DomainException e) {
        // Not this way's; the last one's refusal is as good as any.
      }
    }
    throw new DomainException(
        DomainException.Kind.NOT_FOUND,
        "link/refused",
        "This link is wrong, too old or was withdrawn.");
  }

  /** What a scanned code holds: a token, or the address that ends with it; empty if neither. */
  static Optional<String> tokenIn(String scanned) {
    var code = CODE.matcher(scanned.strip());
    return code.matches() ? Optional.of(code.group(1)) : Optional.empty();
  }
}
