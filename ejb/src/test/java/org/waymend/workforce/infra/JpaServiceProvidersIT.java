package org.waymend.workforce.infra;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.waymend.shared.DomainException;
import org.waymend.shared.access.Reach;
import org.waymend.workforce.ServiceProviderView;
import org.waymend.workforce.WorkforceMother;
import org.waymend.workforce.domain.ServiceProvider;

class JpaServiceProvidersIT {
  private static final WorkforceDatabase DB = new WorkforceDatabase();

  @Test
  void lists_search_sort_and_filter_within_the_actors_reach() {
    var one = WorkforceMother.provider("NORTH");
    var other = WorkforceMother.provider("SOUTH");
    var gone = WorkforceMother.provider("GONE");
    gone.deactivate();
    DB.jpa.run(() -> List.of(one, other, gone).forEach(DB.providers::add));

    assertThat(codes(Reach.ALL, "outh")).containsExactly("SOUTH");
    assertThat(codes(Reach.ALL, "", Map.of("isActive", "true"))).containsExactly("NORTH", "SOUTH");
    assertThat(codes(own(one.id().value()), "")).containsExactly("NORTH");
    assertThat(codes(Reach.NOTHING, "")).isEmpty();
    assertThat(codes(Reach.ALL, "电梯")).as("no code can be Chinese, a word may").isEmpty();
    assertThat(DB.jpa.call(() -> DB.providers.findByCode("电梯"))).isEmpty();
    DB.everyOrderPagesThrough(
        List.of("code", "name", "contactName", "email", "phone", "isActive", "createdAt"),
        query -> DB.providers.page(Reach.ALL, query),
        ServiceProvider::id);
    assertThat(DB.jpa.call(() -> DB.providers.get(own(one.id().value()), one.id()).view().code()))
        .isEqualTo("NORTH");
    assertThatThrownBy(() -> DB.jpa.call(() -> DB.providers.get(own(one.id().value()), other.id())))
        .isInstanceOfSatisfying(
            DomainException.class, e -> assertThat(e.type()).isEqualTo("service-provider/unknown"));
  }

  private static Reach own(UUID providerId) {
    return new Reach(false, null, providerId, UUID.randomUUID());
  }

  private static List<String> codes(Reach reach, String search) {
    return codes(reach, search, Map.of());
  }

  private static List<String> codes(Reach reach, String search, Map<String, String> filters) {
    var query = WorkforceDatabase.query(search, "", filters);
    return DB.jpa.call(() -> DB.providers.page(reach, query)).items().stream()
        .map(ServiceProvider::view)
        .map(ServiceProviderView::code)
        .toList();
  }
}
