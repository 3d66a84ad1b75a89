package org.concordsim.city;

import java.util.Collection;
import java.util.Optional;

/** What was probably meant. */
final class Spelling {
  private static final int LONGEST = 60;

  private Spelling() {}

  /** The candidate with the fewest edits, if about two thirds of the letters are right. */
  static Optional<String> nearest(String word, Collection<String> candidates) {
    Optional<String> nearest = Optional.empty();
    int fewest = Integer.MAX_VALUE;
    for (String candidate : candidates) {
      int longer = Math.max(word.length(), candidate.length());
      int edits = longer > LONGEST ? longer : edits(word, candidate);
      if (edits < fewest && 3 * edits <= longer + 2) {
        fewest = edits;
        nearest = Optional.of(candidate);
      }
    }
    return nearest;
  }

  /** The distance of Levenshtein, ignoring case and taking '_', '-' and ' ' as the same. */
  private static int edits(String one, String other) {
    int[] row = new int[other.length() + 1];
    for (int j = 0; j < row.length; j++) {
      row[j] = j;
    }
    for (int i = 1; i <= one.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j < row.length; j++) {
        boolean same = plain(one.charAt(i - 1)) == plain(other.charAt(j - 1));
        int cost = Math.min(Math.min(row[j], row[j - 1]) + 1, diagonal + (same ? 0 : 1));
        diagonal = row[j];
        row[j] = cost;
      }
    }
    return row[other.length()];
  }

  private static char plain(char letter) {
    return letter == '-' || letter == ' ' ? '_' : Character.toLowerCase(letter);
  }
}
