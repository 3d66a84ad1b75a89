package org.concordsim.results;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;

/** A CSV file in the making, and its conversion to Parquet. Not there until it is complete. */
final class TableFile implements Closeable {
  private final Path folder;
  private final String name;
  private final List<Column> columns;
  private final AtomicFile csv;
  private final OutputStream out;
  private final TableWriter writer;

  TableFile(Path folder, String name, List<Column> columns) throws IOException {
    this.folder = folder;
    this.name = name;
    this.columns = columns;
    this.csv = new AtomicFile(folder.resolve(name + ".csv"));
    this.out = csv.open();
    this.writer = new TableWriter(out, columns);
  }

  TableWriter rows() {
    return writer;
  }

  /** Adds rows that were made before their turn. */
  void append(LaterRows later) throws IOException {
    writer.flush();
    later.copyTo(out);
  }

  void endRows() throws IOException {
    writer.flush();
    out.close();
  }

  /** Puts the CSV file into place. */
  void commitCsv() throws IOException {
    csv.commit();
  }

  /** Puts a Parquet file with the same rows into place; before the CSV file is. */
  void commitParquet(DuckDb duck) throws IOException {
    try (AtomicFile parquet = new AtomicFile(folder.resolve(name + ".parquet"))) {
      duck.toParquet(csv.part(), columns, writer.count(), parquet.part());
      parquet.commit();
    }
  }

  @Override
  public void close() throws IOException {
    try (csv) {
      out.close();
    }
  }
}
