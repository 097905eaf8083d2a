package org.waymend.shared;

import jakarta.ejb.ApplicationException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A refusal that the caller can understand and act on. {@code web} turns it into problem details
 * (RFC 9457); every {@link #type()} is explained in {@code docs/problems.md}.
 *
 * <p>Rolls the transaction back, so a refused command has no effect at all.
 */
@ApplicationException(rollback = true, inherited = true)
public class DomainException extends RuntimeException {

  /** What sort of refusal this is; decides the HTTP status. */
  public enum Kind {
    /** Input that can't be read or breaks the contract of the call (400). */
    INVALID,
    /** Nobody is signed in, or the login is wrong (401). */
    UNAUTHENTICATED,
    /** The actor may not do this (403). */
    FORBIDDEN,
    /** Absent, or outside the actor's reach (404). */
    NOT_FOUND,
    /** Not possible in the present state (409). */
    CONFLICT,
    /** Somebody else changed the object since it was read (412). */
    STALE,
    /** A business rule says no (422). */
    RULE_VIOLATED,
    /** A header that makes the call safe is missing (428). */
    PRECONDITION_REQUIRED,
    /** Too many calls (429). */
    TOO_MANY
  }

  /**
   * One field that was refused.
   *
   * @param field JSON path of the field, such as {@code openingHours[0].opensAt}
   * @param code stable slug for the screen, such as {@code required}
   * @param message English text for API clients
   */
  public record FieldError(String field, String code, String message) {}

  private final Kind kind;
  private final String type;
  private final Map<String, Object> members = new LinkedHashMap<>();
  private final List<FieldError> fieldErrors = new ArrayList<>();

  /**
   * @param type {@code area/slug}, stable, documented
   * @param detail English sentence that says what is wrong and what to do
   */
  public DomainException(Kind kind, String type, String detail) {
    super(detail);
    this.kind = kind;
    this.type = type;
  }

  public static DomainException notFound(String area) {
    return new DomainException(
        Kind.NOT_FOUND, area + "/unknown", "There is no such object, or you may not see it.");
  }

  public static DomainException stale(Object currentVersion) {
    return new DomainException(
            Kind.STALE,
            "request/stale",
            "Somebody changed this since you read it. Read it again and repeat your change.")
        .with("currentVersion", currentVersion);
  }

  /** Adds an extension member to the problem details. */
  public DomainException with(String name, Object value) {
    members.put(name, value);
    return this;
  }

  /** Adds a field error. */
  public DomainException field(String field, String code, String message) {
    fieldErrors.add(new FieldError(field, code, message));
    return this;
  }

  public Kind kind() {
    return kind;
  }

  public String type() {
    return type;
  }

  public Map<String, Object> members() {
    return Collections.unmodifiableMap(members);
  }

  public List<FieldError> fieldErrors() {
    return Collections.unmodifiableList(fieldErrors);
  }
}
