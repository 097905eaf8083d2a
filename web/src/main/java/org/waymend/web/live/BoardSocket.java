package org.waymend.web.live;

import jakarta.enterprise.inject.spi.CDI;
import jakarta.websocket.CloseReason;
import jakarta.websocket.CloseReason.CloseCodes;
import jakarta.websocket.EndpointConfig;
import jakarta.websocket.OnClose;
import jakarta.websocket.OnError;
import jakarta.websocket.OnMessage;
import jakarta.websocket.OnOpen;
import jakarta.websocket.Session;
import jakarta.websocket.server.ServerEndpoint;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.Objects;

/**
 * Changes of the dispatch board as they happen: {@code {"sequence", "visits"}}, what {@code GET
 * dispatch-board/changes?after=} would answer, or {@code {"reload": true}} when the board has to be
 * read anew. {@code after} in the address is the last number that the screen has seen.
 */
@ServerEndpoint(value = "/live/dispatch-board", configurator = LiveLogin.class)
public class BoardSocket {
  private static final Logger LOG = System.getLogger(BoardSocket.class.getName());
  private static final int LONGEST_MESSAGE = 100; // screens have nothing to say

  /** Lets in who may see the board. */
  @OnOpen
  public void open(Session session, EndpointConfig config) throws IOException {
    session.setMaxTextMessageBufferSize(LONGEST_MESSAGE);
    var secret = Objects.toString(config.getUserProperties().get(LiveLogin.SECRET), "");
    if (!feed().join(session, secret, after(session))) {
      session.close(new CloseReason(CloseCodes.VIOLATED_POLICY, "access/forbidden"));
    }
  }

  /** A number that is none means: from the beginning, which is too far. */
  private static long after(Session session) {
    var given = session.getRequestParameterMap().getOrDefault("after", List.of("-1"));
    try {
      return Long.parseLong(given.get(0));
    } catch (NumberFormatException e) {
      return -1;
    }
  }

  /** Nothing is asked of screens; what they say keeps the line open. */
  @OnMessage
  public void message(String ignored) {
    LOG.log(Level.TRACE, "A screen is still there");
  }

  /** Forgets the screen. */
  @OnClose
  public void close(Session session) {
    feed().leave(session);
  }

  /** A line that broke: the screen comes back by itself. */
  @OnError
  public void error(Session session, Throwable cause) {
    LOG.log(Level.DEBUG, "A screen was lost: {0}", cause.toString());
    feed().leave(session);
  }

  private static BoardFeed feed() {
    return CDI.current().select(BoardFeed.class).get();
  }
}
