package org.waymend.channel.domain;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** All drafts, and which addresses were confirmed. */
public interface IntakeDrafts {
  void add(IntakeDraft draft);

  Optional<IntakeDraft> find(UUID id);

  /**
   * As {@link #find}, and nobody else can change it until the transaction ends. Also others who
   * want to make a draft with this id wait.
   */
  Optional<IntakeDraft> findLocked(UUID id);

  /** Drafts that have expired, the oldest first, at most {@code most}. */
  List<IntakeDraft> listExpired(Instant now, int most);

  void remove(IntakeDraft draft);

  /**
   * The customer that a confirmed address belongs to, null if it is new. Whoever asks for the same
   * address waits until the transaction ends.
   */
  @Nullable UUID customerOf(String email);

  /** Remembers whose an address is, after {@link #customerOf}. */
  void confirm(String email, UUID customerId, Instant now);
}
