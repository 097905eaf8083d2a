package org.waymend.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.ejb.ApplicationException;
import org.junit.jupiter.api.Test;
import org.waymend.shared.DomainException.FieldError;
import org.waymend.shared.DomainException.Kind;

class DomainExceptionTest {

  @Test
  void carries_members_and_field_errors_in_their_order() {
    var refusal =
        new DomainException(Kind.CONFLICT, "x/taken", "Taken.")
            .with("b", 1)
            .with("a", 2)
            .field("code", "taken", "is taken")
            .field("name", "required", "is required");
    assertThat(refusal).hasMessage("Taken.");
    assertThat(refusal.members().keySet()).containsExactly("b", "a");
    assertThat(refusal.fieldErrors())
        .containsExactly(
            new FieldError("code", "taken", "is taken"),
            new FieldError("name", "required", "is required"));
    assertThatThrownBy(() -> refusal.members().clear())
        .isInstanceOf(UnsupportedOperationException.class);
  }

  @Test
  void absent_and_stale_objects_have_one_form() {
    assertThat(DomainException.notFound("site").type()).isEqualTo("site/unknown");
    assertThat(DomainException.notFound("site").kind()).isEqualTo(Kind.NOT_FOUND);
    assertThat(DomainException.stale(7L).members()).containsEntry("currentVersion", 7L);
    assertThat(DomainException.stale(7L).kind()).isEqualTo(Kind.STALE);
  }

  @Test
  void rolls_back_whatever_its_subclass() {
    var annotation = DomainException.class.getAnnotation(ApplicationException.class);
    assertThat(annotation.rollback()).isTrue();
    assertThat(annotation.inherited()).isTrue();
  }
}
