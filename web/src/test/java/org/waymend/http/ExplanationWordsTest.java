package org.waymend.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.waymend.dispatch.RunDifference.RunFigures;
import org.waymend.optimizer.explain.Change;
import org.waymend.optimizer.explain.Confirmation;
import org.waymend.optimizer.explain.SoftConstraint;
import org.waymend.optimizer.explain.VisitMove;
import org.waymend.optimizer.plan.UnassignedReason;
import org.waymend.optimizer.rules.HardRule;
import org.waymend.shared.json.Json;

/** The answers are codes with parameters; people read them in both languages. */
class ExplanationWordsTest {
  private static final Path LOCALES = Path.of("src/main/ui/src/locales");

  /** They are no single figure: an id, and lists that have words of their own. */
  private static final Set<String> NO_FIGURES = Set.of("runId", "unassignedByPriority", "costs");

  @ParameterizedTest
  @ValueSource(strings = {"en", "zh-CN"})
  void every_code_has_words(String language) throws IOException {
    var words = Json.MAPPER.readTree(Files.readString(LOCALES.resolve(language + ".json")));
    assertWords(words.at("/explain/constraint"), names(SoftConstraint.values()));
    assertWords(words.at("/explain/rule"), names(HardRule.values()));
    var changes = names(Change.Kind.values());
    changes.add("NONE");
    assertWords(words.at("/explain/change"), changes);
    assertWords(words.at("/explain/confirmed"), names(Confirmation.Method.values()));
    assertWords(words.at("/explain/move"), names(VisitMove.Kind.values()));
    assertWords(words.at("/board/blocked"), names(UnassignedReason.values()));
    var figures = new TreeSet<String>();
    Arrays.stream(RunFigures.class.getRecordComponents())
        .map(RecordComponent::getName)
        .filter(name -> !NO_FIGURES.contains(name))
        .forEach(figures::add);
    assertWords(words.at("/explain/figure"), figures);
  }

  private static Set<String> names(Enum<?>[] values) {
    return new TreeSet<>(Arrays.stream(values).map(Enum::name).toList());
  }

  private static void assertWords(JsonNode words, Set<String> codes) {
    var worded = words.properties().stream().map(Map.Entry::getKey).toList();
    assertThat(worded).containsExactlyInAnyOrderElementsOf(codes);
  }
}
