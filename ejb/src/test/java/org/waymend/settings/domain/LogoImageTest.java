package org.waymend.settings.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.waymend.shared.DomainException;

class LogoImageTest {
  @Test
  void a_png_keeps_its_transparency_and_loses_everything_else() throws IOException {
    var upload = picture("png", 40, 20);
    var hidden = Arrays.copyOf(upload, upload.length + 20);
    System.arraycopy(
        "<script>x</script>".getBytes(StandardCharsets.UTF_8), 0, hidden, upload.length, 18);
    var logo = LogoImage.of(hidden);
    assertThat(logo.contentType()).isEqualTo("image/png");
    assertThat(new String(logo.content(), StandardCharsets.ISO_8859_1)).doesNotContain("script");
    var read = ImageIO.read(new ByteArrayInputStream(logo.content()));
    assertThat(read.getWidth()).isEqualTo(40);
    assertThat(read.getRGB(0, 0) >>> 24).isZero();
    assertThat(read.getRGB(30, 10)).isEqualTo(Color.RED.getRGB());
  }

  @Test
  void a_jpeg_stays_a_jpeg_whatever_it_is_called() {
    assertThat(LogoImage.of(picture("jpeg", 30, 30)).contentType()).isEqualTo("image/jpeg");
  }

  @Test
  void a_large_picture_is_scaled_down() {
    var logo = LogoImage.of(picture("png", 5000, 2500));
    assertThat(logo.widthPx()).isEqualTo(1024);
    assertThat(logo.heightPx()).isEqualTo(512);
  }

  @Test
  void forty_megapixels_are_refused_from_the_header_alone() {
    refused("settings/logo-too-many-pixels", pngHeader(6400, 6400));
    refused("settings/logo-too-many-pixels", pngHeader(Integer.MAX_VALUE, Integer.MAX_VALUE));
  }

  @Test
  void more_than_a_megabyte_is_refused() {
    refused("settings/logo-too-large", Arrays.copyOf(picture("png", 10, 10), 1_000_001));
  }

  @Test
  void what_is_no_png_or_jpeg_is_refused() {
    refused("settings/logo-not-an-image", new byte[0]);
    refused("settings/logo-not-an-image", "<svg onload='x'/>".getBytes(StandardCharsets.UTF_8));
    refused("settings/logo-not-an-image", picture("gif", 10, 10));
    refused("settings/logo-not-an-image", pngHeader(10, 10)); // no pixels
    var cut = picture("jpeg", 50, 50);
    refused("settings/logo-not-an-image", Arrays.copyOf(cut, 30));
  }

  private static void refused(String type, byte[] upload) {
    assertThatThrownBy(() -> LogoImage.of(upload))
        .isInstanceOfSatisfying(DomainException.class, e -> assertThat(e.type()).isEqualTo(type));
  }

  private static byte[] picture(String format, int width, int height) {
    var type = format.equals("jpeg") ? BufferedImage.TYPE_INT_RGB : BufferedImage.TYPE_INT_ARGB;
    var image = new BufferedImage(width, height, type);
    var graphics = image.createGraphics();
    graphics.setColor(Color.RED);
    graphics.fillRect(width / 2, 0, width / 2, height);
    graphics.dispose();
    var bytes = new ByteArrayOutputStream();
    try {
      ImageIO.write(image, format, bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  /** A PNG that ends after its header. */
  private static byte[] pngHeader(int width, int height) {
    var header = ByteBuffer.allocate(17).put("IHDR".getBytes(StandardCharsets.US_ASCII));
    header.putInt(width).putInt(height).put(new byte[] {8, 6, 0, 0, 0});
    var crc = new CRC32();
    crc.update(header.array());
    return ByteBuffer.allocate(8 + 4 + 17 + 4)
        .put(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'})
        .putInt(13)
        .put(header.array())
        .putInt((int) crc.getValue())
        .array();
  }
}
