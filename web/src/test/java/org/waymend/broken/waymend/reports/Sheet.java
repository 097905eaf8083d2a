package org.waymend.broken.waymend.reports;

import jakarta.inject.Inject;

/** Asks a container. */
public class Sheet {
  @Inject Runnable printer;
}
