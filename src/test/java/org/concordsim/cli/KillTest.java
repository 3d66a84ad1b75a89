package org.concordsim.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.concordsim.results.ResultsFolder;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Kills the program with SIGKILL at random instants of a job, from the first lock to the manifest,
 * resumes it until it ends by itself, and compares the folder with one that nobody disturbed. A job
 * that ends is followed by another one from the start, until there were enough kills: 12, or as
 * many as {@code -Dkill.times=50} asks for.
 */
class KillTest {
  private static final int TIMES = Integer.getInteger("kill.times", 12);
  private static final int RUNS = 30;

  /** The phases in which a job is killed: while runs are made, tables written, charts drawn. */
  private static final int[] HIT = {0, 0, 0, 1, 1, 2};

  private static final Pattern FINISHED =
      Pattern.compile("\\[ *\\d+/\\d+] (.* replicate \\d+): .*");

  private static final String SCENARIO =
      """
      name: kill
      replicates: 10
      horizon: {warmUp: 20, days: 80}
      city: {synthetic: {width: 12, height: 8, communitiesPerStreet: 3, streetsPerDistrict: 1}}
      keep: disputes
      arms:
        none: {}
        uniform: {detection: {policy: uniform-patrol}}
        oracle: {detection: {policy: oracle}}
      charts: [ledger]
      """;

  /** Fractions of a phase, the same in every execution of this test. */
  private final SplittableRandom fractions = new SplittableRandom(20260101);

  /** How far the killed jobs were. */
  private final Map<String, Integer> stages = new TreeMap<>();

  @TempDir Path temporary;
  private Path scenario;
  private Path folder;
  private int processes;

  /** Nanoseconds to the lock, to the end of the runs, of the tables, of the job. */
  private final List<Long> phases = new ArrayList<>();

  @BeforeEach
  void setUp() throws IOException {
    scenario = Files.writeString(temporary.resolve("kill.yaml"), SCENARIO);
  }

  @Test
  void aJobKilledAtAnyInstantEndsAsIfNothingHadHappened() throws Exception {
    folder = temporary.resolve("undisturbed");
    undisturbed();
    final Map<String, String> expected = Program.content(folder);
    assertThat(ResultsFolder.open(folder).arms()).hasSize(3);
    int kills = 0;
    for (int job = 0; kills < TIMES; job++) {
      folder = temporary.resolve("killed-" + job);
      kills += killUntilTheEnd(TIMES - kills);
      assertThat(Program.content(folder)).as("after %d kills", kills).isEqualTo(expected);
    }
    System.out.println("killed while there was: " + stages);
  }

  /** Makes the folder in peace, and measures when each phase begins. */
  private void undisturbed() throws Exception {
    final long start = System.nanoTime();
    try (Program program = start()) {
      for (String first : List.of(".lock", "scenario.yaml", ".charts.part")) {
        assertThat(program.reaches(folder.resolve(first))).as(first).isTrue();
        phases.add(System.nanoTime() - start);
      }
      assertThat(program.end()).as("%s", program.complaints()).isZero();
      phases.add(System.nanoTime() - start);
    }
  }

  private long instant(int phase) {
    return fractions.nextLong(phases.get(phase), phases.get(phase + 1));
  }

  /**
   * Kills and resumes, at most so many times; then the job may end. Returns the number of kills.
   */
  private int killUntilTheEnd(int most) throws Exception {
    Set<String> kept = new HashSet<>();
    int kills = 0;
    while (true) {
      try (Program program = start("--resume")) {
        if (kills < Math.min(most, HIT.length) && isKilled(program, HIT[kills])) {
          kills++;
        } else {
          assertThat(program.end()).as("%s", program.complaints()).isZero();
          addNews(program, kept);
          return kills;
        }
        addNews(program, kept);
      }
    }
  }

  private boolean isKilled(Program program, int phase) throws Exception {
    long instant = System.nanoTime() + instant(phase);
    while (program.isAlive() && System.nanoTime() < instant) {
      Thread.sleep(0, 100_000);
    }
    if (!program.kill()) {
      return false;
    }
    stages.merge(stage(), 1, Integer::sum);
    return true;
  }

  /** A run that was told of as finished is never made again. */
  private static void addNews(Program program, Set<String> kept) throws IOException {
    for (String line : program.complaints()) {
      Matcher matcher = FINISHED.matcher(line);
      if (matcher.matches()) {
        assertThat(kept.add(matcher.group(1))).as("%s is made again", matcher.group(1)).isTrue();
      }
    }
    assertThat(kept).hasSizeLessThanOrEqualTo(RUNS);
  }

  private String stage() throws IOException {
    if (Files.exists(folder.resolve("manifest.json"))) {
      return "6 a manifest";
    }
    if (Files.exists(folder.resolve(".manifest.json.part"))) {
      return "5 a part of the manifest";
    }
    if (Files.exists(folder.resolve(".charts.part")) || Files.exists(folder.resolve("charts"))) {
      return "4 charts";
    }
    if (Files.exists(folder.resolve("summary.csv"))) {
      return "3 tables, perhaps a ledger";
    }
    if (Files.exists(folder.resolve("scenario.yaml"))) {
      return "2 parts of tables";
    }
    Path runs = folder.resolve(".runs");
    if (!Files.exists(runs)) {
      return "0 a lock";
    }
    try (Stream<Path> files = Files.list(runs)) {
      return files.anyMatch(file -> file.toString().endsWith(".run")) ? "1 runs" : "0 no run yet";
    }
  }

  private Program start(String... options) throws IOException {
    String[] arguments =
        Stream.concat(
                Stream.of("run", scenario.toString(), "--out", folder.toString(), "--threads", "2"),
                Stream.of(options))
            .toArray(String[]::new);
    return Program.start(temporary.resolve("stderr-" + processes++), arguments);
  }
}
