package org.waymend.workorder.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.waymend.workorder.TaskView;

/** One step of a work order's checklist; immutable. */
@Embeddable
public class Task {
  private int position;

  @Column(name = "text_en")
  private String textEn;

  @Column(name = "text_zh")
  private String textZh;

  @Column(name = "is_mandatory")
  private boolean mandatory;

  @Column(name = "done_at")
  private @Nullable Instant doneAt;

  private String note;

  @SuppressWarnings("NullAway.Init")
  protected Task() {} // JPA

  Task(
      int position,
      String textEn,
      String textZh,
      boolean isMandatory,
      @Nullable Instant doneAt,
      String note) {
    this.position = position;
    this.textEn = textEn;
    this.textZh = textZh;
    this.mandatory = isMandatory;
    this.doneAt = doneAt;
    this.note = note;
  }

  public int position() {
    return position;
  }

  public boolean isMandatory() {
    return mandatory;
  }

  public boolean isDone() {
    return doneAt != null;
  }

  /** True if it says the same; whether it is done is another matter. */
  boolean saysTheSame(Task other) {
    return textEn.equals(other.textEn)
        && textZh.equals(other.textZh)
        && mandatory == other.mandatory;
  }

  /** The same step at another place, done as this one is. */
  Task at(int newPosition) {
    return new Task(newPosition, textEn, textZh, mandatory, doneAt, note);
  }

  /** The same step, done since then; null: not done. */
  public Task done(@Nullable Instant at, String newNote) {
    return new Task(position, textEn, textZh, mandatory, at, newNote);
  }

  /** The same step, as it was ticked; one that was done stays done since then. */
  Task ticked(boolean isDone, String newNote, Instant now) {
    return done(isDone ? Objects.requireNonNullElse(doneAt, now) : null, newNote);
  }

  TaskView view() {
    return new TaskView(position, textEn, textZh, mandatory, isDone(), doneAt, note);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Task that
        && position == that.position
        && saysTheSame(that)
        && Objects.equals(doneAt, that.doneAt)
        && note.equals(that.note);
  }

  @Override
  public int hashCode() {
    return Objects.hash(position, textEn, textZh, mandatory, doneAt, note);
  }
}
