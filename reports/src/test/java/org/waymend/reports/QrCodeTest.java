package org.waymend.reports;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.ResultMetadataType;
import java.awt.Color;
import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import net.sf.jasperreports.engine.DefaultJasperReportsContext;
import org.junit.jupiter.api.Test;

class QrCodeTest {

  @Test
  void an_address_of_usual_length_has_the_stronger_error_correction() {
    assertThat(level("https://service.example.com/a/0193a7c2-4f10-7b3e-9d55-1c2d3e4f5a6b"))
        .isEqualTo("Q");
  }

  @Test
  void a_long_content_gives_up_error_correction_before_it_becomes_unreadable() {
    assertThat(level("https://service.example.com/" + "a".repeat(200))).isEqualTo("M");
  }

  @Test
  void chinese_content_is_read_back() {
    assertThat(PrintedSheet.scan(drawn("设备 喆堃龘"))).get().hasToString("设备 喆堃龘");
  }

  @Test
  void four_modules_around_the_code_stay_empty() {
    var image = drawn("AS-000001");
    var quiet = 4 * image.getWidth() / (21 + 8) - 1;
    for (var i = 0; i < image.getWidth(); i++) {
      for (var depth = 0; depth < quiet; depth++) {
        assertThat(image.getRGB(i, depth)).isEqualTo(Color.WHITE.getRGB());
        assertThat(image.getRGB(depth, i)).isEqualTo(Color.WHITE.getRGB());
        assertThat(image.getRGB(i, image.getHeight() - 1 - depth)).isEqualTo(Color.WHITE.getRGB());
        assertThat(image.getRGB(image.getWidth() - 1 - depth, i)).isEqualTo(Color.WHITE.getRGB());
      }
    }
  }

  private static String level(String content) {
    var scan = PrintedSheet.scan(drawn(content)).orElseThrow();
    assertThat(scan.getText()).isEqualTo(content);
    return (String) scan.getResultMetadata().get(ResultMetadataType.ERROR_CORRECTION_LEVEL);
  }

  private static BufferedImage drawn(String content) {
    var image = new BufferedImage(600, 600, BufferedImage.TYPE_INT_RGB);
    var graphics = image.createGraphics();
    graphics.setColor(Color.WHITE);
    graphics.fillRect(0, 0, 600, 600);
    QrCode.of(content, 76)
        .render(DefaultJasperReportsContext.getInstance(), graphics, new Rectangle(600, 600));
    graphics.dispose();
    return image;
  }
}
