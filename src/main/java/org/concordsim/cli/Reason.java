package org.concordsim.cli;

import java.io.IOException;

/** Why something could not be read or written, in one line. */
final class Reason {
  private Reason() {}

  /** File system exceptions often say nothing but the name of the file. */
  static String of(IOException e) {
    String kind = e.getClass().getSimpleName().replace("Exception", "");
    String message = e.getMessage() == null ? "" : e.getMessage().lines().findFirst().orElse("");
    return e.getClass() == IOException.class ? message : kind + " " + message;
  }
}
