package org.waymend.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import jakarta.persistence.Entity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The words of {@code docs/glossary.md} are the words of the code. */
class GlossaryTest {

  private static final Path EJB = Path.of("../ejb/src/main/java/org/waymend");
  private static final Pattern CODE = Pattern.compile("`(\\w+)`");

  private final List<String[]> rows = rows();

  @Test
  void every_term_has_both_languages_and_a_meaning() {
    assertThat(rows).hasSizeGreaterThan(50);
    for (var row : rows) {
      assertThat(row[0]).isNotBlank();
      assertThat(row[1]).as(row[0]).matches(".*\\p{IsHan}.*|SLA.*|NPS.*");
      assertThat(row[row.length - 1]).as(row[0]).isNotBlank();
    }
    assertThat(rows).extracting(row -> row[0].toLowerCase(Locale.ROOT)).doesNotHaveDuplicates();
  }

  @Test
  void every_feature_folder_is_in_the_glossary() throws IOException {
    try (var folders = Files.list(EJB)) {
      assertThat(folders.filter(Files::isDirectory).map(folder -> folder.getFileName().toString()))
          .isSubsetOf(
              rows.stream()
                  .filter(row -> row.length == 3)
                  .map(row -> code(row[0], row[0]))
                  .collect(Collectors.toSet()));
    }
  }

  @Test
  void every_entity_is_called_by_a_term() {
    var entities =
        new ClassFileImporter()
            .importPackages("org.waymend").stream()
                .filter(type -> type.isAnnotatedWith(Entity.class))
                .filter(type -> type.getPackageName().endsWith(".domain"))
                .filter(type -> !type.getPackageName().contains(".broken."))
                .map(JavaClass::getSimpleName)
                .collect(Collectors.toSet());
    assertThat(entities).hasSizeGreaterThan(20).isSubsetOf(names());
  }

  private Set<String> names() {
    var names = new LinkedHashSet<String>();
    for (var row : rows) {
      if (row.length == 4) {
        names.add(code(row[2], camelCase(row[0])));
      }
    }
    return names;
  }

  private static String code(String cell, String otherwise) {
    var code = CODE.matcher(cell);
    return code.find() ? code.group(1) : otherwise;
  }

  private static String camelCase(String term) {
    return Arrays.stream(term.split("[^A-Za-z]+"))
        .map(
            word ->
                word.isEmpty()
                    ? word
                    : word.substring(0, 1).toUpperCase(Locale.ROOT)
                        + word.substring(1).toLowerCase(Locale.ROOT))
        .collect(Collectors.joining());
  }

  private static List<String[]> rows() {
    try (var lines = Files.lines(Path.of("../docs/glossary.md"))) {
      return lines
          .filter(line -> line.startsWith("| "))
          .filter(line -> !line.startsWith("| term ") && !line.startsWith("| feature "))
          .filter(line -> !line.startsWith("| ---"))
          .map(line -> line.substring(1, line.lastIndexOf('|')).split("\\|", -1))
          .map(cells -> Arrays.stream(cells).map(String::strip).toArray(String[]::new))
          .toList();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
