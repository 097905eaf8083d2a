package org.waymend.shared.lease;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A repeated task that runs only while this node holds its lease. The node that has it keeps it
 * from tick to tick; when that node dies, another one takes over after the lease has run out. A
 * tick that fails is logged and the next one tries again.
 */
public final class LeasedTask implements Runnable {
  private static final Logger LOG = System.getLogger(LeasedTask.class.getName());

  private final Leases leases;
  private final String name;
  private final String holder;
  private final Duration duration;
  private final Consumer<Lease> work;
  private @Nullable Lease held;

  /**
   * @param duration of the lease; longer than the work's longest stretch between two calls of
   *     {@link Leases#fence}, and than the pause between ticks
   */
  public LeasedTask(
      Leases leases, String name, String holder, Duration duration, Consumer<Lease> work) {
    this.leases = leases;
    this.name = name;
    this.holder = holder;
    this.duration = duration;
    this.work = work;
  }

  @Override
  public synchronized void run() {
    try {
      var lease = keep();
      if (lease != null) {
        work.accept(lease);
      }
    } catch (LeaseLostException e) {
      held = null;
      LOG.log(Level.INFO, e.getMessage());
    } catch (RuntimeException e) {
      LOG.log(Level.WARNING, "Task " + name + " failed and will be tried again", e);
    }
  }

  private @Nullable Lease keep() {
    var before = held;
    held = null; // while the answer is unknown we don't hold it
    var now = before == null ? null : leases.renew(before, duration).orElse(null);
    held = now != null ? now : leases.acquire(name, holder, duration).orElse(null);
    return held;
  }

  /** Gives the lease back, so that another node need not wait for its end. */
  public synchronized void stop() {
    var lease = held;
    held = null;
    if (lease != null) {
      leases.release(lease);
    }
  }
}
