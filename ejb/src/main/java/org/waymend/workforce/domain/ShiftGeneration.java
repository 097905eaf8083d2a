package org.waymend.workforce.domain;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.waymend.shared.Check;
import org.waymend.workforce.EngineerId;
import org.waymend.workforce.ShiftGenerationFields;
import org.waymend.workforce.ShiftPatternId;

/**
 * A checked wish for shifts.
 *
 * @param engineerIds each once, in the order in which their calendars are locked
 * @param until exclusive
 */
public record ShiftGeneration(
    ShiftPatternId shiftPatternId, List<EngineerId> engineerIds, LocalDate from, LocalDate until) {
  private static final int MAX_ENGINEERS = 200;
  private static final int MAX_DAYS = 366;

  /** So that one call ends within seconds and holds no calendar for longer. */
  private static final int MAX_ENGINEER_DAYS = 10_000;

  /**
   * @throws org.waymend.shared.DomainException {@code request/invalid} with every field that is
   *     wrong
   */
  public static ShiftGeneration of(ShiftGenerationFields fields) {
    var check = new Check();
    var pattern = check.required("shiftPatternId", fields.shiftPatternId());
    var from = check.required("from", fields.from());
    var until = check.required("until", fields.until());
    var engineers = engineers(check, fields.engineerIds());
    if (from != null && until != null) {
      long days = ChronoUnit.DAYS.between(from, until);
      check.isTrue(days > 0, "until", "not-after-start", "must be after from");
      check.isTrue(
          days <= MAX_DAYS && days * engineers.size() <= MAX_ENGINEER_DAYS,
          "until",
          "too-many",
          "may ask for " + MAX_DAYS + " days and " + MAX_ENGINEER_DAYS + " shifts at most");
    }
    check.throwIfAny();
    return new ShiftGeneration(
        new ShiftPatternId(Objects.requireNonNull(pattern)),
        engineers.stream().map(EngineerId::new).toList(),
        Objects.requireNonNull(from),
        Objects.requireNonNull(until));
  }

  private static List<UUID> engineers(Check check, @Nullable List<@Nullable UUID> said) {
    var ids =
        said == null
            ? List.<UUID>of()
            : said.stream().filter(Objects::nonNull).distinct().sorted().toList();
    check.isTrue(!ids.isEmpty(), "engineerIds", "required", "needs at least one engineer");
    check.atMost("engineerIds", ids, MAX_ENGINEERS);
    return ids;
  }
}
