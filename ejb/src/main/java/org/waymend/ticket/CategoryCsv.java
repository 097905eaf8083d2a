package org.waymend.ticket;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A category as a line of CSV, which the import takes back.
 *
 * @param skills {@code CODE:level}
 * @param checklist English and Chinese text, parted by {@code //} where they differ; mandatory ones
 *     begin with {@code !}
 * @param likelyParts {@code NUMBER:quantity}
 */
public record CategoryCsv(
    UUID id,
    long version,
    String code,
    String nameEn,
    String nameZh,
    Priority priority,
    List<String> skills,
    int serviceDurationMinutes,
    List<String> checklist,
    List<String> likelyParts,
    boolean isActive,
    Instant createdAt) {

  public static CategoryCsv of(CategoryView view) {
    return new CategoryCsv(
        view.id(),
        view.version(),
        view.code(),
        view.nameEn(),
        view.nameZh(),
        view.priority(),
        view.skills().stream().map(s -> s.skillCode() + ":" + s.level()).toList(),
        view.serviceDurationMinutes(),
        view.checklist().stream().map(CategoryCsv::line).toList(),
        view.likelyParts().stream()
            .map(p -> p.partNumber() + ":" + p.quantity().toPlainString())
            .toList(),
        view.isActive(),
        view.createdAt());
  }

  private static String line(CategoryView.CategoryChecklistLine line) {
    var text =
        line.textEn().equals(line.textZh())
            ? line.textEn()
            : line.textEn() + " // " + line.textZh();
    return line.isMandatory() ? "!" + text : text;
  }
}
