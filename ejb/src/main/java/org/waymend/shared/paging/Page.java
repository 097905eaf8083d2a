package org.waymend.shared.paging;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list.
 *
 * @param items at most {@code limit} of them
 * @param nextPageToken token for the next page, null on the last one
 * @param total how many there are on all pages
 */
public record Page<T>(List<T> items, @Nullable String nextPageToken, long total) {
  public <R> Page<R> map(Function<? super T, ? extends R> view) {
    return new Page<>(items.stream().<R>map(view).toList(), nextPageToken, total);
  }
}
