package org.concordsim.results;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.concordsim.experiment.RunPlan;
import org.concordsim.outcome.Recorder;
import org.concordsim.outcome.RunRecord;
import org.concordsim.reference.Fixture;
import org.concordsim.reference.TinyCities;
import org.concordsim.simulation.ModelParameters;
import org.concordsim.simulation.Run;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunFileTest {
  private static final ModelParameters MODEL = Fixture.model("horizon.days=40");
  private static final RunPlan PLAN = new RunPlan("none", 0, 0, 0, 5, MODEL);

  @TempDir Path folder;
  private Path file;
  private RunRecord run;

  @BeforeEach
  void setUp() throws IOException {
    file = folder.resolve("a.run");
    run = Recorder.record(new Run(TinyCities.town(), MODEL, 5, 0).toHorizon());
    new RunFile(run, 1.5).write(file, PLAN);
  }

  @Test
  void everyNumberComesBack() throws IOException {
    RunFile back = RunFile.read(file, PLAN);
    assertThat(back.seconds()).isEqualTo(1.5);
    assertThat(bytes(back)).isEqualTo(bytes(new RunFile(run, 1.5)));
  }

  @Test
  void aFileCutOffAnywhereIsNotTakenForWhole() throws IOException {
    byte[] whole = Files.readAllBytes(file);
    for (int length = 0; length < whole.length; length += length < 200 ? 1 : 41) {
      Files.write(file, Arrays.copyOf(whole, length));
      assertThatThrownBy(() -> RunFile.read(file, PLAN)).isInstanceOf(IOException.class);
    }
  }

  /** A few bits say nothing: the time in the header, for example. */
  @Test
  void aFlippedBitIsNoticedOrChangesNothing() throws IOException {
    byte[] whole = Files.readAllBytes(file);
    byte[] expected = bytes(new RunFile(run, 1.5));
    int noticedFlips = 0;
    int flips = 0;
    for (int at = 0; at < whole.length; at += at < 60 || at > whole.length - 60 ? 1 : 41) {
      byte[] damaged = whole.clone();
      damaged[at] ^= 16;
      Files.write(file, damaged);
      try {
        assertThat(bytes(RunFile.read(file, PLAN))).as("byte %d", at).isEqualTo(expected);
      } catch (IOException | RuntimeException | OutOfMemoryError noticed) {
        // A damaged length may ask for more than there is, of bytes or of memory.
        noticedFlips++;
      }
      flips++;
    }
    assertThat(noticedFlips).isGreaterThan(flips * 3 / 4);
  }

  private byte[] bytes(RunFile content) throws IOException {
    Path copy = folder.resolve("copy.run");
    content.write(copy, PLAN);
    return Files.readAllBytes(copy);
  }
}
