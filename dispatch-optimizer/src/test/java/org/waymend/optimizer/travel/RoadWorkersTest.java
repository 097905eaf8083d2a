package org.waymend.optimizer.travel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RoadWorkersTest {
  private final RoadWorkers workers = new RoadWorkers(2);

  @AfterEach
  void stop() {
    workers.close();
  }

  @Test
  void every_task_is_done_once_by_no_more_threads_than_there_are() {
    Set<Integer> done = ConcurrentHashMap.newKeySet();
    Set<String> threads = ConcurrentHashMap.newKeySet();
    workers.forEach(
        1_000,
        at -> {
          assertThat(done.add(at)).isTrue();
          threads.add(Thread.currentThread().getName());
        });
    assertThat(done).hasSize(1_000);
    assertThat(threads).hasSizeBetween(1, 2).allMatch(name -> name.startsWith("roads-"));
  }

  @Test
  void a_failure_is_passed_on() {
    assertThatThrownBy(
            () ->
                workers.forEach(
                    10,
                    at -> {
                      if (at == 3) {
                        throw new IllegalArgumentException("three");
                      }
                    }))
        .hasRootCauseMessage("three");
  }

  @Test
  void who_is_interrupted_stops_waiting_and_stays_interrupted() {
    var never = new CountDownLatch(1);
    Thread.currentThread().interrupt();
    try {
      assertThatThrownBy(
              () ->
                  workers.forEach(
                      2,
                      at -> {
                        try {
                          never.await();
                        } catch (InterruptedException e) {
                          Thread.currentThread().interrupt();
                        }
                      }))
          .isInstanceOf(CancellationException.class);
      assertThat(Thread.currentThread().isInterrupted()).isTrue();
    } finally {
      never.countDown();
      assertThat(Thread.interrupted()).isTrue();
    }
  }

  @Test
  void after_the_end_nothing_is_searched() {
    workers.close();
    assertThatThrownBy(() -> workers.forEach(1, at -> {}))
        .isInstanceOf(CancellationException.class);
  }
}
