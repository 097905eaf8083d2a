package org.waymend.suite;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.jboss.arquillian.container.spi.client.container.ContainerConfiguration;
import org.jboss.arquillian.container.spi.client.container.DeployableContainer;
import org.jboss.arquillian.container.spi.client.container.DeploymentException;
import org.jboss.arquillian.container.spi.client.protocol.ProtocolDescription;
import org.jboss.arquillian.container.spi.client.protocol.metadata.HTTPContext;
import org.jboss.arquillian.container.spi.client.protocol.metadata.ProtocolMetaData;
import org.jboss.shrinkwrap.api.Archive;
import org.jboss.shrinkwrap.api.exporter.ZipExporter;
import org.jspecify.annotations.Nullable;

/**
 * Payara Micro as an Arquillian container that boots once: the first test class deploys, the others
 * find the application running, and the end of the suite stops it.
 *
 * <p>Payara's own adapter boots for every class, lets nobody choose the environment of the process
 * (the database's address is known only now), and takes the address from the log.
 */
public final class PayaraMicro implements DeployableContainer<PayaraMicro.Configuration> {

  /** Nothing to choose. */
  public static final class Configuration implements ContainerConfiguration {
    @Override
    public void validate() {}
  }

  private @Nullable String deployed;

  @Override
  public Class<Configuration> getConfigurationClass() {
    return Configuration.class;
  }

  @Override
  public ProtocolDescription getDefaultProtocol() {
    return new ProtocolDescription("Local"); // the tests stay outside and call over HTTP
  }

  @Override
  public ProtocolMetaData deploy(Archive<?> archive) throws DeploymentException {
    if (deployed == null) {
      try {
        RunningApplication.start(export(archive));
      } catch (IOException | IllegalStateException e) {
        throw new DeploymentException("Payara Micro did not start", e);
      }
      deployed = archive.getName();
    } else if (!deployed.equals(archive.getName())) {
      throw new DeploymentException(deployed + " is running, so " + archive.getName() + " can't");
    }
    var address = RunningApplication.address();
    return new ProtocolMetaData().addContext(new HTTPContext(address.getHost(), address.getPort()));
  }

  private static Path export(Archive<?> archive) throws IOException {
    var war = RunningApplication.emptyFolder().resolve(archive.getName());
    archive.as(ZipExporter.class).exportTo(war.toFile());
    return war;
  }

  @Override
  public void undeploy(Archive<?> archive) {
    // The next class needs it; stop() comes at the end of the suite.
  }

  @Override
  public void stop() {
    try {
      RunningApplication.stop();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
