package org.waymend.suite;

import java.io.File;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.extension.ExtendWith;

/** Parent of every test that needs the running application; the first one boots it for all. */
@ExtendWith(ArquillianExtension.class)
public abstract class Application {

  private static final WebArchive WAR =
      ShrinkWrap.createFromZipFile(WebArchive.class, new File("target/waymend.war"));

  /** The WAR that Maven built. */
  @Deployment(testable = false)
  public static WebArchive war() {
    return WAR;
  }
}
