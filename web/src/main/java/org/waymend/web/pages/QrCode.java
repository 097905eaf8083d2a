package org.waymend.web.pages;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.util.Map;

/**
 * A QR code as one path of an SVG picture, a unit square per module. Public, since templates read
 * it.
 *
 * @param size width and height, the quiet zone of four modules included
 */
public record QrCode(int size, String path) {
  public static final QrCode EMPTY = new QrCode(0, "");

  /** The smallest code that holds the text. */
  public static QrCode of(String text) {
    try {
      var hints =
          Map.of(EncodeHintType.MARGIN, 4, EncodeHintType.ERROR_CORRECTION, ErrorCorrectionLevel.M);
      var bits = new QRCodeWriter().encode(text, BarcodeFormat.QR_CODE, 0, 0, hints);
      var path = new StringBuilder();
      for (int y = 0; y < bits.getHeight(); y++) {
        for (int x = 0; x < bits.getWidth(); x++) {
          int from = x;
          while (x < bits.getWidth() && bits.get(x, y)) {
            x++;
          }
          if (x > from) {
            path.append('M').append(from).append(' ').append(y);
            path.append('h').append(x - from).append("v1h-").append(x - from).append('z');
          }
        }
      }
      return new QrCode(bits.getWidth(), path.toString());
    } catch (WriterException e) {
      throw new IllegalStateException(e);
    }
  }
}
