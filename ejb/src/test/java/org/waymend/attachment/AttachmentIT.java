package org.waymend.attachment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.waymend.shared.Refusals.type;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.waymend.attachment.infra.AttachmentsOnDisk;
import org.waymend.shared.access.Actor;
import org.waymend.shared.persistence.JpaTest;
import org.waymend.shared.schema.TestDatabase;

/** Files and their rows, on the real database. */
class AttachmentIT {
  private static final Instant NINE = Instant.parse("2026-11-22T09:00:00Z");
  private static final JpaTest JPA = JpaTest.on(TestDatabase.create());
  private static final Actor SOMEBODY = Actor.system("somebody");

  @TempDir private static Path folder = Path.of("");

  private final AttachmentStore store =
      AttachmentsOnDisk.store(JPA, folder, Clock.fixed(NINE, ZoneOffset.UTC));
  private final AttachmentOwner owner = new AttachmentOwner("TICKET", UUID.randomUUID());

  @AfterAll
  static void close() {
    JPA.close();
  }

  @Test
  void an_attachment_is_found_by_its_owner_and_read_again() throws IOException {
    var paper = add(owner, "合同.pdf", TestFiles.text("%PDF-1.7"));
    var photo = add(owner, "leak.jpg", TestFiles.photo(40, 20, 6));
    var list = JPA.call(() -> store.listOf("TICKET", List.of(owner.id())));
    assertThat(list).containsExactlyInAnyOrder(paper, photo);
    assertThat(paper.createdByName()).isEqualTo("somebody");
    assertThat(paper.createdAt()).isEqualTo(NINE);
    try (var content = JPA.call(() -> store.open(paper.id())).stream()) {
      assertThat(content.readAllBytes()).isEqualTo(TestFiles.text("%PDF-1.7"));
    }
    var thumbnail = JPA.call(() -> store.openThumbnail(photo.id()));
    assertThat(thumbnail.stream().readAllBytes()).hasSize((int) thumbnail.byteCount());
    assertThat(type(() -> JPA.call(() -> store.openThumbnail(paper.id()))))
        .isEqualTo("attachment/unknown");
  }

  @Test
  void only_our_own_pictures_may_be_shown() {
    var paper = add(owner, "Réparation «1».pdf", TestFiles.text("%PDF-1.7"));
    var photo = add(owner, "leak.png", TestFiles.picture("png", 4, 4));
    assertThat(JPA.call(() -> store.open(paper.id())).disposition())
        .isEqualTo(
            "attachment; filename=\"R_paration _1_.pdf\";"
                + " filename*=UTF-8''R%C3%A9paration%20%C2%AB1%C2%BB.pdf");
    assertThat(JPA.call(() -> store.open(photo.id())).disposition()).startsWith("inline; ");
  }

  @Test
  void another_owners_attachment_is_not_there() {
    var photo = add(owner, "leak.png", TestFiles.picture("png", 4, 4));
    var stranger = new AttachmentOwner("TICKET", UUID.randomUUID());
    assertThat(type(() -> JPA.call(() -> store.get(stranger, photo.id()))))
        .isEqualTo("attachment/unknown");
    assertThat(
            type(
                () ->
                    JPA.call(
                        () -> store.get(new AttachmentOwner("VISIT", owner.id()), photo.id()))))
        .isEqualTo("attachment/unknown");
  }

  @Test
  void an_owner_has_a_limited_number() {
    for (int i = 0; i < AttachmentStore.MOST_PER_OWNER; i++) {
      add(owner, i + ".txt", TestFiles.text("text"));
    }
    assertThat(type(() -> add(owner, "more.txt", TestFiles.text("text"))))
        .isEqualTo("attachment/too-many");
  }

  @Test
  void a_signature_must_be_a_picture() {
    assertThat(
            type(
                () ->
                    add(owner, AttachmentPurpose.SIGNATURE, "me.pdf", TestFiles.text("%PDF-1.7"))))
        .isEqualTo("attachment/type-refused");
  }

  @Test
  void what_a_draft_had_goes_to_what_it_became() {
    var draft = new AttachmentOwner("INTAKE", UUID.randomUUID());
    var photo = add(draft, "leak.png", TestFiles.picture("png", 4, 4));
    JPA.run(() -> store.giveAll(draft, owner));
    assertThat(JPA.call(() -> store.get(owner, photo.id())).ownerKind()).isEqualTo("TICKET");
    assertThat(JPA.call(() -> store.listOf("INTAKE", List.of(draft.id())))).isEmpty();
    JPA.run(() -> store.forgetAll(owner));
    assertThat(JPA.call(() -> store.find(photo.id()))).isEmpty();
  }

