package org.waymend.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** Says what an act is refused with. */
public final class Refusals {
  private Refusals() {}

  /** The refusal of an act that must be refused. */
  public static DomainException refusal(ThrowingCallable act) {
    var refusal = catchThrowableOfType(DomainException.class, act);
    assertThat(refusal).as("a refusal").isNotNull();
    return refusal;
  }

  /** {@code field code} of every field error, in their order. */
  public static List<String> fieldErrors(ThrowingCallable act) {
    return refusal(act).fieldErrors().stream().map(f -> f.field() + " " + f.code()).toList();
  }

  /** The type of the refusal. */
  public static String type(ThrowingCallable act) {
    return refusal(act).type();
  }
}
