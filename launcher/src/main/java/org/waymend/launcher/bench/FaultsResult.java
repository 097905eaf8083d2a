package org.waymend.launcher.bench;

/**
 * What the kills did.
 *
 * @param acknowledged customers, files and dispatch runs
 * @param lost of those, how many are not there
 * @param doubled customers that are there more than once
 * @param retries calls that were sent again
 * @param replays of those, how many had been done already and were answered from the stored answer
 */
public record FaultsResult(
    int kills,
    int writers,
    int acknowledged,
    int lost,
    int doubled,
    int retries,
    int replays,
    long longestOutageSeconds,
    long seconds) {

  public boolean isGood() {
    return acknowledged > 0 && lost == 0 && doubled == 0;
  }

  /** A table row with its head, to be pasted into docs/benchmarks.md. */
  public String toMarkdown() {
    return """
        | kills | writers | acknowledged | lost | doubled | retries | replays | longest outage | duration |
        | --- | --- | --- | --- | --- | --- | --- | --- | --- |
        | %d | %d | %d | %d | %d | %d | %d | %d s | %d s |
        """
        .formatted(
            kills,
            writers,
            acknowledged,
            lost,
            doubled,
            retries,
            replays,
            longestOutageSeconds,
            seconds);
  }
}
