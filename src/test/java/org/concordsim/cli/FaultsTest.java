package org.concordsim.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the machine and its people do to a job: signals, a full disk, a locked folder, a twin. */
class FaultsTest {
  private static final String SCENARIO =
      """
      name: faults
      replicates: 10
      horizon: {warmUp: 20, days: 80}
      city: {synthetic: {width: 12, height: 8, communitiesPerStreet: 3, streetsPerDistrict: 1}}
      keep: disputes
      arms: {none: {}, uniform: {detection: {policy: uniform-patrol}}}
      charts: []
      """;

  /** Enough to be surprised in the middle of it. */
  private static final String[] LONG = {"--days", "2000", "--threads", "1"};

  private static final String[] SHORT = {};

  @TempDir Path temporary;
  private Path scenario;
  private Path folder;
  private int processes;

  @BeforeEach
  void setUp() throws IOException {
    scenario = Files.writeString(temporary.resolve("faults.yaml"), SCENARIO);
    folder = temporary.resolve("results");
  }

  @ParameterizedTest
  @ValueSource(strings = {"INT", "TERM"})
  void aSignalEndsTheJobInOrder(String signal) throws Exception {
    assumeTrue(Files.exists(Path.of("/proc/self")), "signals are sent by kill");
    try (Program program = start(LONG)) {
      assertThat(reachesRuns(program)).isTrue();
      assumeTrue(!program.ignoresInterrupts(), "started in the background, deaf to Ctrl-C");
      program.signal(signal);
      assertThat(program.end()).isEqualTo(130);
      assertThat(program.complaints())
          .last()
          .asString()
          .matches("interrupted with \\d+ of 20 runs finished; .* --resume goes on");
    }
    assertThat(folder.resolve(".lock")).doesNotExist();
    assertThat(folder.resolve("manifest.json")).doesNotExist();
    long kept = runs();
    assertThat(kept).isPositive();
    try (Program program = start(with(LONG, "--resume"))) {
      assertThat(program.end()).isZero();
      assertThat(program.complaints()).hasSize((int) (20 - kept) + 1);
    }
  }

  @Test
  void aSecondProcessIsRefusedAndTheFirstGoesOn() throws Exception {
    try (Program first = start(LONG)) {
      assertThat(reachesRuns(first)).isTrue();
      for (String how : List.of("--resume", "--overwrite")) {
        try (Program second = start(with(LONG, how))) {
          assertThat(second.end()).isEqualTo(3);
          assertThat(second.complaints()).containsExactly(folder + " is in use by another process");
        }
      }
      assertThat(first.end()).isZero();
    }
  }

  /** The disk is full while runs are kept, or while tables are written. */
  @Test
  void aFullDiskEndsTheJobInOneLineAndSpaceLetsItGoOn() throws Exception {
    folder = temporary.resolve("spacious");
    try (Program program = start(SHORT)) {
      assertThat(program.end()).isZero();
    }
    final Map<String, String> expected = Program.content(folder);
    Path disk = Files.createDirectory(temporary.resolve("disk"));
    assumeTrue(command("mount", "-t", "tmpfs", "-o", "size=64k", "concord", disk.toString()));
    try {
      folder = Files.createDirectory(disk.resolve("results"));
      int refusals = 0;
      for (String size : List.of("64k", "300k", "600k", "1m", "1500k", "2m", "50m")) {
        assertThat(command("mount", "-o", "remount,size=" + size, disk.toString())).isTrue();
        try (Program program = start(with(SHORT, "--resume", "--quiet"))) {
          int code = program.end();
          List<String> complaints = program.complaints();
          if (code == 0) {
            break;
          }
          assertThat(code).as("%s", complaints).isEqualTo(3);
          assertThat(complaints).hasSize(1).allMatch(line -> line.contains("No space left"));
          assertThat(folder.resolve("manifest.json")).doesNotExist();
          refusals++;
        }
      }
      assertThat(refusals).isGreaterThan(2);
      assertThat(Program.content(folder)).isEqualTo(expected);
    } finally {
      command("umount", disk.toString());
    }
  }

  @Test
  void aFolderThatBecomesReadOnlyEndsTheJobInOneLine() throws Exception {
    Path runs = folder.resolve(".runs");
    try (Program program = start(with(LONG, "--quiet"))) {
      assertThat(reachesRuns(program)).isTrue();
      try {
        assumeTrue(command("chmod", "a-w", runs.toString()));
        // Permissions do not stop root; what stops it is not there on every file system.
        assumeTrue(!isWritable(runs) || command("chattr", "+i", runs.toString()));
        assertThat(program.end()).isEqualTo(3);
        assertThat(program.complaints())
            .hasSize(1)
            .allMatch(line -> line.startsWith("cannot write " + folder));
      } finally {
        command("chattr", "-i", runs.toString());
        command("chmod", "u+w", runs.toString());
      }
    }
    long kept = runs();
    try (Program program = start(with(LONG, "--resume"))) {
      assertThat(program.end()).isZero();
      assertThat(program.complaints()).hasSize((int) (20 - kept) + 1);
    }
  }

  private boolean reachesRuns(Program program) throws Exception {
    return program.reaches(folder.resolve(".runs/0-0-1.run"));
  }

  private long runs() throws IOException {
    try (Stream<Path> files = Files.list(folder.resolve(".runs"))) {
      return files.filter(file -> file.toString().endsWith(".run")).count();
    }
  }

  private static boolean isWritable(Path directory) {
    try {
      Files.delete(Files.createFile(directory.resolve("probe")));
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  private static boolean command(String... words) throws InterruptedException {
    try {
      return new ProcessBuilder(words)
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start()
              .waitFor()
          == 0;
    } catch (IOException notThere) {
      return false;
    }
  }

  private static String[] with(String[] options, String... more) {
    return Stream.concat(Stream.of(options), Stream.of(more)).toArray(String[]::new);
  }

  private Program start(String... options) throws IOException {
    String[] arguments =
        Stream.concat(
                Stream.of("run", scenario.toString(), "--out", folder.toString()),
                Stream.of(options))
            .toArray(String[]::new);
    return Program.start(temporary.resolve("stderr-" + processes++), arguments);
  }
}
