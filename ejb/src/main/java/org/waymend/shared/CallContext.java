package org.waymend.shared;

import java.util.function.Supplier;
import org.waymend.shared.access.Actor;

/**
 * Who is calling, from where, and under which trace, bound to the thread for one call. The audit
 * trail reads it; business code gets the {@link Actor} as an argument instead.
 *
 * @param actor who acts
 * @param address remote address, or empty for the system's own work
 * @param traceId id that ties log lines, problem details and audit entries together
 */
public record CallContext(Actor actor, String address, String traceId) {
  private static final ThreadLocal<CallContext> CURRENT = new ThreadLocal<>();

  /** The context of this call; the system's own where none is bound. */
  public static CallContext current() {
    var bound = CURRENT.get();
    return bound == null ? new CallContext(Actor.system("system"), "", "") : bound;
  }

  /** Binds {@code context} to this thread until {@link #clear()}. For filters. */
  public static void bind(CallContext context) {
    CURRENT.set(context);
  }

  public static void clear() {
    CURRENT.remove();
  }

  /** Runs {@code work} under {@code context} and restores what was bound before. */
  public static <T> T during(CallContext context, Supplier<T> work) {
    var before = CURRENT.get();
    CURRENT.set(context);
    try {
      return work.get();
    } finally {
      if (before == null) {
        CURRENT.remove();
      } else {
        CURRENT.set(before);
      }
    }
  }
}
