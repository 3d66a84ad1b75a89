package org.concordsim.results;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.concordsim.experiment.RunPlan;
import org.concordsim.outcome.Dimension;
import org.concordsim.outcome.Group;
import org.concordsim.outcome.RunRecord;

/**
 * One finished run in a file of its own: which run it is, how long it took, its numbers bit by bit.
 * Compressed by gzip, whose checksum tells a damaged file.
 *
 * @param run the numbers
 * @param seconds wall clock time that the run took
 */
record RunFile(RunRecord run, double seconds) {
  private static final int FORMAT = 0x636f6e02;

  void write(Path file, RunPlan plan) throws IOException {
    AtomicFile.write(
        file,
        stream -> {
          DataOutputStream out =
              new DataOutputStream(new BufferedOutputStream(new FastGzip(stream), 1 << 16));
          out.writeInt(FORMAT);
          out.writeUTF(identity(plan));
          out.writeDouble(seconds);
          write(out, run.outcomes());
          write(out, run.series());
          write(out, run.cells());
          write(out, run.leadTimes());
          write(out, run.groups());
          out.close();
        });
  }

  /**
   * Reads the file of this plan.
   *
   * @throws IOException if it is damaged or holds another run
   */
  static RunFile read(Path file, RunPlan plan) throws IOException {
    try (InputStream raw = Files.newInputStream(file);
        DataInputStream in =
            new DataInputStream(new BufferedInputStream(new GZIPInputStream(raw), 1 << 16))) {
      if (in.readInt() != FORMAT || !in.readUTF().equals(identity(plan))) {
        throw new IOException(file + " holds another run");
      }
      double seconds = in.readDouble();
      RunRecord run = new RunRecord(doubles(in), rows(in), rows(in), longs(in), groups(in));
      if (in.read() >= 0) {
        throw new IOException(file + " is too long");
      }
      return new RunFile(run, seconds);
    }
  }

  static String identity(RunPlan plan) {
    return plan.arm() + " " + plan.point() + " " + plan.replicate() + " " + plan.seed();
  }

  private static void write(DataOutputStream out, double[] values) throws IOException {
    out.writeInt(values.length);
    for (double value : values) {
      out.writeDouble(value);
    }
  }

  private static void write(DataOutputStream out, double[][] rows) throws IOException {
    out.writeInt(rows.length);
    for (double[] row : rows) {
      write(out, row);
    }
  }

  private static void write(DataOutputStream out, long[] values) throws IOException {
    out.writeInt(values.length);
    for (long value : values) {
      out.writeLong(value);
    }
  }

  private static void write(DataOutputStream out, List<Group> groups) throws IOException {
    out.writeInt(groups.size());
    for (Group group : groups) {
      out.writeUTF(group.dimension().name());
      out.writeUTF(group.name());
      write(out, group.values());
    }
  }

  private static double[] doubles(DataInputStream in) throws IOException {
    double[] values = new double[in.readInt()];
    for (int i = 0; i < values.length; i++) {
      values[i] = in.readDouble();
    }
    return values;
  }

  private static double[][] rows(DataInputStream in) throws IOException {
    double[][] rows = new double[in.readInt()][];
    for (int i = 0; i < rows.length; i++) {
      rows[i] = doubles(in);
    }
    return rows;
  }

  private static long[] longs(DataInputStream in) throws IOException {
    long[] values = new long[in.readInt()];
    for (int i = 0; i < values.length; i++) {
      values[i] = in.readLong();
    }
    return values;
  }

  private static List<Group> groups(DataInputStream in) throws IOException {
    Group[] groups = new Group[in.readInt()];
    for (int i = 0; i < groups.length; i++) {
      groups[i] = new Group(Dimension.valueOf(in.readUTF()), in.readUTF(), doubles(in));
    }
    return List.of(groups);
  }

  /** The fastest level: these files live as long as the job, and counts compress well anyway. */
  private static final class FastGzip extends GZIPOutputStream {
    FastGzip(OutputStream out) throws IOException {
      super(out, 1 << 16);
      def.setLevel(Deflater.BEST_SPEED);
    }
  }
}
