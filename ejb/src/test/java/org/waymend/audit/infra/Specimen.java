package org.waymend.audit.infra;

import jakarta.persistence.CascadeType;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.waymend.shared.persistence.NotAudited;

/** An entity with every kind of attribute that the trail has to cope with. */
@Entity
@Table(name = "specimen")
class Specimen {
  static final List<String> TABLES =
      List.of(
          "CREATE TABLE specimen (id CHAR(36) CHARACTER SET ascii PRIMARY KEY, version BIGINT,"
              + " name VARCHAR(200), secret VARCHAR(200), day VARCHAR(16), at DATETIME(6),"
              + " due_on DATE, street VARCHAR(200), door_code VARCHAR(20), picture LONGBLOB)",
          "CREATE TABLE specimen_tag (specimen_id CHAR(36) CHARACTER SET ascii, tag VARCHAR(40))",
          "CREATE TABLE specimen_step (specimen_id CHAR(36) CHARACTER SET ascii, step VARCHAR(40),"
              + " position INT)",
          "CREATE TABLE specimen_line (specimen_id CHAR(36) CHARACTER SET ascii, part VARCHAR(40),"
              + " quantity INT)",
          "CREATE TABLE specimen_note (id CHAR(36) CHARACTER SET ascii PRIMARY KEY,"
              + " specimen_id CHAR(36) CHARACTER SET ascii, text VARCHAR(200))",
          "CREATE TABLE specimen_secret (id CHAR(36) CHARACTER SET ascii PRIMARY KEY,"
              + " token VARCHAR(40))");

  @Embeddable
  static class Place {
    String street;

    @NotAudited
    @Column(name = "door_code")
    String doorCode;

    Place() {}

    Place(String street, String doorCode) {
      this.street = street;
      this.doorCode = doorCode;
    }
  }

  @Embeddable
  static class Line {
    String part;
    int quantity;

    Line() {}

    Line(String part, int quantity) {
      this.part = part;
      this.quantity = quantity;
    }
  }

  @Id UUID id = UUID.randomUUID();
  @Version long version;
  String name;
  @NotAudited String secret;

  @Enumerated(EnumType.STRING)
  DayOfWeek day;

  Instant at;

  @Column(name = "due_on")
  LocalDate dueOn;

  @Embedded Place place;
  byte[] picture;

  @ElementCollection
  @CollectionTable(name = "specimen_tag", joinColumns = @JoinColumn(name = "specimen_id"))
  @Column(name = "tag")
  Set<String> tags = new HashSet<>();

  @ElementCollection
  @CollectionTable(name = "specimen_step", joinColumns = @JoinColumn(name = "specimen_id"))
  @Column(name = "step")
  @OrderColumn(name = "position")
  List<String> steps = new ArrayList<>();

  @ElementCollection
  @CollectionTable(name = "specimen_line", joinColumns = @JoinColumn(name = "specimen_id"))
  List<Line> lines = new ArrayList<>();

  @OneToMany(cascade = CascadeType.ALL, orphanRemoval = true)
  @JoinColumn(name = "specimen_id")
  List<SpecimenNote> notes = new ArrayList<>();
}
