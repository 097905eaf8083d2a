package org.waymend.web.pages;

import io.pebbletemplates.pebble.PebbleEngine;
import io.pebbletemplates.pebble.loader.ClasspathLoader;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Map;

/** The one template engine of the public pages; it escapes whatever it is given. */
@ApplicationScoped
public class PageTemplates {
  private final PebbleEngine engine = engine();

  private static PebbleEngine engine() {
    var loader = new ClasspathLoader(PageTemplates.class.getClassLoader());
    loader.setPrefix("org/waymend/web/pages");
    loader.setSuffix(".html");
    return new PebbleEngine.Builder().loader(loader).strictVariables(true).build();
  }

  String rendered(String template, Map<String, Object> model) {
    var out = new StringWriter();
    try {
      engine.getTemplate(template).evaluate(out, model, Locale.ROOT);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toString();
  }
}
