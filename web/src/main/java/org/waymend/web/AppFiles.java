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
 * Addresses inside the Vue application ({@code /app/customers/…}) are no files: they all get its
 * first page. The bare address leads to it.
 */
public class AppFiles implements Filter {
  @Override
  public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    var path = ((HttpServletRequest) request).getRequestURI();
    if (!path.startsWith("/app/")) {
      ((HttpServletResponse) response).sendRedirect("/app/");
    } else if (path.substring(path.lastIndexOf('/')).contains(".") || path.equals("/app/")) {
      chain.doFilter(request, response);
    } else {
      request.getRequestDispatcher("/app/index.html").forward(request, response);
    }
  }
}
