package org.waymend.dispatch;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.waymend.dispatch.DispatchCommands.SavePolicy;
import org.waymend.dispatch.domain.DispatchPolicies;
import org.waymend.dispatch.domain.SavedPolicy;
import org.waymend.identity.UserDirectory;
import org.waymend.shared.DomainException;
import org.waymend.shared.UuidV7;
import org.waymend.shared.access.Access;
import org.waymend.shared.access.Actor;

/** What the optimizer weighs, and what it weighed before. */
@Stateless
public class DispatchPolicyService {
  private static final int MOST = 100;

  private DispatchPolicies policies;
  private UserDirectory users;
  private Access access;
  private Clock clock;

  @SuppressWarnings("NullAway.Init")
  public DispatchPolicyService() {} // container

  @Inject
  public DispatchPolicyService(
      DispatchPolicies policies, UserDirectory users, Access access, Clock clock) {
    this.policies = policies;
    this.users = users;
    this.access = access;
    this.clock = clock;
  }

  public PolicyView view(Actor actor) {
    access.check(actor, "dispatch-policy.view");
    return views(List.of(policies.current())).get(0);
  }

  /** The newest first, at most 100. */
  public List<PolicyView> history(Actor actor) {
    access.check(actor, "dispatch-policy.history");
    return views(policies.list(MOST));
  }

  /** Choices to begin with. */
  public List<PolicyPreset.Weighed> presets(Actor actor) {
    access.check(actor, "dispatch-policy.presets");
    return Arrays.stream(PolicyPreset.values())
        .map(preset -> new PolicyPreset.Weighed(preset, preset.weights()))
        .toList();
  }

  /**
   * Counts from the next run on; runs that have read their day go on as they began.
   *
   * @throws DomainException {@code request/stale} if another was saved since; {@code
   *     request/invalid} with every field that is wrong
   */
  public PolicyView save(SavePolicy command) {
    var actor = command.actor();
    access.check(actor, "dispatch-policy.change");
    var current = policies.lockCurrent();
    if (current.number() != command.expectedVersion()) {
      throw DomainException.stale(current.number());
    }
    var next = current.next(UuidV7.next(clock), command.fields(), actor.userId(), clock.instant());
    policies.add(next);
    return views(List.of(next)).get(0);
  }

  private List<PolicyView> views(Collection<SavedPolicy> some) {
    Map<UUID, String> names =
        users.names(some.stream().map(SavedPolicy::savedBy).flatMap(Stream::ofNullable).toList());
    return some.stream()
        .map(
            policy -> {
              var by = policy.savedBy();
              return policy.view(by == null ? "" : names.getOrDefault(by, ""));
            })
        .toList();
  }
}
