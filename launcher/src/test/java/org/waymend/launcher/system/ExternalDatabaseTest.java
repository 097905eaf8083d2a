package org.waymend.launcher.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.waymend.launcher.LauncherException;

class ExternalDatabaseTest {

  @Test
  void names_the_variable_that_is_missing() {
    assertThatThrownBy(() -> ExternalDatabase.from(Map.of()))
        .isInstanceOf(LauncherException.class)
        .hasMessageContaining("WAYMEND_DB_HOST");
    assertThatThrownBy(() -> ExternalDatabase.from(Map.of("WAYMEND_DB_HOST", "db")))
        .hasMessageContaining("WAYMEND_DB_OWNER_PASSWORD");
  }

  @Test
  void reads_passwords_from_files(@TempDir Path folder) throws IOException {
    var secret = Files.writeString(folder.resolve("secret"), "from file\n");
    var database =
        ExternalDatabase.from(
            Map.of(
                "WAYMEND_DB_HOST", "db",
                "WAYMEND_DB_OWNER_PASSWORD", "owner",
                "WAYMEND_DB_PASSWORD_FILE", secret.toString()));
    assertThat(database.app().password()).isEqualTo("from file");
    assertThat(database.app().user()).isEqualTo("waymend_app");
    assertThat(database.owner().user()).isEqualTo("waymend_owner");
    assertThat(database.url().forApplication()).startsWith("jdbc:mariadb://db:3306/waymend?");
  }

  @Test
  void does_not_print_passwords() {
    var database =
        ExternalDatabase.from(
            Map.of(
                "WAYMEND_DB_HOST", "db",
                "WAYMEND_DB_OWNER_PASSWORD", "hush1",
                "WAYMEND_DB_PASSWORD", "hush2"));
    assertThat(database.toString()).doesNotContain("hush");
  }
}
