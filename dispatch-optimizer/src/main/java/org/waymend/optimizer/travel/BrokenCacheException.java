package org.waymend.optimizer.travel;

/** A file of the cache is not what was written; it is made anew. Never leaves this package. */
final class BrokenCacheException extends Exception {

  BrokenCacheException(String message) {
    super(message);
  }
}
