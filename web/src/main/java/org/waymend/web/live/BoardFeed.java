package org.waymend.web.live;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.websocket.CloseReason;
import jakarta.websocket.CloseReason.CloseCodes;
import jakarta.websocket.SendResult;
import jakarta.websocket.Session;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.waymend.dispatch.BoardChanges;
import org.waymend.dispatch.DispatchBoardService;
import org.waymend.identity.LoginService;
import org.waymend.identity.SignedIn;
import org.waymend.shared.ApplicationStopping;
import org.waymend.shared.access.Access;
import org.waymend.shared.access.Actor;
import org.waymend.shared.json.Json;

/**
 * This node's open boards. Four times a second it asks for the number of the last change, and reads
 * what is new once for all boards that are as far.
 */
@ApplicationScoped
public class BoardFeed {
  private static final Logger LOG = System.getLogger(BoardFeed.class.getName());
  private static final long TICK_MILLIS = 250;
  private static final Duration LOGIN_CHECKED = Duration.ofSeconds(30);
  private static final String OPERATION = "dispatch-board.changes";
  private static final String RELOAD = "{\"reload\":true}";

  /** An open board and how far it is. */
  private record Viewer(String secret, Actor actor, long sequence, Instant checkedAt) {
    Viewer at(long newSequence) {
      return new Viewer(secret, actor, newSequence, checkedAt);
    }
  }

  /** What all boards that are as far are told. */
  private record News(long sequence, String message) {
    static News of(BoardChanges changes) {
      return new News(changes.sequence(), changes.isComplete() ? Json.write(changes) : RELOAD);
    }
  }

  @Resource private ManagedScheduledExecutorService timer;
  private final Map<Session, Viewer> viewers = new ConcurrentHashMap<>();
  private DispatchBoardService board;
  private LoginService logins;
  private Access access;
  private Clock clock;
  private @Nullable Future<?> ticks;

  @SuppressWarnings("NullAway.Init")
  protected BoardFeed() {} // container

  /** Knows nobody yet. */
  @Inject
  @SuppressWarnings("NullAway.Init")
  public BoardFeed(DispatchBoardService board, LoginService logins, Access access, Clock clock) {
    this.board = board;
    this.logins = logins;
    this.access = access;
    this.clock = clock;
  }

  void start(@Observes @Initialized(ApplicationScoped.class) Object started) {
    ticks =
        timer.scheduleWithFixedDelay(this::tick, TICK_MILLIS, TICK_MILLIS, TimeUnit.MILLISECONDS);
  }

  /** False if the secret is of nobody who may see the board. */
  boolean join(Session session, String secret, long after) {
    var actor = actor(secret);
    actor.ifPresent(who -> viewers.put(session, new Viewer(secret, who, after, clock.instant())));
    return actor.isPresent();
  }

  private Optional<Actor> actor(String secret) {
    return secret.isEmpty()
        ? Optional.empty()
        : logins
            .bySession(secret)
            .map(SignedIn::actor)
            .filter(actor -> access.can(actor, OPERATION));
  }

  void leave(Session session) {
    viewers.remove(session);
  }

  private void tick() {
    if (viewers.isEmpty()) {
      return;
    }
    try {
      long now = board.sequence();
      var fresh = new HashMap<Long, News>();
      viewers.forEach((session, viewer) -> tell(session, viewer, now, fresh));
    } catch (RuntimeException e) {
      LOG.log(Level.WARNING, "Open boards wait for the next look", e);
    }
  }

  private void tell(Session session, Viewer viewer, long now, Map<Long, News> fresh) {
    var checked = checked(session, viewer);
    if (checked == null || checked.sequence() == now) {
      return;
    }
    var news =
        fresh.computeIfAbsent(
            checked.sequence(), after -> News.of(board.changes(checked.actor(), after)));
    if (viewers.replace(session, checked, checked.at(news.sequence()))) {
      session.getAsyncRemote().sendText(news.message(), result -> sent(session, result));
    }
  }

  /** A screen that can't be told comes back by itself and catches up. */
  private void sent(Session session, SendResult result) {
    if (!result.isOK()) {
      LOG.log(Level.DEBUG, "A screen was lost: {0}", String.valueOf(result.getException()));
      leave(session);
    }
  }

  /** Who was signed out, or may not any more, is shown the door; null then. */
  private @Nullable Viewer checked(Session session, Viewer viewer) {
    var now = clock.instant();
    if (Duration.between(viewer.checkedAt(), now).compareTo(LOGIN_CHECKED) < 0) {
      return viewer;
    }
    var actor = actor(viewer.secret());
    if (actor.isEmpty()) {
      shut(session, CloseCodes.VIOLATED_POLICY, "session/required");
      return null;
    }
    var fresh = new Viewer(viewer.secret(), actor.get(), viewer.sequence(), now);
    return viewers.replace(session, viewer, fresh) ? fresh : null;
  }

  private void shut(Session session, CloseCodes code, String reason) {
    viewers.remove(session);
    try {
      session.close(new CloseReason(code, reason));
    } catch (IOException e) {
      LOG.log(Level.DEBUG, "A screen was gone already: {0}", e.toString());
    }
  }

  void stop(@Observes ApplicationStopping stopping) {
    if (ticks != null) {
      ticks.cancel(false);
    }
    viewers.keySet().forEach(session -> shut(session, CloseCodes.SERVICE_RESTART, "restart"));
  }
}
