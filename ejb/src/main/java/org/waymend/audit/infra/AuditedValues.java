package org.waymend.audit.infra;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import org.waymend.shared.Secrets;
import org.waymend.shared.json.Json;

/** Single values as they read in the trail. */
final class AuditedValues {
  private static final int LONGEST_TEXT = 10_000;

  private AuditedValues() {}

  /** JSON of the value; bytes and very long texts by their digest. */
  static JsonNode of(Object value) {
    if (value instanceof byte[] bytes) {
      return Json.MAPPER
          .getNodeFactory()
          .textNode(bytes.length + " bytes, sha256:" + Secrets.sha256(bytes));
    }
    if (value instanceof String text && text.length() > LONGEST_TEXT) {
      return Json.MAPPER
          .getNodeFactory()
          .textNode(
              text.substring(0, 200)
                  + "… ("
                  + text.length()
                  + " characters, sha256:"
                  + Secrets.sha256(text)
                  + ")");
    }
    if (value instanceof BigDecimal number) {
      return Json.MAPPER.getNodeFactory().textNode(number.stripTrailingZeros().toPlainString());
    }
    try {
      return Json.MAPPER.valueToTree(value);
    } catch (IllegalArgumentException noJson) {
      return Json.MAPPER.getNodeFactory().textNode(value.toString());
    }
  }
}
