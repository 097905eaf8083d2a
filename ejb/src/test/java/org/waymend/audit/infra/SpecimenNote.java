package org.waymend.audit.infra;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

/** A child entity of its own. */
@Entity
@Table(name = "specimen_note")
class SpecimenNote {
  @Id UUID id = UUID.randomUUID();
  String text;
}
