package org.concordsim.cli;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.util.Map;

/** Why something could not be read or written, in one line. */
final class Reason {
  /** What Java says with a class and no words. */
  private static final Map<Class<?>, String> WORDS =
      Map.of(
          AccessDeniedException.class, "no permission for %s",
          NoSuchFileException.class, "there is no %s",
          NotDirectoryException.class, "%s is no folder",
          FileAlreadyExistsException.class, "%s is there already",
          DirectoryNotEmptyException.class, "%s is not empty");

  private Reason() {}

  /** File system exceptions often say nothing but the name of the file. */
  static String of(IOException e) {
    String message = e.getMessage() == null ? "" : e.getMessage().lines().findFirst().orElse("");
    boolean bare = e instanceof FileSystemException file && file.getReason() == null;
    if (!bare && !message.isEmpty()) {
      return message;
    }
    String words = WORDS.get(e.getClass());
    return words == null ? kind(e) + " " + message : words.formatted(message);
  }

  private static String kind(IOException e) {
    return e.getClass().getSimpleName().replace("Exception", "");
  }
}
