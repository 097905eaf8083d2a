package org.waymend.web;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;
import org.waymend.shared.ApplicationStopping;

/** Tells the workers in time that the application stops. */
@WebListener
public class StopListener implements ServletContextListener {
  @Inject private Event<ApplicationStopping> stopping;

  @Override
  public void contextDestroyed(ServletContextEvent event) {
    stopping.fire(new ApplicationStopping());
  }
}
