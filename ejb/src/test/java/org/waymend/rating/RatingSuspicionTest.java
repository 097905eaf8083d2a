package org.waymend.rating;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RatingSuspicionTest {
  @ParameterizedTest
  @EnumSource(RatingWay.class)
  void the_house_s_own_devices_are_doubted_but_the_engineer_s_in_hand_over_mode(RatingWay way) {
    boolean isExpected = way == RatingWay.HAND_OVER;
    assertThat(RatingSuspicion.of(way, false, false)).isNull();
    assertThat(RatingSuspicion.of(way, true, true))
        .isEqualTo(isExpected ? null : RatingSuspicion.ENGINEER_DEVICE);
    assertThat(RatingSuspicion.of(way, false, true)).isEqualTo(RatingSuspicion.STAFF_DEVICE);
  }
}
