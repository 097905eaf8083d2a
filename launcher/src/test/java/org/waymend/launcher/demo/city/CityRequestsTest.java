package org.waymend.launcher.demo.city;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.waymend.launcher.LauncherException;

class CityRequestsTest {
  private static final String HEAD =
      "unique_key,created_date,complaint_type,descriptor,city,latitude,longitude\n";

  @Test
  void requests_come_by_time_and_rows_without_a_place_are_counted() {
    var read =
        read(
            HEAD
                + "2,2026-06-28T02:02:30.000,Noise,N/A,NEW YORK,40.5,-74.1\n"
                + "1,2026-06-27 01:00:00,Taxi,Rude,,40.6,-74.2\n"
                + "3,2026-06-27T01:00:00,Taxi,Rude,,,\n");
    assertThat(read.withoutPlace()).isEqualTo(1);
    assertThat(read.tooMany()).isZero();
    assertThat(read.requests()).extracting(CityRequest::key).containsExactly("1", "2");
    var noise = read.requests().get(1);
    assertThat(noise.created()).isEqualTo(LocalDateTime.parse("2026-06-28T02:02:30"));
    assertThat(noise.descriptor()).isEmpty();
    assertThat(noise.city()).isEqualTo("New York");
    assertThat(noise.point()).isEqualTo(new Point(40.5, -74.1));
  }

  @Test
  void only_the_newest_of_very_many_are_taken() {
    var csv = new StringBuilder(HEAD);
    for (int i = 0; i <= CityRequests.MOST; i++) {
      csv.append(i).append(",2026-06-27T01:00:").append(i == 7 ? "00" : "01");
      csv.append(",Noise,,,40.5,-74.1\n");
    }
    var read = read(csv.toString());
    assertThat(read.tooMany()).isEqualTo(1);
    assertThat(read.requests()).hasSize(CityRequests.MOST);
    assertThat(read.requests()).noneMatch(request -> request.key().equals("7"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "1,yesterday,Noise,,,40.5,-74.1|line 2: created_date is not a time",
        "1,2026-06-27T01:00:00,Noise,,,north,-74.1|line 2: latitude is not a number",
        "1,2026-06-27T01:00:00,Noise,,,91,-74.1|line 2: latitude is not between -90 and 90",
        "1,2026-06-27T01:00:00,Noise,,,40.5,NaN|line 2: longitude is not between -180 and 180",
        "1,2026-06-27T01:00:00,,,,40.5,-74.1|line 2: complaint_type is empty",
        "1,2026-06-27T01:00:00,Noise,,,,|no request with coordinates",
      })
  void a_bad_cell_is_named_with_its_line(String row, String words) {
    assertRefused(HEAD + row + "\n", words);
  }

  @Test
  void a_missing_column_and_a_doubled_key_are_named() {
    assertRefused("unique_key,created_date,latitude\n1,2,3\n", "lacks the column complaint_type");
    var row = "1,2026-06-27T01:00:00,Noise,,,40.5,-74.1\n";
    assertRefused(HEAD + row + row, "line 3: unique_key is there twice");
    assertThatThrownBy(() -> CityRequests.read("my.csv", new byte[] {(byte) 0xC3, 0x28}))
        .isInstanceOf(LauncherException.class)
        .hasMessageContaining("my.csv is not UTF-8");
  }

  private static void assertRefused(String csv, String words) {
    assertThatThrownBy(() -> read(csv))
        .isInstanceOf(LauncherException.class)
        .hasMessageContaining("my.csv")
        .hasMessageContaining(words);
  }

  private static CityRequests read(String csv) {
    return CityRequests.read("my.csv", csv.getBytes(UTF_8));
  }
}
