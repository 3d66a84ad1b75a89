package org.concordsim.results;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/**
 * A file that will be there completely or not at all: written under a temporary name, forced to the
 * disk, then moved into place by {@link #commit}. Closed before that, it leaves nothing behind.
 */
final class AtomicFile implements Closeable {
  /** Writes the content of a file. */
  interface Content {
    void writeTo(OutputStream out) throws IOException;
  }

  private static final String SUFFIX = ".part";

  private final Path target;
  private final Path part;

  /** Prepares a file; a temporary one that a killed process left behind is removed. */
  AtomicFile(Path target) throws IOException {
    this.target = target;
    this.part = part(target);
    Files.deleteIfExists(part);
  }

  static void write(Path target, Content content) throws IOException {
    try (AtomicFile file = new AtomicFile(target)) {
      try (OutputStream out = file.open()) {
        content.writeTo(out);
      }
      file.commit();
    }
  }

  /** Whether this is a temporary name. */
  static boolean isPart(Path path) {
    String name = path.getFileName().toString();
    return name.startsWith(".") && name.endsWith(SUFFIX);
  }

  /** The temporary name of a file. */
  static Path part(Path target) {
    return target.resolveSibling("." + target.getFileName() + SUFFIX);
  }

  /** The temporary name. */
  Path part() {
    return part;
  }

  /** Opens the temporary file; to be closed before the commit. */
  OutputStream open() throws IOException {
    return new BufferedOutputStream(
        Files.newOutputStream(part, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
        1 << 16);
  }

  void commit() throws IOException {
    force(part);
    Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
    forceFolder(target.toAbsolutePath().getParent());
  }

  @Override
  public void close() throws IOException {
    Files.deleteIfExists(part);
  }

  static void force(Path file) throws IOException {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      channel.force(true);
    }
  }

  /** Makes a move durable. Some systems cannot open a folder; there the move is durable enough. */
  static void forceFolder(Path folder) {
    try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
      channel.force(true);
    } catch (IOException ignored) {
      return;
    }
  }
}
