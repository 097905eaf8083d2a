package org.waymend.launcher.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;

class ChecksTest {

  private static final Connection UNUSED =
      (Connection)
          Proxy.newProxyInstance(
              ChecksTest.class.getClassLoader(),
              new Class<?>[] {Connection.class},
              (proxy, method, arguments) -> null);

  @Test
  void a_check_without_violation_is_good() {
    assertThat(Checks.run(new Check("INV0", "all is well", connection -> List.of()), UNUSED))
        .matches(Finding::isGood);
  }

  @Test
  void a_check_that_cannot_be_made_is_not_good() {
    var finding =
        Checks.run(
            new Check(
                "INV0",
                "all is well",
                connection -> {
                  throw new SQLException("Table 'lost' doesn't exist");
                }),
            UNUSED);
    assertThat(finding.isGood()).isFalse();
    assertThat(finding.violations()).singleElement().asString().contains("lost");
  }
}
