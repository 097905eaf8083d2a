package org.waymend.shared;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.waymend.shared.DomainException.FieldError;
import org.waymend.shared.DomainException.Kind;

/**
 * Collects what is wrong with a command's fields, so that the caller hears everything at once. Used
 * by factories of entities:
 *
 * <pre>{@code
 * var check = new Check();
 * this.name = check.text("name", name, 1, 200);
 * check.throwIfAny();
 * }</pre>
 */
public final class Check {
  private static final Pattern EMAIL =
      Pattern.compile("[^\\s@<>,;]{1,64}@[^\\s@<>,;]+\\.[^\\s@<>,;]{2,}");
  private static final Pattern LOCAL_PHONE = Pattern.compile("[0-9 ()./#*-]{4,30}");
  private static final Pattern CODE = Pattern.compile("[A-Z0-9][A-Z0-9._-]{0,31}");

  private static final int LONGEST_PHONE = 40;

  private final List<FieldError> errors = new ArrayList<>();

  /** A required text: trimmed, between {@code min} and {@code max} characters. */
  public String text(String field, @Nullable String value, int min, int max) {
    var trimmed = value == null ? "" : value.strip();
    if (trimmed.length() < min) {
      add(
          field,
          "required",
          trimmed.isEmpty() ? "is required" : "needs at least " + min + " characters");
    } else if (trimmed.length() > max) {
      add(field, "too-long", "may have at most " + max + " characters");
    } else if (trimmed.chars().anyMatch(c -> c < 0x20 && c != '\n' && c != '\t' && c != '\r')) {
      add(field, "control-character", "must not contain control characters");
    }
    return trimmed;
  }

  /** An optional text; blank counts as absent and becomes the empty string. */
  public String optionalText(String field, @Nullable String value, int max) {
    return text(field, value, 0, max);
  }

  /** A short code for people and files, made upper case: letters, digits, {@code . _ -}. */
  public String code(String field, @Nullable String value) {
    var typed = text(field, value, 1, 32);
    var code = typed.toUpperCase(Locale.ROOT); // may be longer: ß becomes SS
    if (!typed.isEmpty() && typed.length() <= 32 && !CODE.matcher(code).matches()) {
      add(field, "invalid-code", "may have letters, digits, dot, dash and underscore only");
    }
    return code;
  }

  /** An optional e-mail address; blank becomes the empty string. */
  public String optionalEmail(String field, @Nullable String value) {
    var email = text(field, value, 0, 254);
    if (!email.isEmpty() && !EMAIL.matcher(email).matches()) {
      add(field, "invalid-email", "is not an e-mail address");
    }
    return email;
  }

  /**
   * An optional phone number. With a leading {@code +} it must be a possible number of its country
   * and is kept in international form; without, it is kept as typed.
   */
  public String optionalPhone(String field, @Nullable String value) {
    var phone = text(field, value, 0, LONGEST_PHONE);
    if (phone.isEmpty()) {
      return phone;
    }
    if (!phone.startsWith("+")) {
      isTrue(LOCAL_PHONE.matcher(phone).matches(), field, "invalid-phone", "is not a phone number");
      return phone;
    }
    var numbers = PhoneNumberUtil.getInstance();
    try {
      var number = numbers.parse(phone, null);
      var kept = numbers.format(number, PhoneNumberFormat.INTERNATIONAL);
      isTrue(
          numbers.isPossibleNumber(number) && kept.length() <= LONGEST_PHONE,
          field,
          "invalid-phone",
          "is not a phone number");
      return kept;
    } catch (NumberParseException e) {
      add(field, "invalid-phone", "is not a phone number");
      return phone;
    }
  }

  /** A required value. */
  public <T> @Nullable T required(String field, @Nullable T value) {
    if (value == null) {
      add(field, "required", "is required");
    }
    return value;
  }

  /** Degrees of latitude and longitude (WGS-84). */
  public void coordinates(
      String latitudeField, double latitude, String longitudeField, double longitude) {
    isTrue(
        latitude >= -90 && latitude <= 90,
        latitudeField,
        "out-of-range",
        "must lie between -90 and 90");
    isTrue(
        longitude >= -180 && longitude <= 180,
        longitudeField,
        "out-of-range",
        "must lie between -180 and 180");
  }

  /** At most {@code max} elements. */
  public void atMost(String field, Collection<?> values, int max) {
    isTrue(values.size() <= max, field, "too-many", "may have at most " + max + " entries");
  }

  /** Adds the error unless {@code condition} holds. */
  public void isTrue(boolean condition, String field, String code, String message) {
    if (!condition) {
      add(field, code, message);
    }
  }

  public void add(String field, String code, String message) {
    errors.add(new FieldError(field, code, message));
  }

  public boolean isClean() {
    return errors.isEmpty();
  }

  /**
   * @throws DomainException {@code request/invalid} with every field error, if there is any
   */
  public void throwIfAny() {
    if (errors.isEmpty()) {
      return;
    }
    var problem =
        new DomainException(
            Kind.INVALID, "request/invalid", "Some fields can't be accepted; see errors.");
    errors.forEach(e -> problem.field(e.field(), e.code(), e.message()));
    throw problem;
  }
}
