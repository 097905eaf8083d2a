package org.waymend.shared.token;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waymend.shared.SecretBox;
import org.waymend.shared.UuidV7;
import org.waymend.shared.access.Access;
import org.waymend.shared.access.Actor;
import org.waymend.shared.paging.ListQuery;
import org.waymend.shared.paging.Page;

/** Lets an administrator see and replace the keys that links are signed with. */
@Stateless
public class SigningKeyService {
  private SigningKeys keys;
  private SecretBox secrets;
  private Access access;
  private Clock clock;

  @SuppressWarnings("NullAway.Init")
  public SigningKeyService() {} // container

  @Inject
  SigningKeyService(SigningKeys keys, SecretBox secrets, Access access, Clock clock) {
    this.keys = keys;
    this.secrets = secrets;
    this.access = access;
    this.clock = clock;
  }

  /** The keys that are accepted now. */
  public Page<SigningKeyView> list(Actor actor, ListQuery query) {
    access.check(actor, "signing-key.list");
    return keys.page(query).map(key -> key.view(newest(key.purpose())));
  }

  /**
   * Makes a new key per purpose. Links of the key before stay good, those of the one before that do
   * not: two rotations end every link that was ever given out.
   *
   * @param purpose null: all of them
   * @throws org.waymend.shared.DomainException {@code secret/key-missing}
   */
  public Page<SigningKeyView> rotate(Actor actor, @Nullable TokenPurpose purpose) {
    access.check(actor, "signing-key.rotate");
    for (TokenPurpose each : purposes(purpose)) {
      int next = newest(each) + 1;
      keys.addNewest(SigningKey.generate(UuidV7.next(clock), each, next, secrets, clock.instant()));
    }
    var all = ListQuery.all();
    var query = purpose == null ? all : all.where("purpose", purpose.name());
    return keys.page(query).map(key -> key.view(newest(key.purpose())));
  }

  /** Number of the purpose's newest key; 0 while it has none. */
  private int newest(TokenPurpose purpose) {
    return keys.active(purpose).stream().mapToInt(SigningKey::number).findFirst().orElse(0);
  }

  private static List<TokenPurpose> purposes(@Nullable TokenPurpose purpose) {
    return purpose == null ? Arrays.asList(TokenPurpose.values()) : List.of(purpose);
  }
}
