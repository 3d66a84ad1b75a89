package org.concordsim.scenario;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import org.concordsim.city.CsvReader;
import org.concordsim.sweep.Factor;
import org.concordsim.sweep.Level;
import org.concordsim.sweep.Sweep;

/**
 * Reads the points of a sweep from a table: one column a path, one row a point, and in each field
 * what a list of levels would hold.
 */
final class SweepRows {
  private static final int MOST_ROWS = 1_000_000;

  private final Problems problems;
  private final BiFunction<String, Origin, Optional<SweepPath>> paths;
  private final SweepLevels sweepLevels;
  private final Layers layers;

  /**
   * @param paths finds what a column varies, or tells its fault
   * @param sweepLevels reads the fields
   */
  SweepRows(
      Problems problems,
      BiFunction<String, Origin, Optional<SweepPath>> paths,
      SweepLevels sweepLevels,
      Layers layers) {
    this.problems = problems;
    this.paths = paths;
    this.sweepLevels = sweepLevels;
    this.layers = layers;
  }

  /** A column while it is read: its levels by the text of the field. */
  private static final class Column {
    final SweepPath path;
    final Origin origin;
    final List<Level> levels = new ArrayList<>();
    final Map<String, Integer> byText = new HashMap<>();
    final Map<String, Integer> byName = new HashMap<>();

    Column(SweepPath path, Origin origin) {
      this.path = path;
      this.origin = origin;
    }
  }

  /** The sweep of a table; empty after its faults were told. */
  Optional<Swept> read(Tree named, Optional<Tree> digest, Optional<Tree> arms) {
    if (!(named instanceof Tree.Scalar scalar) || scalar.text().isBlank()) {
      problems.add(named.origin(), "is " + named.kind() + "; expected is the name of a CSV file");
      return Optional.empty();
    }
    try {
      Path folder = layers.directory(named.origin());
      Path file = folder.resolve(scalar.text()).toAbsolutePath().normalize();
      String text = SourceFile.text(file, named.origin());
      SweepTable table = new SweepTable(file, CityTable.digest(file));
      if (digest.isPresent() && !isDigest(digest.get(), table)) {
        return Optional.empty();
      }
      return sweep(text, Origin.file(scalar.text()), arms)
          .map(sweep -> new Swept(sweep, Optional.of(table)));
    } catch (InvalidPathException e) {
      problems.add(named.origin(), "cannot name a file");
    } catch (IOException e) {
      problems.add(named.origin(), "cannot be read");
    } catch (Unreadable e) {
      problems.addUnreadable(e.origin(), e.getMessage());
    }
    return Optional.empty();
  }

  private boolean isDigest(Tree written, SweepTable table) {
    boolean same = written instanceof Tree.Scalar scalar && scalar.text().equals(table.sha256());
    if (!same) {
      problems.add(
          written.origin(),
          "is not the digest of '%s', which is %s; the table has changed"
              .formatted(table.file(), table.sha256()));
    }
    return same;
  }

  private Optional<Sweep> sweep(String text, Origin start, Optional<Tree> arms) {
    CsvReader reader = new CsvReader(text.getBytes(StandardCharsets.UTF_8));
    if (!reader.more()) {
      problems.add(start, "the table is empty; the first line names a path for each column");
      return Optional.empty();
    }
    List<Column> columns = header(reader.next(), start);
    List<int[]> rows = new ArrayList<>();
    while (reader.more() && !problems.isFull()) {
      if (rows.size() == MOST_ROWS) {
        problems.add(start, "has more than %d rows, which is the limit".formatted(MOST_ROWS));
        return Optional.empty();
      }
      row(reader.next(), columns, start).ifPresent(rows::add);
    }
    if (columns.isEmpty() || !problems.isEmpty()) {
      return Optional.empty();
    }
    if (rows.isEmpty()) {
      problems.add(start, "has no row; each row below the first line is a point");
      return Optional.empty();
    }
    new SweepOverlaps(problems).refuse(columns.stream().map(this::read).toList(), arms);
    List<Factor> factors = columns.stream().map(column -> read(column).factor()).toList();
    return Optional.of(Sweep.ofRows(factors, rows.toArray(int[][]::new)));
  }

  private List<Column> header(CsvReader.Row row, Origin start) {
    flaws(row, start);
    List<Column> columns = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (CsvReader.Field field : row.fields()) {
      String text = field.text().strip();
      Origin origin = start.at(field.line(), field.column()).child(Quoted.visible(text));
      if (!seen.add(text)) {
        problems.add(origin, "is there twice; each path may have one column");
      } else {
        paths.apply(text, origin).ifPresent(path -> columns.add(new Column(path, origin)));
      }
    }
    return columns.size() == row.fields().size() ? columns : List.of();
  }

  private void flaws(CsvReader.Row row, Origin start) {
    row.flaws().forEach(flaw -> problems.add(start.at(flaw.line(), flaw.column()), flaw.text()));
  }

  private Optional<int[]> row(CsvReader.Row row, List<Column> columns, Origin start) {
    flaws(row, start);
    if (columns.isEmpty() || !row.flaws().isEmpty()) {
      return Optional.empty();
    }
    if (row.fields().size() != columns.size()) {
      problems.add(
          start.at(row.line(), 1),
          "has %d fields; the first line names %d".formatted(row.fields().size(), columns.size()));
      return Optional.empty();
    }
    int[] levels = new int[columns.size()];
    for (int c = 0; c < levels.length; c++) {
      levels[c] = level(columns.get(c), row.fields().get(c), start);
    }
    return Optional.of(levels);
  }

  /** The number of the level that a field holds; -1 after its fault was told. */
  private int level(Column column, CsvReader.Field field, Origin start) {
    String text = field.text().strip();
    Integer known = column.byText.get(text);
    if (known != null) {
      return known;
    }
    Origin origin = start.at(field.line(), field.column()).child(column.path.text());
    Optional<Level> level = sweepLevels.level(column.path, new Tree.Scalar(origin, text, true));
    int index = -1;
    if (level.isPresent()) {
      // 0.5 and 0.50 are one level.
      index = column.byName.computeIfAbsent(level.get().name(), name -> column.levels.size());
      if (index == column.levels.size()) {
        column.levels.add(level.get());
      }
    }
    column.byText.put(text, index);
    return index;
  }

  private SweptParameters read(Column column) {
    Level base = sweepLevels.base(column.path, List.of());
    boolean numeric = column.path.shape() instanceof Shape.Amount;
    Factor factor = new Factor(column.path.text(), numeric, base, column.levels, Optional.empty());
    Set<String> sets = new LinkedHashSet<>(Switches.ways(column.path));
    return new SweptParameters(column.path, column.origin, factor, sets);
  }
}
