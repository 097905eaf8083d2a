package org.waymend.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.waymend.shared.json.Json;

class ProblemsDocumentTest {
  private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
  private static final Pattern TYPE =
      Pattern.compile("\"([a-z]+(?:-[a-z]+)*/[a-z]+(?:-[a-z]+)*)\"");
  private static final Pattern AREA = Pattern.compile("notFound\\(\\s*\"([a-z-]+)\"");
  private static final Pattern ROW = Pattern.compile("^\\| `([a-z/-]+)` \\|", Pattern.MULTILINE);

  /** Texts of the same form that are no problem types. */
  private static final Pattern OTHER =
      Pattern.compile("(image|text|application|multipart|message|bin)/.*");

  @Test
  void every_problem_type_of_the_code_is_explained_and_nothing_else() throws IOException {
    assertThat(documented()).isEqualTo(used());
  }

  @Test
  void every_problem_type_has_words_in_both_languages() throws IOException {
    assertThat(worded("en")).containsAll(used());
    assertThat(worded("zh-CN")).containsAll(used());
  }

  private static Set<String> used() throws IOException {
    var types = new TreeSet<String>();
    for (String module : new String[] {"ejb", "web"}) {
      try (var files = Files.walk(ROOT.resolve(module).resolve("src/main/java"))) {
        for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
          var source = Files.readString(file);
          TYPE.matcher(source).results().forEach(found -> types.add(found.group(1)));
          AREA.matcher(source).results().forEach(found -> types.add(found.group(1) + "/unknown"));
        }
      }
    }
    types.removeIf(type -> OTHER.matcher(type).matches());
    assertThat(types).hasSizeGreaterThan(50);
    return types;
  }

  private static Set<String> documented() throws IOException {
    var types = new TreeSet<String>();
    ROW.matcher(Files.readString(ROOT.resolve("docs/problems.md")))
        .results()
        .forEach(row -> types.add(row.group(1)));
    return types;
  }

  private static Set<String> worded(String language) throws IOException {
    var file = ROOT.resolve("web/src/main/ui/src/locales/" + language + ".json");
    JsonNode words = Json.MAPPER.readTree(file.toFile()).path("problem");
    var types = new TreeSet<String>();
    words.fieldNames().forEachRemaining(types::add);
    return types;
  }
}
