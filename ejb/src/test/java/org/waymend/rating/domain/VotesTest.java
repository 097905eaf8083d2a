package org.waymend.rating.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.waymend.rating.RatingWay;

class VotesTest {
  private static RatingCount one(int csat, @Nullable Integer nps, boolean isCounted, long n) {
    return new RatingCount(
        new UUID(1, 1), new UUID(2, 2), RatingWay.LINK_MAIL, csat, nps, isCounted, n);
  }

  @Test
  void figures_agree_with_counting_one_by_one() {
    var random = new Random(31);
    for (int round = 0; round < 300; round++) {
      var counts = new ArrayList<RatingCount>();
      var csats = new ArrayList<Integer>();
      var answers = new ArrayList<Integer>();
      int all = 0;
      for (int i = random.nextInt(12); i > 0; i--) {
        int csat = 1 + random.nextInt(5);
        var nps = random.nextInt(4) == 0 ? null : (Integer) random.nextInt(11);
        boolean isCounted = random.nextInt(5) > 0;
        int n = 1 + random.nextInt(6);
        counts.add(one(csat, nps, isCounted, n));
        all += n;
        for (int k = 0; isCounted && k < n; k++) {
          csats.add(csat);
          if (nps != null) {
            answers.add(nps);
          }
        }
      }
      var figures = Votes.of(counts).figures(1000L);
      assertThat(figures.ratings()).isEqualTo(all);
      assertThat(figures.counted()).isEqualTo(csats.size());
      assertThat(figures.doubted()).isEqualTo(all - csats.size());
      assertThat(figures.npsAnswers()).isEqualTo(answers.size());
      assertThat(figures.isTooFew()).isEqualTo(csats.size() < 10);
      var mean = csats.stream().mapToInt(v -> v).average();
      assertThat(figures.csatMean() == null).isEqualTo(mean.isEmpty());
      mean.ifPresent(m -> assertThat(figures.csatMean()).isCloseTo(m, within(1e-12)));
      if (figures.csat() != null) {
        double good = csats.stream().filter(v -> v > 3).count();
        assertThat(figures.csat().value()).isCloseTo(100 * good / csats.size(), within(1e-9));
      }
      if (figures.nps() != null) {
        double sum = answers.stream().mapToInt(v -> v > 8 ? 1 : v < 7 ? -1 : 0).sum();
        assertThat(figures.nps().value()).isCloseTo(100 * sum / answers.size(), within(1e-9));
      }
    }
  }

  @Test
  void nothing_says_nothing() {
    var figures = Votes.of(List.of()).figures(0L);
    assertThat(figures.csat()).isNull();
    assertThat(figures.csatMean()).isNull();
    assertThat(figures.nps()).isNull();
    assertThat(figures.responsePercent()).isNull();
    assertThat(figures.isTooFew()).isTrue();
  }

  @Test
  void a_doubted_rating_is_in_no_figure() {
    var figures = Votes.of(List.of(one(5, 10, false, 1), one(1, 0, true, 1))).figures(4L);
    assertThat(figures.ratings()).isEqualTo(2);
    assertThat(figures.doubted()).isEqualTo(1);
    assertThat(figures.csatMean()).isEqualTo(1);
    assertThat(figures.responsePercent()).isEqualTo(25);
  }
}
