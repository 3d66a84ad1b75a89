package org.concordsim.results;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import java.util.zip.CheckedOutputStream;
import org.concordsim.experiment.RunPlan;
import org.concordsim.simulation.Courses;
import org.concordsim.simulation.Courses.Columns;

/**
 * The courses of one run's disputes in a file, column after column, with a checksum at the end. Not
 * compressed, as keys are random; but parents are there for offspring alone, and times only where
 * something happened. Without {@code all}, the times that the ledger does not ask for are left out.
 */
final class CourseFile {
  private static final int FORMAT = 0x636f6e11;
  private static final int CHUNK = 1 << 16;

  private CourseFile() {}

  static void write(Path file, RunPlan plan, Courses courses, boolean all) throws IOException {
    AtomicFile.write(file, out -> write(out, plan, courses, all));
  }

  private static void write(OutputStream raw, RunPlan plan, Courses courses, boolean all)
      throws IOException {
    CRC32 sum = new CRC32();
    DataOutputStream out = new DataOutputStream(new CheckedOutputStream(raw, sum));
    Columns columns = courses.columns();
    int size = courses.size();
    out.writeInt(FORMAT);
    out.writeUTF(RunFile.identity(plan));
    out.writeInt(size);
    out.writeBoolean(all);
    write(out, columns.key(), size);
    write(out, columns.mark(), size);
    write(out, columns.cell(), size);
    long[] parents = new long[size];
    int[] escalated = new int[size];
    int[] crises = new int[size];
    int offspring = 0;
    int escalations = 0;
    int ended = 0;
    for (int i = 0; i < size; i++) {
      if (courses.isOffspring(i)) {
        parents[offspring++] = columns.parent()[i];
      }
      if (columns.escalated()[i] != Courses.NEVER) {
        escalated[escalations++] = columns.escalated()[i];
      }
      if (all || courses.crisis(i) != Courses.NEVER) {
        crises[ended++] = columns.ended()[i];
      }
    }
    write(out, parents, offspring);
    write(out, escalated, escalations);
    write(out, crises, ended);
    if (all) {
      write(out, columns.born(), size);
      write(out, columns.detected(), size);
    }
    out.writeLong(sum.getValue());
    out.flush();
  }

  /**
   * Reads the file of this plan.
   *
   * @throws IOException if it is damaged or holds another run
   */
  static Courses read(Path file, RunPlan plan) throws IOException {
    CRC32 sum = new CRC32();
    try (InputStream raw = new BufferedInputStream(Files.newInputStream(file), CHUNK);
        DataInputStream in = new DataInputStream(new CheckedInputStream(raw, sum))) {
      if (in.readInt() != FORMAT || !in.readUTF().equals(RunFile.identity(plan))) {
        throw new IOException(file + " holds another run");
      }
      int size = in.readInt();
      boolean all = in.readBoolean();
      // A damaged size must not ask for all the memory there is.
      if (size < 0 || size > Files.size(file) / Long.BYTES) {
        throw new IOException(file + " is damaged");
      }
      Columns columns = columns(in, size);
      Courses courses = new Courses(columns);
      fill(in, columns, courses, all);
      long expected = sum.getValue();
      if (in.readLong() != expected || in.read() >= 0) {
        throw new IOException(file + " is damaged");
      }
      return courses;
    }
  }

  private static Columns columns(DataInputStream in, int size) throws IOException {
    long[] key = longs(in, size);
    int[] mark = ints(in, size);
    int[] cell = ints(in, size);
    return new Columns(
        key, new long[size], cell, never(size), never(size), never(size), never(size), mark);
  }

  private static int[] never(int size) {
    int[] times = new int[size];
    Arrays.fill(times, Courses.NEVER);
    return times;
  }

  private static void fill(DataInputStream in, Columns columns, Courses courses, boolean all)
      throws IOException {
    for (int i = 0; i < courses.size(); i++) {
      if (courses.isOffspring(i)) {
        columns.parent()[i] = in.readLong();
      }
    }
    for (int i = 0; i < courses.size(); i++) {
      if (courses.hasEscalated(i)) {
        columns.escalated()[i] = in.readInt();
      }
    }
    for (int i = 0; i < courses.size(); i++) {
      if (all || courses.isCrisis(i)) {
        columns.ended()[i] = in.readInt();
      }
    }
    if (all) {
      System.arraycopy(ints(in, courses.size()), 0, columns.born(), 0, courses.size());
      System.arraycopy(ints(in, courses.size()), 0, columns.detected(), 0, courses.size());
    }
  }

  private static void write(DataOutputStream out, long[] values, int count) throws IOException {
    ByteBuffer chunk = ByteBuffer.allocate(CHUNK);
    for (int i = 0; i < count; i += CHUNK / Long.BYTES) {
      int some = Math.min(CHUNK / Long.BYTES, count - i);
      chunk.asLongBuffer().put(values, i, some);
      out.write(chunk.array(), 0, some * Long.BYTES);
    }
  }

  private static void write(DataOutputStream out, int[] values, int count) throws IOException {
    ByteBuffer chunk = ByteBuffer.allocate(CHUNK);
    for (int i = 0; i < count; i += CHUNK / Integer.BYTES) {
      int some = Math.min(CHUNK / Integer.BYTES, count - i);
      chunk.asIntBuffer().put(values, i, some);
      out.write(chunk.array(), 0, some * Integer.BYTES);
    }
  }

  private static long[] longs(DataInputStream in, int count) throws IOException {
    long[] values = new long[count];
    ByteBuffer chunk = ByteBuffer.allocate(CHUNK);
    for (int i = 0; i < count; i += CHUNK / Long.BYTES) {
      int some = Math.min(CHUNK / Long.BYTES, count - i);
      in.readFully(chunk.array(), 0, some * Long.BYTES);
      chunk.asLongBuffer().get(values, i, some);
    }
    return values;
  }

  private static int[] ints(DataInputStream in, int count) throws IOException {
    int[] values = new int[count];
    ByteBuffer chunk = ByteBuffer.allocate(CHUNK);
    for (int i = 0; i < count; i += CHUNK / Integer.BYTES) {
      int some = Math.min(CHUNK / Integer.BYTES, count - i);
      in.readFully(chunk.array(), 0, some * Integer.BYTES);
      chunk.asIntBuffer().get(values, i, some);
    }
    return values;
  }
}
