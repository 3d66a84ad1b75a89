package org.concordsim.results;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.concordsim.experiment.RunPlan;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Everything that differs between two executions of the same scenario, for {@code timing.json}. */
public final class Timing {
  static final String NAME = "timing.json";

  private final Clock clock;
  private final Instant started;
  private final int threads;
  private final List<Taken> runs = new ArrayList<>();

  /** What a run took; a plan would hold all its parameters. */
  private record Taken(String arm, int point, int replicate, double seconds) {}

  /** Starts the watch of an execution on this many threads. */
  public Timing(Clock clock, int threads) {
    this.clock = clock;
    this.started = clock.instant();
    this.threads = threads;
  }

  void add(RunPlan plan, double runSeconds) {
    runs.add(new Taken(plan.arm(), plan.point(), plan.replicate(), runSeconds));
  }

  void write(Path folder) throws IOException {
    Instant finished = clock.instant();
    ObjectNode root = Json.object();
    root.put("started", started.toString());
    root.put("finished", finished.toString());
    root.put("seconds", Duration.between(started, finished).toMillis() / 1000.0);
    root.put("threads", threads);
    ObjectNode machine = root.putObject("machine");
    machine.put("system", property("os.name") + " " + property("os.version"));
    machine.put("architecture", property("os.arch"));
    machine.put("processors", Runtime.getRuntime().availableProcessors());
    machine.put("heapBytes", Runtime.getRuntime().maxMemory());
    root.put("jvm", property("java.vm.name") + " " + property("java.vm.version"));
    ArrayNode list = root.putArray("runs");
    for (Taken run : runs) {
      list.addObject()
          .put("arm", run.arm())
          .put("point", run.point())
          .put("replicate", run.replicate())
          .put("seconds", run.seconds());
    }
    Json.write(folder.resolve(NAME), root);
  }

  private static String property(String key) {
    return System.getProperty(key, "");
  }
}
