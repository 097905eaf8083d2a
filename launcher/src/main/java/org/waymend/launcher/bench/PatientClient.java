package org.waymend.launcher.bench;

import java.io.UncheckedIOException;
import java.util.UUID;
import java.util.function.BiFunction;
import org.waymend.launcher.LauncherException;
import org.waymend.launcher.system.RestClient;

/** A careful client of a server that dies now and then: the same key until there is an answer. */
final class PatientClient {
  private final String address;
  private final String username;
  private final String password;
  private RestClient rest;
  private volatile boolean isWaiting;
  private int retries;
  private int replays;

  PatientClient(String address, String username, String password) {
    this.address = address;
    this.username = username;
    this.password = password;
    this.rest = new RestClient(address);
  }

  /** Calls until it is confirmed, always with the same new key. */
  RestClient.Answer confirmed(BiFunction<RestClient, String, RestClient.Answer> call) {
    var key = UUID.randomUUID().toString();
    isWaiting = true;
    while (true) {
      try {
        var answer = call.apply(rest, key);
        if (answer.isOk()) {
          replays += answer.isReplayed() ? 1 : 0;
          isWaiting = false;
          return answer;
        }
        if (answer.status() == 401) {
          rest = new RestClient(address);
          rest.signIn(username, password);
        } else if (!isPassing(answer.status())) {
          answer.orFail("A call of the bench");
        }
      } catch (UncheckedIOException serverIsAway) {
        // the very case: we do not know whether it was done
      }
      retries++;
      pause();
    }
  }

  /** Away, busy, or the first call with this key still runs. */
  private static boolean isPassing(int status) {
    return status == 404 || status == 409 || status == 429 || status >= 500;
  }

  /** A call is on its way and not confirmed yet. */
  boolean isWaiting() {
    return isWaiting;
  }

  int retries() {
    return retries;
  }

  int replays() {
    return replays;
  }

  static void pause() {
    try {
      Thread.sleep(200);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new LauncherException("Interrupted", e);
    }
  }
}
