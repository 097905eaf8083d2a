package org.waymend.reports;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import net.sf.jasperreports.engine.DefaultJasperReportsContext;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JasperCompileManager;
import net.sf.jasperreports.engine.SimpleJasperReportsContext;
import net.sf.jasperreports.engine.design.JRCompiler;
import net.sf.jasperreports.engine.design.JRJdk13Compiler;

/**
 * Compiles the templates; runs in the build only. It names the compiler that stands in
 * JasperReports' core, since a compiled template asks for its compiler again when it is filled: so
 * the application carries no Eclipse compiler.
 */
public final class TemplateCompiler {

  private TemplateCompiler() {}

  /**
   * Compiles every template of a folder.
   *
   * @param arguments folder of the {@code .jrxml} files, folder for the {@code .jasper} files
   */
  public static void main(String[] arguments) throws IOException, JRException {
    var sources = Path.of(arguments[0]);
    var target = Files.createDirectories(Path.of(arguments[1]));
    var context = new SimpleJasperReportsContext(DefaultJasperReportsContext.getInstance());
    context.setProperty(JRCompiler.COMPILER_PREFIX + "java", JRJdk13Compiler.class.getName());
    context.setProperty(JRCompiler.COMPILER_CLASSPATH, System.getProperty("java.class.path"));
    context.setProperty(JRCompiler.COMPILER_TEMP_DIR, target.toString());
    var compiler = JasperCompileManager.getInstance(context);
    try (var templates = Files.newDirectoryStream(sources, "*.jrxml")) {
      for (var template : templates) {
        var name = template.getFileName().toString().replace(".jrxml", ".jasper");
        compiler.compileToFile(template.toString(), target.resolve(name).toString());
      }
    }
  }
}
