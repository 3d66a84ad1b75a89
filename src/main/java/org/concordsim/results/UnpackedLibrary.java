package org.concordsim.results;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * DuckDB's native library, 70 MB that lie beside its jar in a built checkout. Elsewhere, as in
 * tests, DuckDB unpacks it into a temporary file and removes that at a normal end. Where Linux
 * tells which file is mapped, it is removed once it is loaded, as the system then permits: a
 * process that is killed must not leave it behind.
 */
final class UnpackedLibrary {
  private static final Path MAPS = Path.of("/proc/self/maps");

  /** The one beside the jar ends otherwise. */
  private static final String TEMPORARY = ".*/libduckdb_java\\d+\\.so";

  private UnpackedLibrary() {}

  static void remove() {
    try {
      Optional<Path> file = file();
      if (file.isPresent()) {
        Files.deleteIfExists(file.get());
      }
    } catch (IOException | RuntimeException kept) {
      return; // DuckDB removes it at the end.
    }
  }

  private static Optional<Path> file() throws IOException {
    if (!Files.isReadable(MAPS)) {
      return Optional.empty();
    }
    try (Stream<String> lines = Files.lines(MAPS)) {
      return lines
          .filter(line -> line.matches(TEMPORARY))
          .map(line -> Path.of(line.substring(line.indexOf('/'))))
          .findFirst();
    }
  }
}
