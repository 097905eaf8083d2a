package org.waymend.inventory;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.waymend.inventory.domain.Part;
import org.waymend.inventory.domain.Parts;

/** Names parts for other features, many with one query. */
@ApplicationScoped
public class PartDirectory {
  private Parts parts;

  @SuppressWarnings("NullAway.Init")
  protected PartDirectory() {} // container

  @Inject
  public PartDirectory(Parts parts) {
    this.parts = parts;
  }

  /** Id → part, without those that do not exist. */
  public Map<UUID, PartRef> find(Collection<UUID> ids) {
    return parts.refs(ids);
  }

  public Optional<PartRef> findByNumber(String number) {
    return parts.findByNumber(number).map(Part::ref);
  }
}
