package org.concordsim.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.EOFException;
import java.io.IOException;
import java.nio.file.FileSystemException;
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
  void whereThereAreNoWordsTheKindOfFaultIsNamed() {
    assertThat(Reason.of(new NoSuchFileException("out/x"))).isEqualTo("NoSuchFile out/x");
    assertThat(Reason.of(new EOFException())).startsWith("EOF");
  }
}
