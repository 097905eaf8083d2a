package org.waymend.optimizer.bench;

import com.sun.management.GarbageCollectionNotificationInfo;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryType;
import java.lang.management.MemoryUsage;
import java.util.Set;
import java.util.stream.Collectors;
import javax.management.ListenerNotFoundException;
import javax.management.Notification;
import javax.management.NotificationEmitter;
import javax.management.NotificationListener;
import javax.management.openmbean.CompositeData;

/**
 * How much heap was needed at most while it is open: the largest use that a collection left; what
 * is in use now if there was none.
 */
final class HeapWatch implements NotificationListener, AutoCloseable {
  private final Set<String> heapPools =
      ManagementFactory.getMemoryPoolMXBeans().stream()
          .filter(pool -> pool.getType() == MemoryType.HEAP)
          .map(pool -> pool.getName())
          .collect(Collectors.toSet());
  private long most;
  private boolean hasCollected;

  private HeapWatch() {}

  static HeapWatch begin() {
    var watch = new HeapWatch();
    for (var collector : ManagementFactory.getGarbageCollectorMXBeans()) {
      if (collector instanceof NotificationEmitter emitter) {
        emitter.addNotificationListener(watch, null, null);
      }
    }
    return watch;
  }

  @Override
  public synchronized void handleNotification(Notification notification, Object handback) {
    if (notification
        .getType()
        .equals(GarbageCollectionNotificationInfo.GARBAGE_COLLECTION_NOTIFICATION)) {
      var left =
          GarbageCollectionNotificationInfo.from((CompositeData) notification.getUserData())
              .getGcInfo()
              .getMemoryUsageAfterGc();
      long used =
          left.entrySet().stream()
              .filter(pool -> heapPools.contains(pool.getKey()))
              .map(pool -> pool.getValue())
              .mapToLong(MemoryUsage::getUsed)
              .sum();
      most = Math.max(most, used);
      hasCollected = true;
    }
  }

  /** So far, in MB. */
  synchronized long megabytes() {
    var runtime = Runtime.getRuntime();
    long now = runtime.totalMemory() - runtime.freeMemory();
    return (hasCollected ? most : now) >> 20;
  }

  @Override
  public void close() {
    for (var collector : ManagementFactory.getGarbageCollectorMXBeans()) {
      try {
        if (collector instanceof NotificationEmitter emitter) {
          emitter.removeNotificationListener(this);
        }
      } catch (ListenerNotFoundException e) {
        throw new IllegalStateException(e); // it was added when this was made
      }
    }
  }
}
