package org.waymend.shared.schema;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * A process remembered in a file, to be found again after its parent died. Process ids are reused,
 * so it counts as the same one only if its start time agrees as well.
 */
public final class RunningProcess {

  private final ProcessHandle handle;

  private RunningProcess(ProcessHandle handle) {
    this.handle = handle;
  }

  /** Remembers the process. */
  public static void write(Path file, ProcessHandle process) throws IOException {
    Files.write(file, List.of(Long.toString(process.pid()), started(process)));
  }

  /** Returns the remembered process if it still runs. */
  public static Optional<RunningProcess> read(Path file) throws IOException {
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    var lines = Files.readAllLines(file);
    if (lines.size() != 2 || !lines.get(0).matches("[0-9]{1,18}")) {
      return Optional.empty();
    }
    return ProcessHandle.of(Long.parseLong(lines.get(0)))
        .filter(process -> process.isAlive() && started(process).equals(lines.get(1)))
        .map(RunningProcess::new);
  }

  public long pid() {
    return handle.pid();
  }

  /** Asks it to end, and after the limit makes it end. */
  public void stop(Duration limit) {
    handle.destroy();
    if (!hasEnded(limit)) {
      handle.destroyForcibly();
      hasEnded(limit);
    }
  }

  private boolean hasEnded(Duration limit) {
    try {
      handle.onExit().get(limit.toMillis(), TimeUnit.MILLISECONDS);
      return true;
    } catch (TimeoutException e) {
      return false;
    } catch (ExecutionException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private static String started(ProcessHandle process) {
    return process.info().startInstant().map(Object::toString).orElse("unknown");
  }
}
