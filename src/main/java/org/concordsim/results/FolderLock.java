package org.concordsim.results;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Keeps a second process out of a folder. The lock ends with the process, whatever ends it. The
 * file is removed when the lock is given back; who then holds a lock on the removed file does not
 * find its mark under the name, and tries again.
 *
 * <p>The mark is the length of the file, because the file must not be opened a second time: on
 * POSIX systems, closing any handle of a file gives back all locks that the process has on it.
 */
final class FolderLock implements Closeable {
  static final String NAME = ".lock";
  private static final int ATTEMPTS = 100;
  private static final long MOST_LENGTH = 1 << 20;

  private final Path file;
  private final FileChannel channel;

  private FolderLock(Path file, FileChannel channel) {
    this.file = file;
    this.channel = channel;
  }

  static FolderLock take(Path folder) throws IOException, FolderException {
    Path file = folder.resolve(NAME);
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
      FileChannel channel =
          FileChannel.open(
              file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
      boolean mine = false;
      try {
        if (!locked(channel)) {
          throw FolderException.unusable(folder + " is in use by another process");
        }
        mine = marked(file, channel);
      } finally {
        if (!mine) {
          channel.close();
        }
      }
      if (mine) {
        return new FolderLock(file, channel);
      }
    }
    throw FolderException.unusable(folder + " cannot be locked");
  }

  private static boolean locked(FileChannel channel) throws IOException {
    try {
      FileLock lock = channel.tryLock();
      return lock != null;
    } catch (OverlappingFileLockException e) {
      return false;
    }
  }

  private static boolean marked(Path file, FileChannel channel) throws IOException {
    long length = ThreadLocalRandom.current().nextLong(1, MOST_LENGTH);
    channel.truncate(0);
    channel.write(ByteBuffer.allocate(1), length - 1);
    try {
      return Files.size(file) == length;
    } catch (NoSuchFileException e) {
      return false;
    }
  }

  @Override
  public void close() throws IOException {
    try (channel) {
      Files.deleteIfExists(file);
    }
  }
}
