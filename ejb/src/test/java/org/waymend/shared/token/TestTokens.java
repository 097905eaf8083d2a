package org.waymend.shared.token;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.waymend.shared.SecretBox;
import org.waymend.shared.paging.ListQuery;
import org.waymend.shared.paging.Page;
import org.waymend.shared.persistence.JpaTest;
import org.waymend.shared.transaction.Transactions;

/** Signed tokens for tests: on a test database, or in memory. */
public final class TestTokens {
  public static final SecretBox SECRETS =
      new SecretBox(Base64.getEncoder().encodeToString(new byte[32]));

  private TestTokens() {}

  public static SignedTokens on(JpaTest jpa, Clock clock) {
    var em = jpa.entityManager();
    return new SignedTokens(new SqlSigningKeys(em), new SqlLinkLedger(em), SECRETS, jpa, clock);
  }

  public static SigningKeyService keys(JpaTest jpa, Clock clock) {
    return new SigningKeyService(
        new SqlSigningKeys(jpa.entityManager()),
        SECRETS,
        new org.waymend.shared.access.Access(),
        clock);
  }

  /** Nothing is kept. */
  public static SignedTokens inMemory(Clock clock) {
    return new SignedTokens(new Keys(), new Ledger(), SECRETS, new NoTransactions(), clock);
  }

  static SignedTokens inMemory(SigningKeys keys, Clock clock) {
    return new SignedTokens(keys, new Ledger(), SECRETS, new NoTransactions(), clock);
  }

  static final class Keys implements SigningKeys {
    private final List<SigningKey> all = new ArrayList<>();

    @Override
    public List<SigningKey> active(TokenPurpose purpose) {
      return all.stream().filter(key -> key.purpose() == purpose).limit(2).toList();
    }

    @Override
    public Page<SigningKey> page(ListQuery query) {
      return new Page<>(all, null, all.size());
    }

    @Override
    public void addFirst(SigningKey key) {
      all.add(0, key);
    }

    @Override
    public void addNewest(SigningKey key) {
      all.add(0, key);
    }
  }

  private static final class Ledger implements LinkLedger {
    private final Map<String, Instant> revoked = new HashMap<>(); // by purpose and subject
    private final Set<String> used = new HashSet<>();

    @Override
    public Optional<Instant> revokedAt(TokenPurpose purpose, UUID subject) {
      return Optional.ofNullable(revoked.get(purpose + " " + subject));
    }

    @Override
    public void revoke(TokenPurpose purpose, UUID subject, Instant now) {
      revoked.put(purpose + " " + subject, now);
    }

    @Override
    public boolean use(String digest, Instant expiresAt) {
      return used.add(digest);
    }

    @Override
    public boolean isUsed(String digest) {
      return used.contains(digest);
    }

    @Override
    public int forget(Instant now, int most) {
      return 0;
    }
  }

  private static final class NoTransactions implements Transactions {
    @Override
    public <T> T call(Supplier<T> work) {
      return work.get();
    }

    @Override
    public <T> T rehearse(Supplier<T> work) {
      return work.get();
    }

    @Override
    public <T> T step(Supplier<T> work) {
      return work.get();
    }
  }
}
