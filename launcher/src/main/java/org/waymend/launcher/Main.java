package org.waymend.launcher;

import java.util.logging.Level;
import java.util.logging.Logger;
import org.waymend.shared.schema.SchemaException;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** Entry of the command line. */
@Command(
    name = "waymend",
    mixinStandardHelpOptions = true,
    versionProvider = Main.Version.class,
    scope = CommandLine.ScopeType.INHERIT,
    synopsisSubcommandLabel = "COMMAND",
    description = "Self-hosted field service: tickets, dispatch, spare parts, settlement, ratings.",
    subcommands = {
      DemoCommand.class,
      RunCommand.class,
      AdminCommand.class,
      VerifyCommand.class,
      PlanCommand.class,
      MapCommand.class,
      KeysCommand.class,
      BenchCommand.class,
      TestCommand.class,
      BuildCommand.class,
      CommandLine.HelpCommand.class
    })
public final class Main {

  private static final Logger ROOT = Logger.getLogger("");

  private Main() {}

  static final class Version implements CommandLine.IVersionProvider {
    @Override
    public String[] getVersion() {
      return new String[] {"waymend " + Main.class.getPackage().getImplementationVersion()};
    }
  }

  public static void main(String[] arguments) {
    ROOT.setLevel(Level.WARNING);
    System.exit(run(arguments));
  }

  /** Returns the exit code: 0 success, 1 the command failed, 2 the command line is wrong. */
  static int run(String... arguments) {
    return new CommandLine(new Main())
        .setExecutionExceptionHandler(Main::explain)
        .execute(arguments.length == 0 ? new String[] {"help"} : arguments);
  }

  private static int explain(
      Exception failure, CommandLine command, CommandLine.ParseResult parsed) {
    System.out.flush();
    if (failure instanceof LauncherException || failure instanceof SchemaException) {
      System.err.println("waymend: " + failure.getMessage());
    } else {
      System.err.println("waymend: unexpected failure; please report it");
      failure.printStackTrace();
    }
    return 1;
  }
}
