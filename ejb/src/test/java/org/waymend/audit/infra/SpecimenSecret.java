package org.waymend.audit.infra;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.waymend.shared.persistence.NotAudited;

/** An entity that the trail must never see. */
@Entity
@Table(name = "specimen_secret")
@NotAudited
class SpecimenSecret {
  @Id UUID id = UUID.randomUUID();
  String token;
}
