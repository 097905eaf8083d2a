package org.waymend.reports;

import net.sf.jasperreports.engine.JRException;

/**
 * JasperReports looks for fonts and settings through the thread's class loader, which on a thread
 * of the server's pools may see none of ours.
 */
final class OwnClassLoader {

  @FunctionalInterface
  interface Work<T> {
    T run() throws JRException;
  }

  private OwnClassLoader() {}

  /**
   * @throws IllegalStateException if JasperReports fails: then the template is wrong, not the input
   */
  static <T> T call(Work<T> work) {
    var thread = Thread.currentThread();
    var before = thread.getContextClassLoader();
    thread.setContextClassLoader(OwnClassLoader.class.getClassLoader());
    try {
      return work.run();
    } catch (JRException e) {
      throw new IllegalStateException("The report could not be printed", e);
    } finally {
      thread.setContextClassLoader(before);
    }
  }
}
