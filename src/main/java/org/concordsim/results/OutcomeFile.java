package org.concordsim.results;

import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.concordsim.experiment.Design;
import org.concordsim.experiment.RunPlan;
import org.concordsim.outcome.RunRecord;
import org.concordsim.statistics.OutcomeSource;

/**
 * The outcomes of all runs in a file of doubles, for comparisons, which want them in another order
 * than the tables: however many runs there are, memory holds the values that were asked for.
 *
 * <p>Runs lie in the order of the design, in batches of some replicates of an arm at a point, and
 * within a batch outcome by outcome, so that one outcome of thousands of replicates is read in
 * dozens of pieces and not in thousands.
 */
final class OutcomeFile implements OutcomeSource, Closeable {
  /** Replicates of a batch; the last of an arm at a point may have fewer. */
  static final int BATCH = 64;

  private final FileChannel file;
  private final Design design;
  private final List<String> arms;
  private final Map<String, Integer> columns = new HashMap<>();
  private final double[][] batch = new double[BATCH][];
  private int batched;

  /**
   * No outcomes yet.
   *
   * @param file an empty file, which it closes
   */
  OutcomeFile(FileChannel file, Design design) {
    this.file = file;
    this.design = design;
    this.arms = List.copyOf(design.scenario().arms().keySet());
    for (String outcome : RunRecord.columns()) {
      columns.put(outcome, columns.size());
    }
  }

  /** Takes the outcomes of the next run of the design. */
  void add(RunPlan plan, double[] outcomes) throws IOException {
    batch[batched++] = outcomes;
    if (batched == BATCH || plan.replicate() + 1 == design.replicates(plan.point())) {
      writeBatch();
    }
  }

  private void writeBatch() throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate(batched * columns.size() * Double.BYTES);
    for (int column = 0; column < columns.size(); column++) {
      for (int i = 0; i < batched; i++) {
        bytes.putDouble(batch[i][column]);
      }
    }
    bytes.flip();
    while (bytes.hasRemaining()) {
      file.write(bytes);
    }
    batched = 0;
  }

  /** {@inheritDoc} All runs must have been taken. */
  @Override
  public double[] values(String arm, int point, String outcome) {
    double[] values = new double[design.replicates(point)];
    long first = design.first(arms.indexOf(arm), point);
    try {
      for (int from = 0; from < values.length; from += BATCH) {
        int size = Math.min(BATCH, values.length - from);
        long before = (first + from) * columns.size() + (long) columns.get(outcome) * size;
        read(before * Double.BYTES, size).asDoubleBuffer().get(values, from, size);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return values;
  }

  private ByteBuffer read(long position, int doubles) throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate(doubles * Double.BYTES);
    while (bytes.hasRemaining()) {
      if (file.read(bytes, position + bytes.position()) < 0) {
        throw new EOFException("the outcomes of a run are missing");
      }
    }
    return bytes.flip();
  }

  @Override
  public void close() throws IOException {
    file.close();
  }
}
