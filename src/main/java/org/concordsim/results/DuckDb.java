package org.concordsim.results;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Collectors;
import org.duckdb.DuckDBConnection;

/**
 * Stores and reads Parquet files. One thread and the order of insertion, so that the same table
 * gives the same bytes; it never computes a number.
 */
final class DuckDb implements AutoCloseable {
  /**
   * Bytes of a table that are read at a time. DuckDB cuts what it reads into pieces of this size,
   * so that more at a time takes memory and gives no better file; another size gives another file.
   */
  private static final String READ_AT_ONCE = "1000000";

  /** Two conversions at the same time would take the memory of two and save little. */
  private static final Object ONE_AT_A_TIME = new Object();

  /**
   * Rows that are held until they are written; DuckDB's own 122,880 take 60 MB more for a table of
   * groups.
   */
  private static final String ROWS_AT_ONCE = "20480";

  /** What is done with the rows of an answer. */
  interface Rows {
    void read(ResultSet rows) throws SQLException;
  }

  /** An empty database in memory that all connections share: to start one takes long. */
  private static DuckDBConnection database;

  private final Connection connection;

  private DuckDb(Connection connection) {
    this.connection = connection;
  }

  static DuckDb open() throws IOException {
    try {
      return new DuckDb(database().duplicate());
    } catch (SQLException e) {
      throw new IOException("DuckDB does not start: " + DuckDbMessage.of(e), e);
    }
  }

  /**
   * Starts the database in the background, which takes a third of a second, most of it to unpack
   * the native library. What goes wrong is told of by {@link #open}.
   */
  static void prepare() {
    Thread thread =
        new Thread(
            () -> {
              try {
                database();
              } catch (SQLException | RuntimeException | Error untold) {
                return;
              }
            },
            "concord-duckdb");
    thread.setDaemon(true);
    thread.start();
  }

  private static synchronized DuckDBConnection database() throws SQLException {
    if (database == null) {
      Connection first = DriverManager.getConnection("jdbc:duckdb:");
      try (Statement statement = first.createStatement()) {
        statement.execute(
            "SET threads = 1; SET preserve_insertion_order = true; SET temp_directory = '';"
                + " SET autoinstall_known_extensions = false;"
                + " SET enable_external_file_cache = false");
      }
      database = first.unwrap(DuckDBConnection.class);
      UnpackedLibrary.remove();
    }
    return database;
  }

  /**
   * Converts a table to Parquet. Counts the rows afterwards: with some combinations of its options
   * ({@code new_line} and {@code strict_mode}) DuckDB reads no row and does not complain.
   */
  void toParquet(Path csv, List<Column> columns, long rows, Path parquet) throws IOException {
    String types =
        columns.stream()
            .map(column -> literal(column.name()) + ": " + literal(column.type().sql))
            .collect(Collectors.joining(", ", "{", "}"));
    String copy =
        """
        COPY (
          SELECT * FROM read_csv(%s, columns = %s, auto_detect = false, header = true, delim = ',',
            quote = '"', escape = '"', nullstr = '', allow_quoted_nulls = false,
            buffer_size = %s)
        ) TO %s (FORMAT parquet, COMPRESSION zstd, ROW_GROUP_SIZE %s)
        """
            .formatted(literal(csv), types, READ_AT_ONCE, literal(parquet), ROWS_AT_ONCE);
    synchronized (ONE_AT_A_TIME) {
      execute(copy);
    }
    query(
        "SELECT count(*) FROM %s",
        parquet,
        List.of(),
        answer -> {
          answer.next();
          if (answer.getLong(1) != rows) {
            throw new SQLException(answer.getLong(1) + " rows instead of " + rows);
          }
        });
  }

  /** Asks a Parquet file, and nothing more. */
  static void ask(String question, Path parquet, List<String> parameters, Rows rows)
      throws IOException {
    try (DuckDb duck = open()) {
      duck.query(question, parquet, parameters, rows);
    }
  }

  /** A number of the present row; NaN if there is none. */
  static double number(ResultSet rows, int column) throws SQLException {
    double value = rows.getDouble(column);
    return rows.wasNull() ? Double.NaN : value;
  }

  /** Asks a Parquet file; {@code %s} in the question stands for the file. */
  void query(String question, Path parquet, List<String> parameters, Rows rows) throws IOException {
    String sql = question.formatted("read_parquet(" + literal(parquet) + ")");
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < parameters.size(); i++) {
        statement.setString(i + 1, parameters.get(i));
      }
      try (ResultSet answer = statement.executeQuery()) {
        rows.read(answer);
      }
    } catch (SQLException e) {
      throw new IOException(parquet + ": " + DuckDbMessage.of(e), e);
    }
  }

  @Override
  public void close() throws IOException {
    try {
      connection.close();
    } catch (SQLException e) {
      throw new IOException(DuckDbMessage.of(e), e);
    }
  }

  private void execute(String sql) throws IOException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new IOException(DuckDbMessage.of(e), e);
    }
  }

  private static String literal(Path path) {
    return literal(path.toString());
  }

  private static String literal(String text) {
    return "'" + text.replace("'", "''") + "'";
  }
}
