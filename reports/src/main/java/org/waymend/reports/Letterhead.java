package org.waymend.reports;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Who speaks on a paper.
 *
 * @param logo null without one; then the name stands in its place
 */
public record Letterhead(String companyName, @Nullable ReportPicture logo) {

  /**
   * The values of a template's head.
   *
   * @param title what the paper is
   * @param number of what it is about
   * @param about one more line below it
   */
  Map<String, @Nullable Object> parameters(String title, String number, String about) {
    var name = FontCoverage.printable(companyName);
    var parameters = new HashMap<String, @Nullable Object>();
    parameters.put("logo", logo == null ? null : logo.renderable());
    parameters.put("companyName", logo == null ? "" : name);
    parameters.put("companyAlone", logo == null ? name : "");
    parameters.put("title", title);
    parameters.put("number", FontCoverage.printable(number));
    parameters.put("about", FontCoverage.printable(about));
    parameters.put("running", name + " · " + title);
    parameters.put("foot", name);
    return parameters;
  }
}
