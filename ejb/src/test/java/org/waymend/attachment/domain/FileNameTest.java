package org.waymend.attachment.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileNameTest {
  @ParameterizedTest
  @CsvSource({
    "photo.jpg,photo.jpg",
    "照片 1.JPEG,照片 1.JPEG",
    "../../etc/passwd,passwd.jpg",
    "C:\\Users\\me\\lift.jpg,lift.jpg",
    ".htaccess,htaccess.jpg",
    "shell.php,shell.jpg",
    "a<b>|c?.jpg,a_b__c_.jpg",
    "...,file.jpg",
    "' ',file.jpg"
  })
  void a_name_is_no_path_and_ends_as_its_type_does(String given, String kept) {
    assertThat(FileName.of(given, FileFormat.JPEG)).isEqualTo(kept);
  }

  @Test
  void characters_that_turn_the_writing_direction_are_gone() {
    assertThat(FileName.of("invoice\u202Egpj.exe\n", FileFormat.PDF))
        .isEqualTo("invoicegpj.exe.pdf");
  }

  @Test
  void a_text_keeps_its_whole_name_so_that_nobody_opens_it_as_a_page() {
    assertThat(FileName.of("page.html", FileFormat.TEXT)).isEqualTo("page.html.txt");
    assertThat(FileName.of("trace.log", FileFormat.TEXT)).isEqualTo("trace.log");
  }

  @Test
  void a_long_name_keeps_its_ending_and_no_half_character() {
    var name = FileName.of("x".repeat(115) + "😀".repeat(9) + ".jpg", FileFormat.JPEG);
    assertThat(name).hasSize(119).endsWith("xx.jpg");
  }

  @Test
  void no_name_is_a_name() {
    assertThat(FileName.of(null, FileFormat.PNG)).isEqualTo("file.png");
  }
}
