package org.waymend.outbox.infra;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.ReentrantLock;

/** Runs one worker until nothing is left, in one thread at a time, however often it is woken. */
final class DeliveryLoop implements Runnable {
  private static final Logger LOG = System.getLogger(DeliveryLoop.class.getName());

  private final DeliveryWorker worker;
  private final ReentrantLock running = new ReentrantLock();
  private final AtomicBoolean woken = new AtomicBoolean();
  private volatile boolean isStopping;

  DeliveryLoop(DeliveryWorker worker) {
    this.worker = worker;
  }

  DeliveryWorker worker() {
    return worker;
  }

  @Override
  public void run() {
    woken.set(true);
    // Who can't get the lock leaves the wake-up to the thread that has it.
    while (woken.get() && running.tryLock()) {
      try {
        woken.set(false);
        while (worker.pass(() -> isStopping)) {
          woken.set(false);
        }
      } catch (RuntimeException e) {
        LOG.log(Level.WARNING, "Deliveries to " + worker.target() + " wait for the next poll", e);
      } finally {
        running.unlock();
      }
    }
  }

  /** Starts nothing new. */
  void stop() {
    isStopping = true;
  }

  boolean isRunning() {
    return running.isLocked();
  }
}
