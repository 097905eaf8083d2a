package org.waymend.attachment.domain;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.waymend.shared.Refusals.type;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.waymend.attachment.ReceivedFile;
import org.waymend.attachment.TestFiles;
import org.waymend.attachment.infra.AttachmentsOnDisk;
import org.waymend.shared.Secrets;

class FileReceptionTest {
  private static final long LIMIT = 1_000_000;

  @TempDir private Path folder = Path.of("");

  @Test
  void a_paper_is_kept_as_it_came() throws IOException {
    var pdf = TestFiles.text("%PDF-1.7 …");
    var kept = receive("合同.pdf", pdf);
    assertThat(kept.mediaType()).isEqualTo("application/pdf");
    assertThat(kept.name()).isEqualTo("合同.pdf");
    assertThat(kept.isImage()).isFalse();
    assertThat(kept.sha256()).isEqualTo(Secrets.sha256(pdf));
    assertThat(bytes(kept)).isEqualTo(pdf);
  }

  @Test
  void a_photo_is_drawn_anew_without_its_place() throws IOException {
    var kept = receive("IMG_1.jpg", TestFiles.photo(40, 20, 1));
    assertThat(kept.mediaType()).isEqualTo("image/jpeg");
    assertThat(new String(bytes(kept), ISO_8859_1)).doesNotContain("GPS").doesNotContain("Exif");
    assertThat(kept.sha256()).isEqualTo(Secrets.sha256(bytes(kept)));
  }

  /** Red is on the left of the stored pixels; where is it when the picture hangs upright? */
  @ParameterizedTest
  @CsvSource({
    "1,40,20,left", "2,40,20,right", "3,40,20,right", "4,40,20,left",
    "5,20,40,top", "6,20,40,top", "7,20,40,bottom", "8,20,40,bottom"
  })
  void a_photo_is_turned_as_the_camera_was_held(int held, int width, int height, String red)
      throws IOException {
    var kept = receive("IMG.jpg", TestFiles.photo(40, 20, held));
    var image = image(bytes(kept));
    assertThat(kept.width()).isEqualTo(width).isEqualTo(image.getWidth());
    assertThat(kept.height()).isEqualTo(height).isEqualTo(image.getHeight());
    var spot =
        switch (red) {
          case "left" -> image.getRGB(4, height / 2);
          case "right" -> image.getRGB(width - 5, height / 2);
          case "top" -> image.getRGB(width / 2, 4);
          default -> image.getRGB(width / 2, height - 5);
        };
    assertThat(new Color(spot).getRed()).isGreaterThan(200);
    assertThat(new Color(spot).getBlue()).isLessThan(60);
  }

  @Test
  void a_large_picture_becomes_smaller_and_gets_a_thumbnail() throws IOException {
    var kept = receive("plan.png", TestFiles.picture("png", 6000, 300));
    assertThat(kept.width()).isEqualTo(4096);
    assertThat(kept.height()).isEqualTo(205);
    var thumbnail = image(AttachmentsOnDisk.folder(folder).open(kept.key(), true).readAllBytes());
    assertThat(thumbnail.getWidth()).isEqualTo(320);
    assertThat(thumbnail.getHeight()).isEqualTo(16);
  }

  @Test
  void a_gif_is_kept_as_its_first_picture() throws IOException {
    var kept = receive("blink.gif", TestFiles.picture("gif", 30, 30));
    assertThat(kept.name()).isEqualTo("blink.png");
    assertThat(kept.mediaType()).isEqualTo("image/png");
  }

  @Test
  void what_hides_behind_a_picture_is_gone() throws IOException {
    var png = TestFiles.picture("png", 10, 10);
    var zip = TestFiles.zip();
    var both = Arrays.copyOf(png, png.length + zip.length);
    System.arraycopy(zip, 0, both, png.length, zip.length);
    assertThat(new String(bytes(receive("a.png", both)), ISO_8859_1))
        .doesNotContain("document.xml");
  }

  @Test
  void a_refused_file_leaves_nothing_behind() throws IOException {
    assertThat(refusal("bill.jpg", TestFiles.zip())).isEqualTo("attachment/type-refused");
    assertThat(refusal("page.svg", TestFiles.text("<svg onload=alert(1)>")))
        .isEqualTo("attachment/type-refused");
    assertThat(refusal("bomb.png", TestFiles.bomb(30_000, 30_000)))
        .isEqualTo("attachment/too-many-pixels");
    assertThat(refusal("cut.png", Arrays.copyOf(TestFiles.picture("png", 99, 99), 60)))
        .isEqualTo("attachment/broken-image");
    assertThat(refusal("cut.jpg", Arrays.copyOf(TestFiles.picture("jpeg", 99, 99), 30)))
        .isEqualTo("attachment/broken-image");
    for (int length : new int[] {8, 20, 33, 45}) {
      assertThat(refusal("cut.png", Arrays.copyOf(TestFiles.picture("png", 99, 99), length)))
          .isEqualTo("attachment/broken-image");
      assertThat(refusal("cut.gif", Arrays.copyOf(TestFiles.picture("gif", 99, 99), length)))
          .isEqualTo("attachment/broken-image");
    }
    assertThat(refusal("nothing.txt", new byte[0])).isEqualTo("attachment/empty");
    assertThat(refusal("long.txt", new byte[(int) LIMIT + 1])).isEqualTo("attachment/too-large");
    try (var left = Files.walk(folder)) {
      assertThat(left.filter(Files::isRegularFile)).isEmpty();
    }
  }

  @Test
  void text_must_be_text_to_its_end() throws IOException {
    var start = "a".repeat(5000);
    assertThat(refusal("a.txt", TestFiles.text(start + "\0"))).isEqualTo("attachment/type-refused");
    assertThat(refusal("a.txt", (start + "\u00c4").getBytes(ISO_8859_1)))
        .isEqualTo("attachment/type-refused");
    assertThat(receive("a.txt", TestFiles.text(start + "Ä漏")).mediaType()).isEqualTo("text/plain");
  }

  private ReceivedFile receive(String name, byte[] body) throws IOException {
    return reception().receive(name, new ByteArrayInputStream(body));
  }

  private String refusal(String name, byte[] body) {
    return type(() -> receive(name, body));
  }

  private FileReception reception() {
    return new FileReception(AttachmentsOnDisk.folder(folder), LIMIT);
  }

  private byte[] bytes(ReceivedFile file) throws IOException {
    try (InputStream in = AttachmentsOnDisk.folder(folder).open(file.key(), false)) {
      return in.readAllBytes();
    }
  }

  private static BufferedImage image(byte[] bytes) throws IOException {
    return ImageIO.read(new ByteArrayInputStream(bytes));
  }
}
