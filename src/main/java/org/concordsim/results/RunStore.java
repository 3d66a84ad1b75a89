package org.concordsim.results;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import org.concordsim.experiment.Design;
import org.concordsim.experiment.RunPlan;
import org.concordsim.outcome.RunRecord;
import org.concordsim.simulation.Courses;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The finished runs of a folder that is not complete yet, each in its own file below {@code .runs},
 * together with what they belong to: a scenario and a build of the program.
 */
final class RunStore {
  static final String NAME = ".runs";
  private static final String JOB = "job.json";
  private static final String FORMAT = "concord-runs/1";

  private final Path folder;

  private RunStore(Path folder) {
    this.folder = folder;
  }

  /** Whether a folder has a store of ours, or one that was just being made. */
  static boolean isIn(Path results) throws IOException {
    Path folder = results.resolve(NAME);
    return Files.isDirectory(folder)
        && (Files.exists(folder.resolve(JOB))
            || Folders.entries(folder).stream().allMatch(AtomicFile::isPart));
  }

  static RunStore create(Path results, Identity identity) throws IOException {
    reserve(results);
    RunStore store = open(results);
    ObjectNode job = Json.object();
    job.put("format", FORMAT);
    identity.build().write(job);
    job.put("scenario", identity.scenario());
    Json.write(store.folder.resolve(JOB), job);
    return store;
  }

  /** Marks a folder as ours. */
  static void reserve(Path results) throws IOException {
    Files.createDirectories(results.resolve(NAME));
  }

  static RunStore open(Path results) {
    return new RunStore(results.resolve(NAME));
  }

  /** What the runs belong to; nothing if no store was made here. */
  Optional<Identity> identity() throws IOException {
    if (!Files.exists(folder.resolve(JOB))) {
      return Optional.empty();
    }
    JsonNode job = Json.read(folder.resolve(JOB));
    return Optional.of(new Identity(Build.read(job), job.path("scenario").asString("")));
  }

  /** Removes all runs. */
  void clear() throws IOException {
    for (Path entry : Folders.entries(folder)) {
      if (!entry.endsWith(JOB)) {
        Folders.delete(entry);
      }
    }
  }

  /** The plans that have no intact file yet. */
  List<RunPlan> missing(Design design, boolean withCourses) {
    return design.only(plan -> !isIntact(plan, withCourses));
  }

  /** The file of the run comes last: where it is, the courses are. */
  void save(RunPlan plan, RunRecord run, double seconds, boolean allOfCourses) throws IOException {
    if (run.courses().isPresent()) {
      CourseFile.write(courseFile(plan), plan, run.courses().get(), allOfCourses);
    }
    new RunFile(run, seconds).write(file(plan), plan);
  }

  Courses courses(RunPlan plan) throws IOException {
    return CourseFile.read(courseFile(plan), plan);
  }

  RunFile load(RunPlan plan) throws IOException {
    return RunFile.read(file(plan), plan);
  }

  /**
   * An empty file for what is too much for memory. It is gone when it is closed; what a killed
   * process leaves of it counts as nothing.
   */
  FileChannel scratch(String name) throws IOException {
    Path file = AtomicFile.part(folder.resolve(name));
    Files.deleteIfExists(file);
    return FileChannel.open(
        file,
        StandardOpenOption.CREATE_NEW,
        StandardOpenOption.READ,
        StandardOpenOption.WRITE,
        StandardOpenOption.DELETE_ON_CLOSE);
  }

  void removeParts() throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    for (Path entry : Folders.entries(folder)) {
      if (AtomicFile.isPart(entry)) {
        Folders.delete(entry);
      }
    }
  }

  private boolean isIntact(RunPlan plan, boolean withCourses) {
    if (!Files.exists(file(plan))) {
      return false;
    }
    try {
      load(plan);
      if (withCourses) {
        courses(plan);
      }
      return true;
    } catch (IOException | RuntimeException | OutOfMemoryError damaged) {
      return false;
    }
  }

  private Path file(RunPlan plan) {
    return folder.resolve(name(plan) + ".run");
  }

  private Path courseFile(RunPlan plan) {
    return folder.resolve(name(plan) + ".courses");
  }

  private static String name(RunPlan plan) {
    return plan.armIndex() + "-" + plan.point() + "-" + plan.replicate();
  }
}
