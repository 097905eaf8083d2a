package org.waymend.web.pages;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.annotation.WebServlet;
import java.net.URLEncoder;

/**
 * Where the QR code of an asset's label leads: the form, with the label's code filled in. Says
 * nothing about the asset, not even whether there is one.
 */
@WebServlet("/a/*")
public class LabelPage extends PageServlet {
  private static final long serialVersionUID = 1L;

  @Override
  void show(PageCall call) {
    goTo(call, "/request?asset=" + URLEncoder.encode(call.rest(), UTF_8));
  }

  @Override
  void take(PageCall call) {
    show(call);
  }
}
