package org.waymend.browser;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.waymend.suite.Application;
import org.waymend.suite.Mailbox;
import org.waymend.suite.World;

/**
 * From a customer's request to the exported settlement and a moved figure: six people with a window
 * each, open at the same time, each on an address of their own. The customer sees every step.
 */
class WholeLoopIT extends Application {

  @BeforeAll
  static void world() {
    World.own();
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "zh-CN"})
  void a_request_becomes_a_signed_rated_and_settled_visit(String language) {
    var words = language.equals("en") ? Words.EN : Words.ZH;
    var film = new Film(Path.of("target/films/" + language + ".y4m"));
    try (var mails = new Mailbox();
        var chromium = Chromium.filming(film)) {
      new Walk(words, chromium, film, mails).walk();
    }
  }
}
