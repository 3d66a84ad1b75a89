package org.concordsim.results;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import org.concordsim.experiment.Design;
import org.concordsim.experiment.RunPlan;
import tools.jackson.core.JsonGenerator;

/** Everything that differs between two executions of the same scenario, for {@code timing.json}. */
public final class Timing {
  static final String NAME = "timing.json";

  private final Clock clock;
  private final Instant started;
  private final int threads;

  /** What each run took, in the order of the design. */
  private double[] runs = new double[16];

  private int count;

  /** Starts the watch of an execution on this many threads. */
  public Timing(Clock clock, int threads) {
    this.clock = clock;
    this.started = clock.instant();
    this.threads = threads;
  }

  /** Takes down what the next run of the design took. */
  void add(double runSeconds) {
    if (count == runs.length) {
      runs = Arrays.copyOf(runs, 2 * count);
    }
    runs[count++] = runSeconds;
  }

  /** Writes the times of all runs of a design one by one: a tree of them would take much memory. */
  void write(Path folder, Design design) throws IOException {
    Instant finished = clock.instant();
    Json.write(
        folder.resolve(NAME),
        out -> {
          out.writeStartObject();
          out.writeStringProperty("started", started.toString());
          out.writeStringProperty("finished", finished.toString());
          out.writeNumberProperty(
              "seconds", Duration.between(started, finished).toMillis() / 1000.0);
          out.writeNumberProperty("threads", threads);
          writeMachine(out);
          out.writeStringProperty(
              "jvm", property("java.vm.name") + " " + property("java.vm.version"));
          out.writeArrayPropertyStart("runs");
          for (int i = 0; i < count; i++) {
            writeRun(out, design.get(i), runs[i]);
          }
          out.writeEndArray();
          out.writeEndObject();
        });
  }

  private static void writeMachine(JsonGenerator out) {
    out.writeObjectPropertyStart("machine");
    out.writeStringProperty("system", property("os.name") + " " + property("os.version"));
    out.writeStringProperty("architecture", property("os.arch"));
    out.writeNumberProperty("processors", Runtime.getRuntime().availableProcessors());
    out.writeNumberProperty("heapBytes", Runtime.getRuntime().maxMemory());
    out.writeEndObject();
  }

  private static void writeRun(JsonGenerator out, RunPlan plan, double seconds) {
    out.writeStartObject();
    out.writeStringProperty("arm", plan.arm());
    out.writeNumberProperty("point", plan.point());
    out.writeNumberProperty("replicate", plan.replicate());
    out.writeNumberProperty("seconds", seconds);
    out.writeEndObject();
  }

  private static String property(String key) {
    return System.getProperty(key, "");
  }
}
