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
}
