package org.waymend.launcher.bench;

/**
 * What the kills did.
 *
 * @param kills that hit, in each of intake, search and publication
 * @param misses kills that came too late for what they were aimed at
 * @param acknowledged customers, tickets, files and dispatch runs
 * @param lost of those, how many are not there
 * @param doubled customers and tickets that are there more than once
 * @param retries calls that were sent again
 * @param replays of those, how many had been done already and were answered from the stored answer
 */
public record FaultsResult(
    int kills,
    int misses,
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
        | in intake | in search | in publication | missed | writers | acknowledged | lost | doubled | retries | replays | longest outage | duration |
        | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |
        | %d | %d | %d | %d | %d | %d | %d | %d | %d | %d | %d s | %d s |
        """
        .formatted(
            kills,
            kills,
            kills,
            misses,
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
