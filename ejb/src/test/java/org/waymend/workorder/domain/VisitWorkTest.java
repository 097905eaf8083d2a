package org.waymend.workorder.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.waymend.shared.DomainException;
import org.waymend.shared.DomainException.FieldError;
import org.waymend.workorder.ArrivalFields;
import org.waymend.workorder.ArrivalWay;
import org.waymend.workorder.FinishFields;
import org.waymend.workorder.NoSignatureReason;
import org.waymend.workorder.SiteDistance;
import org.waymend.workorder.VisitId;

class VisitWorkTest {
  private static final VisitId VISIT = new VisitId(new UUID(7, 1));
  private static final double NORTH = 40.7128;
  private static final double EAST = -74.0060;

  private static VisitWork arrive(ArrivalFields fields) {
    return VisitWork.arrive(VISIT, fields, NORTH, EAST);
  }

  private static VisitWork there() {
    return arrive(new ArrivalFields(ArrivalWay.MANUAL, null, null, null, null, "No signal"));
  }

  @Test
  void a_position_says_how_far_it_is() {
    var near =
        arrive(new ArrivalFields(ArrivalWay.POSITION, null, 40.7146, EAST, 12, null)).arrival();
    assertThat(near.distanceMetres()).isEqualTo(200);
    assertThat(near.isFar()).isFalse();
    var far =
        arrive(new ArrivalFields(ArrivalWay.POSITION, null, 40.7160, EAST, null, null)).arrival();
    assertThat(far.distanceMetres()).isEqualTo(356);
    assertThat(far.isFar()).isTrue();
  }

  @Test
  void the_distance_is_that_of_the_round_earth() {
    assertThat(SiteDistance.metres(0, 0, 0, 0)).isZero();
    assertThat(SiteDistance.metres(0, 179.9999, 0, -179.9999)).isEqualTo(22);
    // Times Square to the Empire State Building
    assertThat(SiteDistance.metres(40.7580, -73.9855, 40.7484, -73.9857)).isEqualTo(1068);
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "-, -, -, -, by",
        "SCAN, -, -, -, code",
        "POSITION, -, -, -, latitude",
        "POSITION, 91, 0, -, latitude",
        "POSITION, 40, -74, -1, accuracyMetres",
        "MANUAL, -, -, -, note"
      })
  void an_arrival_without_its_evidence_is_refused(
      ArrivalWay by, Double latitude, Double longitude, Integer accuracy, String field) {
    assertThatThrownBy(
            () -> arrive(new ArrivalFields(by, null, latitude, longitude, accuracy, null)))
        .isInstanceOfSatisfying(
            DomainException.class,
            e -> assertThat(e.fieldErrors()).extracting(FieldError::field).contains(field));
  }

  @Test
  void it_ends_with_a_signature_or_a_reason() {
    var signed = there();
    var signature = UUID.randomUUID();
    signed.finish(new FinishFields("Done", "Ms Sun", null), signature);
    assertThat(signed.signedBy()).isEqualTo("Ms Sun");
    assertThat(signed.signatureId()).isEqualTo(signature);
    var unsigned = there();
    unsigned.finish(new FinishFields(null, null, NoSignatureReason.CUSTOMER_ABSENT), null);
    assertThat(unsigned.noSignatureReason()).isEqualTo(NoSignatureReason.CUSTOMER_ABSENT);
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "-, -, -, false, signature",
        "-, -, -, true, signedBy",
        "-, Ms Sun, NOT_NEEDED, true, noSignatureReason",
        "-, -, OTHER, false, note"
      })
  void neither_and_both_are_refused(
      String note, String name, NoSignatureReason reason, boolean isSigned, String field) {
    var signature = isSigned ? UUID.randomUUID() : null;
    assertThatThrownBy(() -> there().finish(new FinishFields(note, name, reason), signature))
        .isInstanceOfSatisfying(
            DomainException.class,
            e ->
                assertThat(e.fieldErrors())
                    .extracting(FieldError::field)
                    .contains(Objects.requireNonNull(field)));
  }
}
