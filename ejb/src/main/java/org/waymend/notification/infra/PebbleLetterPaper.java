package org.waymend.notification.infra;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.pebbletemplates.pebble.PebbleEngine;
import io.pebbletemplates.pebble.loader.ClasspathLoader;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.waymend.notification.domain.Letter;
import org.waymend.notification.domain.LetterPaper;
import org.waymend.settings.SettingsService;

/** Words from {@code words.<language>.properties}, form from two templates. */
@ApplicationScoped
class PebbleLetterPaper implements LetterPaper {
  private static final Pattern VALUE = Pattern.compile("\\{(\\w+)}");
  private static final Map<String, Properties> WORDS =
      Map.of("en", words("en"), "zh-CN", words("zh-CN"));

  private final PebbleEngine engine = engine();
  private SettingsService settings;

  @SuppressWarnings("NullAway.Init")
  protected PebbleLetterPaper() {} // container

  @Inject
  PebbleLetterPaper(SettingsService settings) {
    this.settings = settings;
  }

  private static PebbleEngine engine() {
    var loader = new ClasspathLoader(PebbleLetterPaper.class.getClassLoader());
    loader.setPrefix("org/waymend/notification");
    return new PebbleEngine.Builder().loader(loader).strictVariables(true).build();
  }

  static Properties words(String language) {
    var words = new Properties();
    var file = "/org/waymend/notification/words." + language + ".properties";
    try (var stream = PebbleLetterPaper.class.getResourceAsStream(file);
        var reader = new InputStreamReader(Objects.requireNonNull(stream, file), UTF_8)) {
      words.load(reader);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return words;
  }

  @Override
  public Letter of(
      String kind, String recipient, String language, Map<String, String> values, String link) {
    var company = settings.company();
    var spoken = WORDS.containsKey(language) ? language : company.defaultLanguage();
    var all = new HashMap<>(values);
    all.put("company", company.name());
    var model = new HashMap<String, Object>();
    model.put("language", spoken);
    model.put("company", company.name());
    model.put("link", link);
    for (String part : new String[] {"subject", "lead", "body", "button"}) {
      model.put(part, filled(word(spoken, kind + "." + part), all));
    }
    boolean isAnswerable = values.containsKey("number") && settings.takesReplies();
    model.put("footer", filled(word(spoken, isAnswerable ? "footer-reply" : "footer"), all));
    return new Letter(
        recipient,
        spoken,
        String.valueOf(model.get("subject")),
        rendered("mail.txt", model, spoken),
        rendered("mail.html", model, spoken));
  }

  private static String word(String language, String key) {
    var word = Objects.requireNonNull(WORDS.get(language), language).getProperty(key);
    return Objects.requireNonNull(word, key);
  }

  /** Values on one line, so that none can begin a header or a paragraph of its own. */
  private static String filled(String words, Map<String, String> values) {
    return VALUE
        .matcher(words)
        .replaceAll(
            found ->
                Matcher.quoteReplacement(
                    Objects.requireNonNull(values.get(found.group(1)), found.group(1))
                        .replaceAll("\\s+", " ")));
  }

  private String rendered(String template, Map<String, Object> model, String language) {
    var out = new StringWriter();
    try {
      engine.getTemplate(template).evaluate(out, model, Locale.forLanguageTag(language));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toString();
  }
}
