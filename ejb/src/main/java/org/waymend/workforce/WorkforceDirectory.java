package org.waymend.workforce;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.waymend.shared.access.Reach;
import org.waymend.workforce.domain.ReferenceKind;
import org.waymend.workforce.domain.WorkforceReferences;

/**
 * Looks up what other features refer to: names for their tables in one query, codes for their
 * imports. It asks for no permission and never throws a refusal; what it does not answer does not
 * exist. Whether a thing may still be chosen is {@link WorkforceReference#isActive()}.
 */
@ApplicationScoped
public class WorkforceDirectory {
  private WorkforceReferences references;

  @SuppressWarnings("NullAway.Init")
  protected WorkforceDirectory() {} // container

  @Inject
  public WorkforceDirectory(WorkforceReferences references) {
    this.references = references;
  }

  public Map<UUID, WorkforceReference> serviceProviders(Collection<UUID> ids) {
    return references.byIds(ReferenceKind.SERVICE_PROVIDER, ids);
  }

  public Optional<WorkforceReference> serviceProvider(String code) {
    return references.findByCode(ReferenceKind.SERVICE_PROVIDER, code);
  }

  public Map<UUID, WorkforceReference> skills(Collection<UUID> ids) {
    return references.byIds(ReferenceKind.SKILL, ids);
  }

  public Optional<WorkforceReference> skill(String code) {
    return references.findByCode(ReferenceKind.SKILL, code);
  }

  public Map<UUID, WorkforceReference> teams(Collection<UUID> ids) {
    return references.byIds(ReferenceKind.TEAM, ids);
  }

  public Optional<WorkforceReference> team(String code) {
    return references.findByCode(ReferenceKind.TEAM, code);
  }

  public Map<UUID, WorkforceReference> territories(Collection<UUID> ids) {
    return references.byIds(ReferenceKind.TERRITORY, ids);
  }

  public Optional<WorkforceReference> territory(String code) {
    return references.findByCode(ReferenceKind.TERRITORY, code);
  }

  public Map<UUID, WorkforceReference> engineers(Collection<UUID> ids) {
    return references.byIds(ReferenceKind.ENGINEER, ids);
  }

  public Optional<WorkforceReference> engineer(String number) {
    return references.findByCode(ReferenceKind.ENGINEER, number);
  }

  /**
   * The engineers whose things the actor reaches beside those of a customer: itself, and those of
   * its service provider. Nobody for a reach of everything, which needs none.
   */
  public List<UUID> engineersWithin(Reach reach) {
    return reach.isAll() ? List.of() : references.engineersOf(reach.userId(), reach.providerId());
  }
}
