package org.waymend.shared.token;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.waymend.shared.SecretBox;
import org.waymend.shared.UuidV7;
import org.waymend.shared.access.Access;
import org.waymend.shared.access.Actor;
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
  public Page<SigningKeyView> list(Actor actor) {
    access.check(actor, "signing-key.list");
    return page(purposes(null));
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
      int newest = keys.active(each).stream().mapToInt(SigningKey::number).findFirst().orElse(0);
      keys.addNewest(
          SigningKey.generate(UuidV7.next(clock), each, newest + 1, secrets, clock.instant()));
    }
    return page(purposes(purpose));
  }

  private static List<TokenPurpose> purposes(@Nullable TokenPurpose purpose) {
    return purpose == null ? Arrays.asList(TokenPurpose.values()) : List.of(purpose);
  }

  private Page<SigningKeyView> page(List<TokenPurpose> purposes) {
    var views = purposes.stream().flatMap(this::views).toList();
    return new Page<>(views, null, views.size());
  }

  private Stream<SigningKeyView> views(TokenPurpose purpose) {
    var active = keys.active(purpose);
    return active.stream().map(key -> key.view(active.get(0).number()));
  }
}
