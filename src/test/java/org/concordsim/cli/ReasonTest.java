package org.concordsim.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.EOFException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.NoSuchFileException;
import org.junit.jupiter.api.Test;

class ReasonTest {
  @Test
  void theSystemsWordsStandAlone() {
    assertThat(Reason.of(new FileSystemException("out/x", null, "Read-only file system")))
        .isEqualTo("out/x: Read-only file system");
    assertThat(Reason.of(new IOException("No space left on device")))
        .isEqualTo("No space left on device");
  }

  @Test
  void whatJavaSaysWithoutWordsIsPutIntoThem() {
    assertThat(Reason.of(new NoSuchFileException("out/x"))).isEqualTo("there is no out/x");
    assertThat(Reason.of(new AccessDeniedException("out/x"))).isEqualTo("no permission for out/x");
  }

  @Test
  void whereThereAreNoWordsTheKindOfFaultIsNamed() {
    assertThat(Reason.of(new FileSystemLoopException("out/x"))).isEqualTo("FileSystemLoop out/x");
    assertThat(Reason.of(new EOFException())).startsWith("EOF");
  }
}
