package org.concordsim.reference;

import java.util.List;

/** Where two event logs part, with what came before and after on either side. */
final class LogDiff {
  private static final int CONTEXT = 5;

  private LogDiff() {}

  /** The first difference in words; empty if there is none. */
  static String of(List<Event> real, List<Event> reference) {
    int first = 0;
    while (first < real.size()
        && first < reference.size()
        && real.get(first).equals(reference.get(first))) {
      first++;
    }
    if (first == real.size() && first == reference.size()) {
      return "";
    }
    return "logs of %d and %d events differ at event %d%n"
            .formatted(real.size(), reference.size(), first)
        + side("real", real, first)
        + side("reference", reference, first)
        + history(real, reference, first);
  }

  private static String side(String name, List<Event> log, int first) {
    StringBuilder text = new StringBuilder(name).append(":\n");
    for (int i = Math.max(0, first - CONTEXT); i < log.size() && i <= first + CONTEXT; i++) {
      text.append(i == first ? "> " : "  ").append(log.get(i)).append('\n');
    }
    return text.toString();
  }

  /** What both logs say of the disputes that part them, up to there. */
  private static String history(List<Event> real, List<Event> reference, int first) {
    StringBuilder text = new StringBuilder();
    for (List<Event> log : List.of(real, reference)) {
      if (first < log.size()) {
        long key = log.get(first).key();
        text.append("what both tell of %016x before:%n".formatted(key));
        log.subList(0, first).stream()
            .filter(event -> event.key() == key)
            .forEach(event -> text.append("  ").append(event).append('\n'));
      }
    }
    return text.toString();
  }
}
