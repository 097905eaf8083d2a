package org.waymend.workforce.infra;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.waymend.identity.UserProviders;
import org.waymend.workforce.WorkforceReference;
import org.waymend.workforce.domain.ReferenceKind;
import org.waymend.workforce.domain.WorkforceReferences;

@ApplicationScoped
class ProviderCodes implements UserProviders {
  private WorkforceReferences references;

  @SuppressWarnings("NullAway.Init")
  ProviderCodes() {} // container

  @Inject
  ProviderCodes(WorkforceReferences references) {
    this.references = references;
  }

  @Override
  public Map<UUID, String> codes(Collection<UUID> ids) {
    return references.byIds(ReferenceKind.SERVICE_PROVIDER, ids).values().stream()
        .collect(Collectors.toMap(WorkforceReference::id, WorkforceReference::code));
  }

  @Override
  public Optional<UUID> findByCode(String code) {
    return references.findByCode(ReferenceKind.SERVICE_PROVIDER, code).map(WorkforceReference::id);
  }
}
