package org.waymend.workforce;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.waymend.shared.DomainException;
import org.waymend.shared.DomainException.Kind;
import org.waymend.shared.UuidV7;
import org.waymend.shared.access.Access;
import org.waymend.shared.access.Actor;
import org.waymend.shared.access.Reach;
import org.waymend.shared.paging.ListQuery;
import org.waymend.shared.paging.Page;
import org.waymend.workforce.WorkforceCommands.ChangeServiceProvider;
import org.waymend.workforce.WorkforceCommands.RegisterServiceProvider;
import org.waymend.workforce.domain.ServiceProvider;
import org.waymend.workforce.domain.ServiceProviders;

/** Registers and looks after service providers. */
@Stateless
public class ServiceProviderService {
  private ServiceProviders serviceProviders;
  private Access access;
  private Clock clock;

  @SuppressWarnings("NullAway.Init")
  public ServiceProviderService() {} // container

  @Inject
  public ServiceProviderService(ServiceProviders serviceProviders, Access access, Clock clock) {
    this.serviceProviders = serviceProviders;
    this.access = access;
    this.clock = clock;
  }

  public Page<ServiceProviderView> list(Actor actor, ListQuery query) {
    return serviceProviders
        .page(allowed(actor, "service-provider.list"), query)
        .map(ServiceProvider::view);
  }

  public ServiceProviderView view(Actor actor, ServiceProviderId id) {
    return serviceProviders.get(allowed(actor, "service-provider.view"), id).view();
  }

  /**
   * @throws DomainException {@code service-provider/code-taken}
   */
  public ServiceProviderView register(RegisterServiceProvider command) {
    access.check(command.actor(), "service-provider.register");
    requireFree(command.fields().code(), null);
    var serviceProvider =
        ServiceProvider.register(UuidV7.next(clock), command.fields(), clock.instant());
    serviceProviders.add(serviceProvider);
    return serviceProviders.flushed(serviceProvider).view();
  }

  /**
   * @throws DomainException {@code service-provider/code-taken}
   */
  public ServiceProviderView change(ChangeServiceProvider command) {
    var reach = allowed(command.actor(), "service-provider.change");
    var serviceProvider = serviceProviders.get(reach, command.id(), command.expectedVersion());
    requireFree(command.fields().code(), serviceProvider.id());
    serviceProvider.change(command.fields());
    return serviceProviders.flushed(serviceProvider).view();
  }

  public ServiceProviderView deactivate(Actor actor, ServiceProviderId id, long expectedVersion) {
    var serviceProvider =
        serviceProviders.get(allowed(actor, "service-provider.deactivate"), id, expectedVersion);
    serviceProvider.deactivate();
    return serviceProviders.flushed(serviceProvider).view();
  }

  public ServiceProviderView activate(Actor actor, ServiceProviderId id, long expectedVersion) {
    var serviceProvider =
        serviceProviders.get(allowed(actor, "service-provider.activate"), id, expectedVersion);
    serviceProvider.activate();
    return serviceProviders.flushed(serviceProvider).view();
  }

  private Reach allowed(Actor actor, String operation) {
    access.check(actor, operation);
    return access.reach(actor, operation);
  }

  private void requireFree(@Nullable String code, @Nullable ServiceProviderId self) {
    if (code == null) {
      return; // refused with the other fields
    }
    var other = serviceProviders.findByCode(code);
    if (other.isPresent() && !other.get().id().equals(self)) {
      throw new DomainException(
              Kind.CONFLICT,
              "service-provider/code-taken",
              "Another service provider has this code. Choose a different one.")
          .field("code", "taken", "is taken");
    }
  }
}
