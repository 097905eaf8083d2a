package org.waymend.dispatch;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.waymend.dispatch.VisitCounterfactuals.ConfirmationView;
import org.waymend.dispatch.VisitCounterfactuals.CounterfactualView;
import org.waymend.dispatch.VisitExplanation.ClosedOffer;
import org.waymend.dispatch.VisitExplanation.ExplainedAssignment;
import org.waymend.dispatch.VisitExplanation.OtherOffer;
import org.waymend.dispatch.VisitForesight.ForesightPlace;
import org.waymend.dispatch.VisitForesight.ForesightRow;
import org.waymend.dispatch.VisitSlots.SlotOffer;
import org.waymend.inventory.PartUnit;
import org.waymend.optimizer.explain.AssignmentExplanation;
import org.waymend.optimizer.explain.Change;
import org.waymend.optimizer.explain.ClosedEngineer;
import org.waymend.optimizer.explain.Confirmation;
import org.waymend.optimizer.explain.Counterfactual;
import org.waymend.optimizer.explain.Foresight;
import org.waymend.optimizer.explain.Landing;
import org.waymend.optimizer.explain.OtherEngineer;
import org.waymend.optimizer.explain.Slot;
import org.waymend.optimizer.explain.SoftCost;
import org.waymend.optimizer.problem.EngineerId;
import org.waymend.optimizer.problem.PartId;
import org.waymend.optimizer.problem.ShiftId;
import org.waymend.optimizer.problem.SkillId;
import org.waymend.workorder.ArrivalWindow;
import org.waymend.workorder.NeededPartView;
import org.waymend.workorder.NeededSkillView;

/** Writes the optimizer's answers in the house's terms: ids, names and instants. */
final class AnswerWriter {
  private static final int SECONDS_OF_A_MINUTE = 60;

  private final AskedPlan asked;

  AnswerWriter(AskedPlan asked) {
    this.asked = asked;
  }

  static List<CostPart> costs(SoftCost cost) {
    return cost.byConstraint().entrySet().stream()
        .map(entry -> new CostPart(entry.getKey(), entry.getValue()))
        .toList();
  }

  ExplainedAssignment assignment(AssignmentExplanation answer) {
    return new ExplainedAssignment(
        id(answer.engineer()),
        name(answer.engineer()),
        at(answer.startSecond()),
        at(answer.endSecond()),
        answer.isStarted(),
        answer.isPinned(),
        answer.cost().total(),
        costs(answer.cost()),
        answer.others().stream().map(this::other).toList(),
        answer.possibleOthers(),
        answer.closed().stream().map(this::closed).toList());
  }

  private OtherOffer other(OtherEngineer other) {
    return new OtherOffer(
        id(other.engineer()),
        name(other.engineer()),
        UUID.fromString(other.shift().value()),
        at(other.arriveSecond()),
        at(other.startSecond()),
        at(other.endSecond()),
        other.difference().total(),
        costs(other.difference()));
  }

  private ClosedOffer closed(ClosedEngineer closed) {
    return new ClosedOffer(
        id(closed.engineer()), name(closed.engineer()), List.copyOf(closed.rules()));
  }

  /** Every engineer, who can do it first. */
  List<ForesightRow> rows(Foresight found) {
    var rows = new ArrayList<ForesightRow>();
    for (var landing : found.landings()) {
      var engineer = landing.engineer();
      boolean isPresent = engineer.equals(found.present());
      rows.add(
          new ForesightRow(id(engineer), name(engineer), isPresent, place(landing), List.of()));
    }
    for (var closed : found.closed()) {
      var engineer = closed.engineer();
      boolean isPresent = engineer.equals(found.present());
      var rules = List.copyOf(closed.rules());
      rows.add(new ForesightRow(id(engineer), name(engineer), isPresent, null, rules));
    }
    return rows;
  }

  private ForesightPlace place(Landing landing) {
    return new ForesightPlace(
        UUID.fromString(landing.shift().value()),
        at(landing.askSecond()),
        at(landing.startSecond()),
        at(landing.endSecond()),
        landing.travelSeconds(),
        landing.lateSeconds(),
        landing.overtimeSeconds(),
        landing.othersMoved(),
        landing.difference().total(),
        costs(landing.difference()));
  }

  SlotOffer slot(Slot slot) {
    return new SlotOffer(
        id(slot.engineer()),
        name(slot.engineer()),
        UUID.fromString(slot.shift().value()),
        times(slot.window().earliestSecond(), slot.window().latestSecond() + 1),
        at(slot.arriveSecond()),
        at(slot.startSecond()),
        at(slot.endSecond()),
        slot.difference().total(),
        costs(slot.difference()));
  }

