package org.waymend.inventory.infra;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What reservations shall do, in whole units and plain maps, written without looking at them. */
final class ReservationModel {
  /** A part in a van. */
  record Key(UUID part, UUID van) {}

  private final Map<Key, Integer> onHand = new HashMap<>();
  private final Map<UUID, Map<Key, Integer>> open = new HashMap<>();
  private final Map<String, Integer> used = new HashMap<>();

  void put(UUID part, UUID van, int units) {
    onHand.merge(new Key(part, van), units, Integer::sum);
  }

  private int free(Key key) {
    int held = open.values().stream().mapToInt(of -> of.getOrDefault(key, 0)).sum();
    return onHand.getOrDefault(key, 0) - held;
  }

  private int own(UUID visit, Key key) {
    return open.getOrDefault(visit, Map.of()).getOrDefault(key, 0);
  }

  String reserve(UUID visit, UUID van, Map<UUID, Integer> wanted) {
    var next = new HashMap<Key, Integer>();
    wanted.forEach((part, units) -> next.put(new Key(part, van), units));
    for (var each : next.entrySet()) {
      if (free(each.getKey()) + own(visit, each.getKey()) < each.getValue()) {
        return "stock/not-available";
      }
    }
    open.put(visit, next);
    return "";
  }

  void release(UUID visit) {
    open.remove(visit);
  }

  String use(UUID visit, UUID part, UUID van, int units) {
    var key = new Key(part, van);
    int own = own(visit, key);
    if (free(key) + own < units) {
      return "stock/not-available";
    }
    onHand.merge(key, -units, Integer::sum);
    if (own > 0) {
      open.get(visit).merge(key, -Math.min(own, units), Integer::sum);
    }
    used.merge(visit + " " + part, units, Integer::sum);
    return "";
  }

  String comeBack(UUID visit, UUID part, UUID van, int units) {
    if (used.getOrDefault(visit + " " + part, 0) < units) {
      return "stock/not-used";
    }
    used.merge(visit + " " + part, -units, Integer::sum);
    onHand.merge(new Key(part, van), units, Integer::sum);
    return "";
  }

  String move(UUID part, UUID from, UUID to, int units) {
    if (free(new Key(part, from)) < units) {
      return "stock/not-enough";
    }
    onHand.merge(new Key(part, from), -units, Integer::sum);
    onHand.merge(new Key(part, to), units, Integer::sum);
    return "";
  }

  /** On hand and available. */
  Map<Key, List<Integer>> levels() {
    var levels = new HashMap<Key, List<Integer>>();
    onHand.forEach((key, units) -> levels.put(key, List.of(units, free(key))));
    return levels;
  }

  Map<UUID, Map<Key, Integer>> open() {
    var some = new HashMap<UUID, Map<Key, Integer>>();
    open.forEach(
        (visit, parts) -> {
          var left = new HashMap<>(parts);
          left.values().removeIf(units -> units == 0);
          if (!left.isEmpty()) {
            some.put(visit, left);
          }
        });
    return some;
  }
}
