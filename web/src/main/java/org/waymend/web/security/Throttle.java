package org.waymend.web.security;

import io.github.bucket4j.Bucket;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.waymend.shared.DomainException;
import org.waymend.shared.DomainException.Kind;

/** Limits how often something may be tried, on this node. Remembers the last 20,000 names. */
@ApplicationScoped
public class Throttle {
  private static final int REMEMBERED = 20_000;

  private final Map<String, Bucket> buckets =
      Collections.synchronizedMap(
          new LinkedHashMap<>(64, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
              return size() > REMEMBERED;
            }
          });

  /**
   * @param name what is limited, such as an address
   * @param times how often it may happen in {@code period}
   * @throws DomainException {@code request/too-many}, with {@code retryAfterSeconds}
   */
  public void take(String name, int times, Duration period) {
    var probe = bucket(name, times, period).tryConsumeAndReturnRemaining(1);
    if (!probe.isConsumed()) {
      long seconds = TimeUnit.NANOSECONDS.toSeconds(probe.getNanosToWaitForRefill()) + 1;
      throw new DomainException(
              Kind.TOO_MANY, "request/too-many", "Too many calls. Wait " + seconds + " seconds.")
          .with("retryAfterSeconds", seconds);
    }
  }

  private Bucket bucket(String name, int times, Duration period) {
    return buckets.computeIfAbsent(
        name,
        n ->
            Bucket.builder()
                .addLimit(limit -> limit.capacity(times).refillGreedy(times, period))
                .build());
  }
}
