package org.waymend.launcher.system;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;
import org.waymend.launcher.LauncherException;

class RestClientTest {

  @Test
  void a_refusal_is_told_in_words() throws Exception {
    var body =
        """
        {"title": "Not understood", "detail": "Some fields can't be accepted; see errors.",
         "errors": [{"field": "password", "code": "too-short", "message": "needs 10 characters"},
                    {"line": 3, "column": "email", "message": "is no e-mail address"}]}""";
    var answer = new RestClient.Answer(400, new ObjectMapper().readTree(body), null, false);
    assertThatThrownBy(() -> answer.orFail("Creating"))
        .isInstanceOf(LauncherException.class)
        .hasMessage(
            """
            Creating failed (400): Some fields can't be accepted; see errors.
              password: needs 10 characters
              line 3, email: is no e-mail address""");
  }
}
