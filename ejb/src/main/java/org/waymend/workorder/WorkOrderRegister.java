package org.waymend.workorder;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.waymend.asset.AssetDirectory;
import org.waymend.customer.CustomerDirectory;
import org.waymend.customer.SitePlaceView;
import org.waymend.inventory.PartDirectory;
import org.waymend.ticket.CategoryView;
import org.waymend.ticket.TicketBrief;
import org.waymend.ticket.TicketDirectory;
import org.waymend.workforce.WorkforceDirectory;
import org.waymend.workorder.WorkOrderFields.NeededPartFields;
import org.waymend.workorder.WorkOrderFields.NeededSkillFields;
import org.waymend.workorder.WorkOrderFields.TaskFields;
import org.waymend.workorder.domain.NeededPart;
import org.waymend.workorder.domain.NeededSkill;
import org.waymend.workorder.domain.Visit;
import org.waymend.workorder.domain.Visits;
import org.waymend.workorder.domain.WorkOrder;
import org.waymend.workorder.domain.WorkOrderNames;
import org.waymend.workorder.domain.WorkOrderNeeds;
import org.waymend.workorder.domain.WorkOrders;

/** Looks up what work orders and visits name: to check it, and to show it. */
@ApplicationScoped
class WorkOrderRegister {
  private WorkOrders orders;
  private Visits visits;
  private TicketDirectory tickets;
  private CustomerDirectory customers;
  private AssetDirectory assets;
  private WorkforceDirectory workforce;
  private PartDirectory parts;

  @SuppressWarnings("NullAway.Init")
  protected WorkOrderRegister() {} // container

  @Inject
  WorkOrderRegister(
      WorkOrders orders,
      Visits visits,
      TicketDirectory tickets,
      CustomerDirectory customers,
      AssetDirectory assets,
      WorkforceDirectory workforce,
      PartDirectory parts) {
    this.orders = orders;
    this.visits = visits;
    this.tickets = tickets;
    this.customers = customers;
    this.assets = assets;
    this.workforce = workforce;
    this.parts = parts;
  }

  /** The fields with what they leave open taken from the ticket and its category. */
  static WorkOrderFields filled(WorkOrderFields given, TicketBrief ticket) {
    var category = Objects.requireNonNull(ticket.category());
    return new WorkOrderFields(
        ticket.id(),
        given.summary() == null ? ticket.subject() : given.summary(),
        given.instructions() == null ? ticket.description() : given.instructions(),
        given.serviceDurationMinutes() == null
            ? Integer.valueOf(category.serviceDurationMinutes())
            : given.serviceDurationMinutes(),
        given.skills() == null ? skills(category) : given.skills(),
        given.parts() == null ? parts(category) : given.parts(),
        given.tasks() == null ? tasks(category) : given.tasks(),
        given.crewSize(),
        given.sequence(),
        given.windows() == null ? windows(ticket) : given.windows(),
        given.isDraft());
  }

  private static List<@Nullable NeededSkillFields> skills(CategoryView category) {
    return category.skills().stream()
        .<@Nullable NeededSkillFields>map(
            skill -> new NeededSkillFields(skill.skillId(), skill.level()))
        .toList();
  }

  private static List<@Nullable NeededPartFields> parts(CategoryView category) {
    return category.likelyParts().stream()
        .<@Nullable NeededPartFields>map(
            part -> new NeededPartFields(part.partId(), part.quantity()))
        .toList();
  }

  private static List<@Nullable TaskFields> tasks(CategoryView category) {
    return category.checklist().stream()
        .<@Nullable TaskFields>map(
            line -> new TaskFields(line.textEn(), line.textZh(), line.isMandatory()))
        .toList();
  }

  private static List<@Nullable ArrivalWindow> windows(TicketBrief ticket) {
    return ticket.preferredWindows().stream()
        .<@Nullable ArrivalWindow>map(w -> new ArrivalWindow(w.startsAt(), w.endsAt()))
        .toList();
  }

  /** Looks up what the fields name; {@code before} is null for a new work order. */
  WorkOrderNeeds needs(WorkOrderFields fields, @Nullable WorkOrder before) {
    var skillIds = present(fields.skills(), NeededSkillFields::skillId);
    var partIds = present(fields.parts(), NeededPartFields::partId);
    Set<UUID> kept = new HashSet<>();
    if (before != null) {
      before.skills().forEach(need -> kept.add(need.skillId()));
      before.parts().forEach(need -> kept.add(need.partId()));
    }
    return WorkOrderNeeds.of(fields, workforce.skills(skillIds), parts.find(partIds), kept);
  }

  private static <T> List<UUID> present(
      @Nullable List<@Nullable T> given, Function<T, @Nullable UUID> id) {
    return given == null
        ? List.of()
        : given.stream()
            .flatMap(Stream::ofNullable)
            .map(id)
            .flatMap(Stream::ofNullable)
            .distinct()
            .toList();
  }

  List<WorkOrderView> orderViews(Collection<WorkOrder> some) {
    var visitsOf = visits.listOf(ids(some, order -> order.id().value()));
    var all = visitsOf.values().stream().flatMap(List::stream).toList();
    var names = names(some, all);
    return some.stream()
        .map(order -> order.view(visitsOf.getOrDefault(order.id().value(), List.of()), names))
        .toList();
  }

  WorkOrderView view(WorkOrder order) {
    return orderViews(List.of(order)).get(0);
  }

  List<VisitView> visitViews(Collection<Visit> some) {
    var ordersOf = orders.byId(ids(some, Visit::workOrderId));
    var names = names(ordersOf.values(), some);
    return some.stream()
        .map(visit -> visit.view(Objects.requireNonNull(ordersOf.get(visit.workOrderId())), names))
        .toList();
  }

  VisitView view(Visit visit) {
    return visitViews(List.of(visit)).get(0);
  }

  private WorkOrderNames names(Collection<WorkOrder> some, Collection<Visit> ofThem) {
    var sites = customers.places(ids(some, WorkOrder::siteId));
    return new WorkOrderNames(
        customers.customerNames(ids(some, WorkOrder::customerId)),
        sites,
        assets.tags(ids(some, WorkOrder::assetId)),
        tickets.numbers(ids(some, WorkOrder::ticketId)),
        tickets.categories(ids(some, WorkOrder::categoryId)),
        workforce.skills(flat(some, WorkOrder::skills, NeededSkill::skillId)),
        parts.find(flat(some, WorkOrder::parts, NeededPart::partId)),
        workforce.engineers(ids(ofThem, Visit::engineerId)),
        workforce.territories(ids(sites.values(), SitePlaceView::territoryId)));
  }

  private static <T> List<UUID> ids(Collection<T> some, Function<T, @Nullable UUID> id) {
    return some.stream().map(id).flatMap(Stream::ofNullable).distinct().toList();
  }

  private static <T, N> List<UUID> flat(
      Collection<T> some, Function<T, List<N>> needs, Function<N, UUID> id) {
    return some.stream().map(needs).flatMap(List::stream).map(id).distinct().toList();
  }

  /** Work order id → work order, of these visits. */
  Map<UUID, WorkOrder> ordersOf(Collection<Visit> some) {
    return orders.byId(some.stream().map(Visit::workOrderId).collect(Collectors.toSet()));
  }
}
