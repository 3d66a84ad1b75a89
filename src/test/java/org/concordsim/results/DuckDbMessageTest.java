package org.concordsim.results;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;

class DuckDbMessageTest {
  private static String of(String message) {
    return DuckDbMessage.of(new SQLException(message));
  }

  @Test
  void aFailedWriteIsSaidInWords() {
    assertThat(
            of(
                "IO Error: Async write failed for range [offset=12847, size=4096]:"
                    + " {\"exception_type\":\"IO\",\"exception_message\":\"Could not write file"
                    + " \\\"/out/.runs.parquet.part\\\": No space left on device\","
                    + "\"errno\":\"28\"}"))
        .isEqualTo("Could not write file \"/out/.runs.parquet.part\": No space left on device");
  }

  @Test
  void anythingElseIsItsFirstLine() {
    assertThat(of("IO Error: No files found\n\nLINE 1: …")).isEqualTo("IO Error: No files found");
    assertThat(of("{\"exception_type\":\"IO\",\"exc"))
        .isEqualTo("{\"exception_type\":\"IO\",\"exc");
    assertThat(of(null)).isEqualTo("null");
    assertThat(of("")).isEmpty();
  }
}
