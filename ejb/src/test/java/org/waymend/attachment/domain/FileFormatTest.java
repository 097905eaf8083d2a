package org.waymend.attachment.domain;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static org.assertj.core.api.Assertions.assertThat;
import static org.waymend.shared.Refusals.type;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.waymend.attachment.TestFiles;

class FileFormatTest {
  @Test
  void the_first_bytes_tell_what_a_file_is() {
    assertThat(FileFormat.of(TestFiles.picture("jpeg", 2, 2))).isEqualTo(FileFormat.JPEG);
    assertThat(FileFormat.of(TestFiles.picture("png", 2, 2))).isEqualTo(FileFormat.PNG);
    assertThat(FileFormat.of(TestFiles.picture("gif", 2, 2))).isEqualTo(FileFormat.GIF);
    assertThat(FileFormat.of(TestFiles.text("%PDF-1.7\n%âã"))).isEqualTo(FileFormat.PDF);
    assertThat(FileFormat.of(bytes("\0\0\0 ftypisom\0\0\2\0"))).isEqualTo(FileFormat.MP4);
    assertThat(FileFormat.of(TestFiles.text("电梯漏水 1 < 2"))).isEqualTo(FileFormat.TEXT);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>",
        "\u00ef\u00bb\u00bf  \n<?xml version='1.0'?><svg/>",
        "<html><script>alert(1)</script></html>",
        "hello <!DOCTYPE html> <p>",
        "words, then <ScRiPt src=//evil>",
        "PK\u0003\u0004 a zip",
        "Rar!\u001a\u0007\0",
        "7z\u00bc\u00af'\u001c",
        "\u001f\u008b\b gzip",
        "MZ\u0090\0 a program",
        "\u007fELF\1\1",
        "RIFF\1\0\0\0WEBPVP8 ",
        "\0\0\0\u0018ftypheic\0\0\0\0",
        "\0\0\0\u0018ftypqt  \0\0\0\0",
        "BM\1\0\0\0"
      })
  void everything_else_is_refused(String file) {
    assertThat(type(() -> FileFormat.of(bytes(file)))).isEqualTo("attachment/type-refused");
  }

  @Test
  void text_of_another_alphabet_is_refused() {
    assertThat(type(() -> FileFormat.of("text".getBytes(UTF_16))))
        .isEqualTo("attachment/type-refused");
  }

  private static byte[] bytes(String letters) {
    return letters.getBytes(ISO_8859_1);
  }
}
