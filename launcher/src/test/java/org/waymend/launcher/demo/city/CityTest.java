package org.waymend.launcher.demo.city;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.waymend.launcher.LauncherException;
import org.waymend.launcher.system.DataFolder;

class CityTest {
  private static final String TICKETS =
      """
      unique_key,created_date,complaint_type,latitude,longitude
      1,2026-06-28T02:00:00,Noise,-30.03,-51.20
      2,2026-06-28T03:00:00,Buraco na rua,-30.04,-51.22
      """;

  @TempDir Path temporary;
  private Path folder;

  @BeforeEach
  void makeCity() throws IOException {
    folder = Files.createDirectory(temporary.resolve("city"));
    Files.write(folder.resolve("roads.osm.pbf"), CsvText.resource("city/roads.osm.pbf"));
    Files.writeString(folder.resolve("tickets.csv"), TICKETS);
  }

  @Test
  void a_folder_that_is_no_city_is_refused_in_words() throws IOException {
    City.check(folder);
    assertRefused(temporary.resolve("nowhere"), "is not a folder");
    Files.writeString(folder.resolve("tickets.csv"), "id,type\n1,Noise\n");
    assertRefused(folder, "tickets.csv lacks the column unique_key, created_date");
    Files.delete(folder.resolve("tickets.csv"));
    assertRefused(folder, "There is no file");
    Files.writeString(folder.resolve("roads.osm.pbf"), "<osm version='0.6'/>");
    assertRefused(folder, "is not an OpenStreetMap extract in PBF");
    Files.delete(folder.resolve("roads.osm.pbf"));
    assertRefused(folder, "roads.osm.pbf");
  }

  @Test
  void a_data_folder_keeps_its_city_and_its_clock() throws IOException {
    try (var data = DataFolder.at(temporary.resolve("data")).own()) {
      var first = City.install(data, folder, CityDayTest.CLOCK);
      assertThat(first.isOurs()).isFalse();
      assertThat(first.size()).isEqualTo(2);
      assertThat(first.list("sites")).isEmpty();
      assertThat(first.list("skills")).isPresent();
      assertThat(first.day().sites()).contains("\"Near -30.03000, -51.20000\"");
      assertThat(first.day().tickets()).contains("GENERAL");
      var later =
          new CityClock(
              CityDayTest.CLOCK.now().plusSeconds(99_999),
              LocalDate.parse("2026-12-24"),
              CityDayTest.CLOCK.zone());
      var again = City.install(data, null, later);
      assertThat(again.clock()).isEqualTo(CityDayTest.CLOCK);
      assertThat(again.day()).isEqualTo(first.day());
      assertThat(data.resolve(City.MAP)).hasSameBinaryContentAs(folder.resolve("roads.osm.pbf"));
      Files.writeString(folder.resolve("tickets.csv"), TICKETS.replace("Noise", "Taxi"));
      assertThatThrownBy(() -> City.install(data, folder, later))
          .isInstanceOf(LauncherException.class)
          .hasMessageContaining("holds the demo of another city");
    }
  }

  private static void assertRefused(Path folder, String words) {
    assertThatThrownBy(() -> City.check(folder))
        .isInstanceOf(LauncherException.class)
        .hasMessageContaining(words);
  }
}
