package org.concordsim.results;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.util.List;

/**
 * Rows of a table that are made before their turn; until then they are in a file, not in memory.
 */
final class LaterRows implements Closeable {
  private final FileChannel file;
  private final OutputStream out;
  private final TableWriter writer;

  /**
   * No rows yet.
   *
   * @param file an empty file, which it closes
   */
  LaterRows(FileChannel file, List<Column> columns) {
    this.file = file;
    this.out = new BufferedOutputStream(Channels.newOutputStream(file), 1 << 16);
    this.writer = TableWriter.withoutHeader(out, columns);
  }

  TableWriter rows() {
    return writer;
  }

  /** Hands out all rows; no more can be made. */
  void copyTo(OutputStream table) throws IOException {
    writer.flush();
    out.flush();
    file.position(0);
    Channels.newInputStream(file).transferTo(table);
  }

  @Override
  public void close() throws IOException {
    file.close();
  }
}
