package org.concordsim.results;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderLockTest {
  @TempDir Path folder;

  @Test
  void theSecondIsRefusedUntilTheFirstIsDone() throws Exception {
    try (FolderLock first = FolderLock.take(folder)) {
      assertThat(first).isNotNull();
      assertThatThrownBy(() -> FolderLock.take(folder))
          .isInstanceOf(FolderException.class)
          .hasMessageContaining("in use by another process");
    }
    FolderLock.take(folder).close();
    assertThat(Folders.entries(folder)).isEmpty();
  }

  @Test
  void anotherProcessIsRefusedAndAllowedAfterTheKill() throws Exception {
    Process holder =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                LockHolder.class.getName(),
                folder.toString())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    try {
      assertThat(holder.inputReader().readLine()).isEqualTo("locked");
      assertThatThrownBy(() -> FolderLock.take(folder)).isInstanceOf(FolderException.class);
    } finally {
      holder.destroyForcibly().waitFor();
    }
    FolderLock.take(folder).close();
    assertThat(Folders.entries(folder)).isEmpty();
  }

  /** Holds the lock of a folder until it is killed or its input ends. */
  static final class LockHolder {
    public static void main(String[] arguments) throws Exception {
      try (FolderLock lock = FolderLock.take(Path.of(arguments[0]))) {
        System.out.println(lock == null ? "" : "locked");
        System.in.read();
      }
    }
  }
}
