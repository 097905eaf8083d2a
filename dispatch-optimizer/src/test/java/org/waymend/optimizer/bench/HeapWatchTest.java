package org.waymend.optimizer.bench;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class HeapWatchTest {
  @Test
  void what_was_needed_once_is_remembered() throws InterruptedException {
    try (var heap = HeapWatch.begin()) {
      long before = heap.megabytes();
      var needed = new byte[64][1 << 20];
      System.gc();
      for (int i = 0; i < 100 && heap.megabytes() < 64; i++) {
        Thread.sleep(20); // the collection is told by another thread
      }
      assertThat(needed.length).isEqualTo(64);
      assertThat(before).isPositive();
      assertThat(heap.megabytes()).isGreaterThanOrEqualTo(64);
    }
  }
}
