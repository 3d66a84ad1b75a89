package org.concordsim.scenario;

import java.util.Collection;
import java.util.Locale;

/** Finds what somebody probably meant. */
public final class Nearest {
  private static final int LONGEST = 64;

  private Nearest() {}

  /**
   * The end of a message, {@code ; did you mean 'nearest'?}, or nothing if no name is close: at
   * most one edit in three letters, or one is the beginning of the other.
   */
  public static String hint(String word, Collection<String> names) {
    if (word.isEmpty() || word.length() > LONGEST) {
      return "";
    }
    String lower = word.toLowerCase(Locale.ROOT);
    String nearest = "";
    int least = Integer.MAX_VALUE;
    for (String name : names) {
      String candidate = name.toLowerCase(Locale.ROOT);
      int edits = distance(lower, candidate);
      boolean begins =
          lower.length() >= 3 && (candidate.startsWith(lower) || lower.startsWith(candidate));
      boolean close = edits <= Math.max(1, Math.max(lower.length(), candidate.length()) / 3);
      if ((close || begins) && edits < least && lower.length() > 1) {
        least = edits;
        nearest = name;
      }
    }
    return nearest.isEmpty() ? "" : "; did you mean '" + nearest + "'?";
  }

  /** Insertions, deletions, substitutions and swaps of neighbours. */
  static int distance(String a, String b) {
    int[][] d = new int[a.length() + 1][b.length() + 1];
    for (int i = 0; i <= a.length(); i++) {
      for (int j = 0; j <= b.length(); j++) {
        if (i == 0 || j == 0) {
          d[i][j] = i + j;
          continue;
        }
        boolean same = a.charAt(i - 1) == b.charAt(j - 1);
        d[i][j] =
            Math.min(d[i - 1][j - 1] + (same ? 0 : 1), Math.min(d[i - 1][j], d[i][j - 1]) + 1);
        boolean swapped =
            i > 1
                && j > 1
                && a.charAt(i - 1) == b.charAt(j - 2)
                && a.charAt(i - 2) == b.charAt(j - 1);
        if (swapped) {
          d[i][j] = Math.min(d[i][j], d[i - 2][j - 2] + 1);
        }
      }
    }
    return d[a.length()][b.length()];
  }
}