  CounterfactualView counterfactual(Counterfactual found) {
    var change = found.change();
    var engineer = change == null ? null : engineer(change);
    UUID territory = null;
    if (change instanceof Change.LentTo lent) {
      territory = UUID.fromString(lent.territory().value());
    }
    var visit = asked.visit();
    return new CounterfactualView(
        change == null ? null : change.kind(),
        found.size(),
        engineer == null ? null : id(engineer),
        engineer == null ? "" : name(engineer),
        minutes(change),
        change == null ? List.of() : times(change),
        change instanceof Change.MoreParts more ? parts(more.thousandths()) : List.of(),
        skills(change),
        territory,
        territory == null || visit == null ? "" : visit.territoryName(),
        confirmation(found.confirmation()));
  }

  private @Nullable EngineerId engineer(Change change) {
    if (change instanceof Change.MoreParts more) {
      return engineer(more.shift());
    } else if (change instanceof Change.MoreTools more) {
      return engineer(more.shift());
    } else if (change instanceof Change.MoreOvertime more) {
      return engineer(more.shift());
    } else if (change instanceof Change.EarlierStart earlier) {
      return engineer(earlier.shift());
    } else if (change instanceof Change.MoreSkills more) {
      return more.engineer();
    } else if (change instanceof Change.RenewedCertificates renewed) {
      return renewed.engineer();
    } else if (change instanceof Change.LentTo lent) {
      return lent.engineer();
    } else if (change instanceof Change.OtherAbsence other) {
      return other.absence().engineer();
    }
    return null;
  }

  private EngineerId engineer(ShiftId shift) {
    return asked.problem().shifts().stream()
        .filter(one -> one.id().equals(shift))
        .findFirst()
        .orElseThrow()
        .engineer();
  }

  private static @Nullable Integer minutes(@Nullable Change change) {
    if (change instanceof Change.MoreOvertime more) {
      return more.seconds() / SECONDS_OF_A_MINUTE;
    }
    return change instanceof Change.EarlierStart earlier
        ? Integer.valueOf(earlier.seconds() / SECONDS_OF_A_MINUTE)
        : null;
  }

  private List<ArrivalWindow> times(Change change) {
    if (change instanceof Change.OtherWindows other) {
      return other.windows().stream()
          .map(window -> times(window.earliestSecond(), window.latestSecond() + 1))
          .toList();
    } else if (change instanceof Change.OtherOpeningHours other) {
      return other.hours().stream()
          .map(hours -> times(hours.fromSecond(), hours.untilSecond()))
          .toList();
    } else if (change instanceof Change.OtherAbsence other) {
      var instead = other.instead();
      return instead == null
          ? List.of()
          : List.of(times(instead.fromSecond(), instead.untilSecond()));
    }
    return List.of();
  }

  private List<NeededPartView> parts(Map<PartId, Long> thousandths) {
    return thousandths.entrySet().stream()
        .map(entry -> part(entry.getKey(), BigDecimal.valueOf(entry.getValue(), 3)))
        .toList();
  }

  private NeededPartView part(PartId part, BigDecimal quantity) {
    var id = UUID.fromString(part.value());
    var amount = quantity.stripTrailingZeros();
    var visit = asked.visit();
    if (visit != null) {
      for (var need : visit.parts()) {
        if (need.partId().equals(id)) {
          return new NeededPartView(id, need.partNumber(), need.partName(), amount, need.unit());
        }
      }
    }
    return new NeededPartView(id, "", "", amount, PartUnit.PIECE);
  }

  private List<NeededSkillView> skills(@Nullable Change change) {
    if (change instanceof Change.MoreSkills more) {
      return more.skills().stream().map(one -> skill(one.skill(), one.level())).toList();
    }
    return change instanceof Change.RenewedCertificates renewed
        ? renewed.skills().stream().map(one -> skill(one, 0)).toList()
        : List.of();
  }

  private NeededSkillView skill(SkillId skill, int level) {
    var id = UUID.fromString(skill.value());
    var visit = asked.visit();
    if (visit != null) {
      for (var need : visit.skills()) {
        if (need.skillId().equals(id)) {
          return need;
        }
      }
    }
    return new NeededSkillView(id, "", "", level);
  }

  private ConfirmationView confirmation(Confirmation how) {
    return new ConfirmationView(
        how.method(),
        how.steps(),
        id(how.engineer()),
        name(how.engineer()),
        at(how.startSecond()),
        at(how.endSecond()),
        how.othersMoved(),
        how.othersShifted(),
        how.difference().total(),
        costs(how.difference()));
  }

  private static UUID id(EngineerId engineer) {
    return UUID.fromString(engineer.value());
  }

  private String name(EngineerId engineer) {
    return Objects.requireNonNullElse(asked.engineers().get(id(engineer)), "");
  }

  private Instant at(int second) {
    return asked.problem().horizon().at(second);
  }

  private ArrivalWindow times(int fromSecond, int untilSecond) {
    return new ArrivalWindow(at(fromSecond), at(untilSecond));
  }
}
