package org.waymend.web.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.util.Arrays;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class QrCodeTest {
  private static final Pattern RUN = Pattern.compile("M(\\d+) (\\d+)h(\\d+)v1h-\\3z");
  private static final int SCALE = 4;

  @Test
  void what_was_drawn_is_read_again() throws ReaderException {
    var text = "AbCdEfGhIjKlMnOpQrStUvWxYz0123456789-_AbCdEfGhIjKlMnOpQr";
    var code = QrCode.of(text);
    assertThat(code.size()).isBetween(37, 45);
    int side = code.size() * SCALE;
    var pixels = new int[side * side];
    Arrays.fill(pixels, 0xFFFFFF);
    RUN.matcher(code.path())
        .results()
        .forEach(
            run ->
                fill(
                    pixels,
                    side,
                    Integer.parseInt(run.group(1)),
                    Integer.parseInt(run.group(2)),
                    Integer.parseInt(run.group(3))));
    var bitmap = new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(side, side, pixels)));
    assertThat(new QRCodeReader().decode(bitmap).getText()).isEqualTo(text);
  }

  private static void fill(int[] pixels, int side, int x, int y, int width) {
    for (int row = y * SCALE; row < (y + 1) * SCALE; row++) {
      Arrays.fill(pixels, row * side + x * SCALE, row * side + (x + width) * SCALE, 0);
    }
  }
}