  @Test
  void a_file_without_a_row_is_swept_after_a_day_and_no_other() throws IOException, SQLException {
    var acknowledged = add(owner, "leak.png", TestFiles.picture("png", 4, 4));
    var orphan = store.receive("never.png", stream(TestFiles.picture("png", 4, 4)));
    var draft = Files.createFile(folder.resolve("drafts").resolve("12345"));
    assertThat(AttachmentsOnDisk.sweep(JPA, folder)).isZero(); // both may yet be on their way
    letTimePass();
    var young = store.receive("young.png", stream(TestFiles.picture("png", 4, 4)));
    assertThat(AttachmentsOnDisk.sweep(JPA, folder))
        .isGreaterThanOrEqualTo(3); // with its thumbnail
    assertThat(draft).doesNotExist();
    assertThatThrownBy(() -> add(owner, orphan)).isInstanceOf(IllegalStateException.class);
    add(owner, young);
    JPA.call(() -> store.open(acknowledged.id())).stream().close();
    JPA.call(() -> store.openThumbnail(acknowledged.id())).stream().close();
    assertThat(violations()).isEmpty();
  }

  @Test
  void a_picture_that_takes_much_memory_is_read_coarser() {
    var kept = store.receive("huge.png", stream(TestFiles.huge(6300, 6300)));
    assertThat(kept.width()).isEqualTo(3150);
  }

  @Test
  void a_missing_or_changed_file_is_found() throws IOException, SQLException {
    var lost = add(owner, "lost.txt", TestFiles.text("lost"));
    var forged = add(owner, "forged.txt", TestFiles.text("right"));
    var lostFile = file(lost);
    var forgedFile = file(forged);
    Files.delete(lostFile);
    Files.writeString(forgedFile, "wrong");
    assertThat(violations())
        .hasSize(2)
        .anyMatch(line -> line.contains(lost.id().toString()) && line.contains("missing"))
        .anyMatch(line -> line.contains(forged.id().toString()) && line.contains("differs"));
    JPA.run(() -> store.forgetAll(owner));
  }

  @Test
  void the_folder_is_the_owners_alone() throws IOException {
    var file = file(add(owner, "a.txt", TestFiles.text("text")));
    assertThat(
            java.nio.file.attribute.PosixFilePermissions.toString(
                Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
    assertThat(file.getFileName().toString()).matches("[0-9a-f]{32}");
  }

  private static List<String> violations() throws SQLException, IOException {
    try (var connection = JPA.database().connect()) {
      return AttachmentFilesCheck.violations(connection, folder);
    }
  }

  private static Path file(AttachmentView attachment) throws IOException {
    try (var files = Files.walk(folder)) {
      return files
          .filter(Files::isRegularFile)
          .filter(f -> attachment.sha256().equals(sha256(f)))
          .max((a, b) -> time(a).compareTo(time(b)))
          .orElseThrow();
    }
  }

  private static String sha256(Path file) {
    try {
      return org.waymend.attachment.domain.FileReception.sha256(file);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static FileTime time(Path file) {
    try {
      return Files.getLastModifiedTime(file);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static void letTimePass() throws IOException {
    try (var files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        var before = Files.getLastModifiedTime(file).toInstant();
        Files.setLastModifiedTime(file, FileTime.from(before.minus(25, ChronoUnit.HOURS)));
      }
    }
  }

  private AttachmentView add(AttachmentOwner to, String name, byte[] body) {
    return add(to, AttachmentPurpose.FILE, name, body);
  }

  private AttachmentView add(
      AttachmentOwner to, AttachmentPurpose purpose, String name, byte[] body) {
    return JPA.call(
        () -> store.add(to.kind(), to.id(), name, purpose, stream(body), false, SOMEBODY));
  }

  private AttachmentView add(AttachmentOwner to, ReceivedFile file) {
    return JPA.call(
        () -> store.add(NewAttachment.by(SOMEBODY, to, AttachmentPurpose.PHOTO, false), file));
  }

  private static ByteArrayInputStream stream(byte[] bytes) {
    return new ByteArrayInputStream(bytes);
  }
}
