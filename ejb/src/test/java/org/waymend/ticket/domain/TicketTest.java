package org.waymend.ticket.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.waymend.ticket.TicketMother.NINE;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.waymend.shared.DomainException;
import org.waymend.ticket.PreferredWindow;
import org.waymend.ticket.TicketAct;
import org.waymend.ticket.TicketMother;
import org.waymend.ticket.TicketReason;
import org.waymend.ticket.TicketStatus;

class TicketTest {

  /** The moves, written down a second time. */
  private static final Map<TicketStatus, Set<TicketAct>> POSSIBLE =
      Map.of(
          TicketStatus.NEW,
          EnumSet.of(TicketAct.START, TicketAct.HOLD, TicketAct.RESOLVE, TicketAct.CANCEL),
          TicketStatus.IN_PROGRESS,
          EnumSet.of(TicketAct.HOLD, TicketAct.RESOLVE, TicketAct.CANCEL),
          TicketStatus.ON_HOLD,
          EnumSet.of(TicketAct.START, TicketAct.RESOLVE, TicketAct.CANCEL),
          TicketStatus.RESOLVED,
          EnumSet.of(TicketAct.CLOSE, TicketAct.REOPEN),
          TicketStatus.CLOSED,
          EnumSet.of(TicketAct.REOPEN),
          TicketStatus.CANCELLED,
          EnumSet.of(TicketAct.REOPEN));

  @ParameterizedTest
  @EnumSource(TicketStatus.class)
  void only_the_acts_of_the_table_move_a_ticket(TicketStatus status) {
    for (var act : TicketAct.values()) {
      var ticket = TicketMother.in(status);
      if (POSSIBLE.get(status).contains(act)) {
        var moved = ticket.move(act, TicketMother.reason(act), "words", NINE);
        assertThat(moved.from()).isEqualTo(status);
        assertThat(ticket.status()).isEqualTo(act.target());
      } else {
        assertRefused(
            "ticket/illegal-transition",
            () -> ticket.move(act, TicketMother.reason(act), "words", NINE));
        assertThat(ticket.status()).isEqualTo(status);
      }
    }
  }

  @Test
  void a_reason_has_to_fit_the_act() {
    var ticket = TicketMother.in(TicketStatus.IN_PROGRESS);
    assertField("reason", () -> ticket.move(TicketAct.HOLD, null, "", NINE));
    assertField("reason", () -> ticket.move(TicketAct.HOLD, TicketReason.DUPLICATE, "", NINE));
    assertField("note", () -> ticket.move(TicketAct.HOLD, TicketReason.OTHER, " ", NINE));
    assertField("note", () -> ticket.move(TicketAct.RESOLVE, null, null, NINE));
    ticket.move(TicketAct.HOLD, TicketReason.WEATHER, null, NINE);
    assertThat(TicketMother.view(ticket).statusReason()).isEqualTo(TicketReason.WEATHER);
  }

  @Test
  void work_starts_only_on_what_has_a_category_and_a_site() {
    var ticket = TicketMother.untriaged();
    assertRefused("ticket/not-triaged", () -> ticket.move(TicketAct.START, null, null, NINE));
    ticket.change(TicketMother.PARTIES, TicketMother.fields("Leak"));
    ticket.move(TicketAct.START, null, null, NINE);
    assertThat(ticket.status()).isEqualTo(TicketStatus.IN_PROGRESS);
  }

  @Test
  void a_ticket_that_was_cancelled_untriaged_comes_back_as_new() {
    var ticket = TicketMother.untriaged();
    ticket.move(TicketAct.CANCEL, TicketReason.DUPLICATE, "", NINE);
    assertRefused("ticket/done", () -> ticket.assign(null));
    ticket.move(TicketAct.REOPEN, TicketReason.BY_MISTAKE, "", NINE);
    assertThat(ticket.status()).isEqualTo(TicketStatus.NEW);
    ticket.change(TicketMother.PARTIES, TicketMother.fields("Leak"));
    ticket.move(TicketAct.START, null, null, NINE);
    assertThat(ticket.status()).isEqualTo(TicketStatus.IN_PROGRESS);
  }

  @Test
  void a_done_ticket_is_reopened_before_it_changes() {
    var ticket = TicketMother.in(TicketStatus.RESOLVED);
    assertThat(TicketMother.view(ticket).resolvedAt()).isEqualTo(NINE);
    assertRefused(
        "ticket/done", () -> ticket.change(TicketMother.PARTIES, TicketMother.fields("New")));
    ticket.move(TicketAct.REOPEN, TicketReason.NOT_FIXED, "", NINE.plusSeconds(60));
    assertThat(TicketMother.view(ticket).resolvedAt()).isNull();
    ticket.change(TicketMother.PARTIES, TicketMother.fields("New"));
    assertThat(TicketMother.view(ticket).subject()).isEqualTo("New");
  }

  @Test
  void preferred_windows_are_three_real_ones_at_most() {
    var good = new PreferredWindow(NINE, NINE.plus(Duration.ofHours(2)));
    assertThat(TicketMother.view(TicketMother.with(List.of(good, good, good))).preferredWindows())
        .containsExactly(good, good, good);
    assertField("preferredWindows", () -> TicketMother.with(List.of(good, good, good, good)));
    assertField(
        "preferredWindows[0].endsAt",
        () -> TicketMother.with(List.of(new PreferredWindow(NINE, NINE.plusNanos(500)))));
    var far = Instant.parse("+20000-01-01T00:00:00Z");
    assertField(
        "preferredWindows[0].startsAt",
        () -> TicketMother.with(List.of(new PreferredWindow(far, far.plusSeconds(60)))));
    assertField(
        "preferredWindows[0].endsAt",
        () ->
            TicketMother.with(List.of(new PreferredWindow(NINE, NINE.plus(Duration.ofHours(25))))));
  }

  private static void assertRefused(String type, ThrowingCallable act) {
    assertThatThrownBy(act)
        .isInstanceOfSatisfying(DomainException.class, e -> assertThat(e.type()).isEqualTo(type));
  }

  private static void assertField(String field, ThrowingCallable act) {
    assertThatThrownBy(act)
        .isInstanceOfSatisfying(
            DomainException.class,
            e -> assertThat(e.fieldErrors()).extracting("field").containsExactly(field));
  }
}
