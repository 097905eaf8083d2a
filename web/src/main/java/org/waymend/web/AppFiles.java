package org.waymend.web;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * Addresses inside the Vue applications, the desk's ({@code /app/customers/…}) and the engineer's
 * for the phone ({@code /app/engineer/visits/…}), are no files: they all get its first page. The
 * bare address leads to the desk's.
 */
public class AppFiles implements Filter {
  private static final String PHONE = "/app/engineer";

  @Override
  public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    var path = ((HttpServletRequest) request).getRequestURI();
    if (!path.startsWith("/app/")) {
      ((HttpServletResponse) response).sendRedirect("/app/");
    } else if (path.substring(path.lastIndexOf('/')).contains(".") || path.equals("/app/")) {
      chain.doFilter(request, response);
    } else {
      boolean isPhone = path.equals(PHONE) || path.startsWith(PHONE + "/");
      var page = isPhone ? PHONE + "/index.html" : "/app/index.html";
      request.getRequestDispatcher(page).forward(request, response);
    }
  }
}
