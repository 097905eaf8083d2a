package org.waymend.ticket.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One line of a checklist; immutable. */
@Embeddable
public class ChecklistItem {
  private int position;

  @Column(name = "text_en")
  private String textEn;

  @Column(name = "text_zh")
  private String textZh;

  @Column(name = "is_mandatory")
  private boolean mandatory;

  @SuppressWarnings("NullAway.Init")
  protected ChecklistItem() {} // JPA

  ChecklistItem(int position, String textEn, String textZh, boolean isMandatory) {
    this.position = position;
    this.textEn = textEn;
    this.textZh = textZh;
    this.mandatory = isMandatory;
  }

  public int position() {
    return position;
  }

  public String textEn() {
    return textEn;
  }

  public String textZh() {
    return textZh;
  }

  public boolean isMandatory() {
    return mandatory;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof ChecklistItem that
        && position == that.position
        && textEn.equals(that.textEn)
        && textZh.equals(that.textZh)
        && mandatory == that.mandatory;
  }

  @Override
  public int hashCode() {
    return Objects.hash(position, textEn, textZh, mandatory);
  }
}
