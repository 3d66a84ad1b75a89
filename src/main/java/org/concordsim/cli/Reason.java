package org.concordsim.cli;

import java.io.IOException;
import java.nio.file.FileSystemException;

/** Why something could not be read or written, in one line. */
final class Reason {
  private Reason() {}

  /** File system exceptions often say nothing but the name of the file. */
  static String of(IOException e) {
    String message = e.getMessage() == null ? "" : e.getMessage().lines().findFirst().orElse("");
    boolean bare = e instanceof FileSystemException file && file.getReason() == null;
    return bare || message.isEmpty() ? kind(e) + " " + message : message;
  }

  private static String kind(IOException e) {
    return e.getClass().getSimpleName().replace("Exception", "");
  }
}
