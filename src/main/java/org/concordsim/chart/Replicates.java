package org.concordsim.chart;

import java.util.Collection;

/**
 * How many replicates stand behind a figure, for its caption.
 *
 * @param least in the arm that has fewest
 * @param most in the arm that has most
 */
record Replicates(int least, int most) {
  static Replicates of(Collection<Integer> counts) {
    return new Replicates(
        counts.stream().mapToInt(Integer::intValue).min().orElse(0),
        counts.stream().mapToInt(Integer::intValue).max().orElse(0));
  }

  /** The sentence on intervals: what marks them, of which kind, over how many replicates. */
  String sentence(Words words, String marks) {
    if (most == 0) {
      return words.say("replicates.none");
    }
    if (most == 1) {
      return words.say("replicates.one");
    }
    return words.say("replicates.interval", words.say(marks), range());
  }

  /** For the middle of a sentence, such as "3 to 5 replicates". */
  String phrase(Words words) {
    return most == 1 ? words.say("replicates.phrase.one") : words.say("replicates.phrase", range());
  }

  private String range() {
    return least == most ? Integer.toString(most) : least + "–" + most;
  }
}
