package org.waymend.web.pages;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.waymend.identity.SignedIn;
import org.waymend.settings.CompanyView;
import org.waymend.shared.CallContext;
import org.waymend.shared.access.Role;

/**
 * One call of a public page.
 *
 * @param signedIn the customer who is signed in; null for everybody else, staff included
 */
record PageCall(
    HttpServletRequest request,
    HttpServletResponse response,
    CompanyView company,
    PageWords words,
    @Nullable SignedIn signedIn) {

  static PageCall of(
      HttpServletRequest request, HttpServletResponse response, CompanyView company) {
    var words =
        PageWords.chosen(
            request.getParameter("lang"),
            request.getHeader("Accept-Language"),
            company.languages(),
            company.defaultLanguage());
    return new PageCall(request, response, company, words, customer(request));
  }

  private static @Nullable SignedIn customer(HttpServletRequest request) {
    var signedIn = (SignedIn) request.getAttribute(SignedIn.class.getName());
    return signedIn != null
            && signedIn.sessionId() != null
            && signedIn.actor().has(Role.CUSTOMER)
            && signedIn.actor().customerId() != null
        ? signedIn
        : null;
  }

  String language() {
    return words.language();
  }

  String address() {
    return CallContext.current().address();
  }

  /** What comes after the servlet's own path, without the slash; empty if nothing does. */
  String rest() {
    var info = request.getPathInfo();
    return info == null ? "" : info.substring(1);
  }

  /** What every template knows. */
  Map<String, Object> model(String title) {
    var model = new HashMap<String, Object>();
    model.put("t", words);
    model.put("title", title);
    model.put("company", company);
    model.put("path", request.getRequestURI());
    model.put("refresh", false);
    model.put("script", "");
    return model;
  }

  /** A path of ours that keeps the language. */
  String path(String path) {
    return path + (path.contains("?") ? "&" : "?") + "lang=" + language();
  }
}
