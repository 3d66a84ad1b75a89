package org.concordsim.scenario;

import java.util.regex.Pattern;

/** The names that authors may choose; both can stand in a path, a table and the name of a file. */
final class Words {
  private static final int LONGEST = 60;

  /** Of scenarios. */
  static final String NAME = "[a-z0-9]+(-[a-z0-9]+)*";

  /** Of arms: Chinese characters too. */
  static final String ARM = "[a-z0-9\\p{IsHan}]+(-[a-z0-9\\p{IsHan}]+)*";

  private static final Pattern NAME_PATTERN = Pattern.compile(NAME);
  private static final Pattern ARM_PATTERN = Pattern.compile(ARM);

  private Words() {}

  static boolean isName(String text) {
    return text.length() <= LONGEST && NAME_PATTERN.matcher(text).matches();
  }

  static boolean isArm(String text) {
    return text.length() <= LONGEST && ARM_PATTERN.matcher(text).matches();
  }

  static String allowed(boolean chinese) {
    return "allowed are small letters, digits%s and hyphens between them, at most %d"
        .formatted(chinese ? ", Chinese characters" : "", LONGEST);
  }
}
