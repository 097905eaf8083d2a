package org.waymend.workorder;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.waymend.shared.DomainException;
import org.waymend.shared.access.Reach;
import org.waymend.workforce.WorkforceDirectory;
import org.waymend.workorder.domain.Visit;
import org.waymend.workorder.domain.Visits;

/**
 * Who comes when: for dispatch, which decides it. It asks for no permission: dispatch has checked
 * its own. What changes visits joins the caller's transaction; lock first.
 */
@ApplicationScoped
public class VisitSchedule {
  private Visits visits;
  private VisitMoves moves;
  private WorkOrderRegister register;
  private WorkforceDirectory workforce;

  @SuppressWarnings("NullAway.Init")
  protected VisitSchedule() {} // container

  @Inject
  VisitSchedule(
      Visits visits, VisitMoves moves, WorkOrderRegister register, WorkforceDirectory workforce) {
    this.visits = visits;
    this.moves = moves;
    this.register = register;
    this.workforce = workforce;
  }

  /** Visits that somebody has, whose plan overlaps the time, by start. */
  public List<VisitView> planned(Instant from, Instant until) {
    return register.visitViews(visits.listPlanned(from, until));
  }

  /** Visits that are to be planned, oldest first. */
  public List<VisitView> unplanned() {
    return register.visitViews(visits.listUnplanned());
  }

  /** Group id → all its visits, by position and then oldest first. */
  public Map<UUID, List<VisitView>> groups(Collection<UUID> groups) {
    var some = new LinkedHashMap<UUID, List<VisitView>>();
    var all = visits.listOfGroups(groups).values().stream().flatMap(List::stream).toList();
    for (var view : register.visitViews(all)) {
      var group = Objects.requireNonNull(view.group()).id();
      some.computeIfAbsent(group, id -> new ArrayList<>()).add(view);
    }
    return some;
  }

  /** Ids of these visits and of all others of their crews and sequences. */
  public Set<UUID> withTheirGroups(Collection<UUID> ids) {
    return visits.withTheirGroups(ids);
  }

  /** Visits that changed after this number, in the order of change. */
  public List<VisitView> changedAfter(long sequence, int limit) {
    return register.visitViews(visits.listChangedAfter(sequence, limit));
  }

  /** The number of the last change of any visit. */
  public long sequence() {
    return visits.changeSequence();
  }

  /**
   * @throws DomainException {@code visit/unknown}; {@code request/stale}
   */
  public VisitView get(Reach reach, VisitId id, long expectedVersion) {
    var engineers = workforce.engineersWithin(reach);
    return register.view(visits.get(reach, engineers, id, expectedVersion));
  }

  /**
   * The visit as it is.
   *
   * @throws DomainException {@code visit/unknown}
   */
  public VisitView get(Reach reach, VisitId id) {
    return register.view(visits.get(reach, workforce.engineersWithin(reach), id));
  }

  /**
   * The visits as they are, in the order of their ids, until the transaction ends nobody else's.
   */
  public Map<UUID, VisitView> lock(Collection<UUID> ids) {
    var views = new LinkedHashMap<UUID, VisitView>();
    register.visitViews(visits.lock(ids).values()).forEach(view -> views.put(view.id(), view));
    return views;
  }

  /**
   * Gives a locked visit to an engineer at a time, or moves it, and reserves its parts in the van.
   *
   * @throws DomainException {@code visit/under-way} unless it is still ahead; {@code
   *     stock/not-available} and {@code stock/no-van}, with no effect
   */
  public void dispatch(UUID id, Assignment plan) {
    moves.dispatch(find(id), plan);
  }

  /**
   * Takes a locked visit from its engineer.
   *
   * @throws DomainException {@code visit/under-way} unless it is still ahead
   */
  public void withdraw(UUID id, @Nullable String note) {
    moves.withdraw(find(id), null, Objects.requireNonNullElse(note, ""));
  }

  /**
   * Keeps the optimizer from moving a locked visit, or lets it.
   *
   * @throws DomainException {@code visit/not-planned}
   */
  public void pin(UUID id, boolean isPinned) {
    find(id).pin(isPinned);
  }

  /** Writes what is pending and answers the visits as they are now, with their new versions. */
  public List<VisitView> flushed(Collection<UUID> ids) {
    visits.flush();
    return register.visitViews(ids.stream().map(this::find).toList());
  }

  private Visit find(UUID id) {
    return visits.get(Reach.ALL, List.of(), new VisitId(id));
  }
}
