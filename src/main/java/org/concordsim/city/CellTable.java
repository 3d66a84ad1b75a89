package org.concordsim.city;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.concordsim.city.CsvReader.Flaw;
import org.concordsim.city.CsvReader.Row;

/**
 * The user's own city: a CSV table of cells, one row each, with every problem reported in one go.
 * Cells that are not listed are empty; cells without residents may be listed. What holds for the
 * table as a whole (contiguity, totals) is checked once every row is right.
 */
final class CellTable {
  private static final long LARGEST_FILE = 100_000_000;

  private final String file;
  private final Problems problems = new Problems();
  private final List<Cell> cells = new ArrayList<>();

  /** The line and the place of each row whose place can be read. */
  private int[] lines = new int[1024];

  private long[] places = new long[1024];
  private int placed;
  private int rows;
  private int width;
  private int height;

  private CellTable(Path file) {
    this.file = file.toString();
  }

  /** Reads the city in a file. */
  static City read(Path file, Neighbourhood neighbourhood, Boundary boundary) throws CityException {
    CellTable table = new CellTable(file);
    table.rows(table.bytes(file));
    table.whole();
    table.problems.refuseIfAny();
    City city = table.city(file, neighbourhood, boundary);
    new Contiguity(city, boundary).check(table.problems, table.file);
    table.problems.refuseIfAny();
    return city;
  }

  private byte[] bytes(Path path) throws CityException {
    byte[] bytes = new byte[0];
    try {
      if (!Files.exists(path)) {
        problems.add(file + ": there is no such file; city.cells names a CSV table of cells");
      } else if (!Files.isRegularFile(path)) {
        problems.add(file + ": is not a file; city.cells names a CSV table of cells");
      } else if (Files.size(path) > LARGEST_FILE) {
        problems.add(
            "%s: has %d MB; up to %d MB are allowed"
                .formatted(file, Files.size(path) / 1_000_000 + 1, LARGEST_FILE / 1_000_000));
      } else {
        bytes = Files.readAllBytes(path);
      }
    } catch (IOException e) {
      problems.add("%s: cannot be read; it must be a file you may read".formatted(file));
    }
    problems.refuseIfAny();
    return bytes;
  }

  private void rows(byte[] bytes) throws CityException {
    CsvReader reader = new CsvReader(bytes);
    if (!reader.more()) {
      problems.add(file + ": is empty; it begins with a header, x,y,population,…");
      problems.refuseIfAny();
    }
    Row header = reader.next();
    report(header);
    problems.refuseIfAny();
    separator(header);
    problems.refuseIfAny();
    CellColumns columns = CellColumns.read(header.fields(), file, problems);
    problems.refuseIfAny();
    CellRow cellRow = new CellRow(file, columns, problems);
    while (reader.more()) {
      Row row = reader.next();
      rows++;
      if (row.flaws().isEmpty() && row.fields().size() == columns.count()) {
        row(row, cellRow);
      } else if (row.flaws().isEmpty()) {
        problems.add(
            () ->
                "%s:%d: the row has %d fields; the header has %d"
                    .formatted(file, row.line(), row.fields().size(), columns.count()));
      } else {
        report(row);
      }
    }
  }

  private void report(Row row) {
    for (Flaw flaw : row.flaws()) {
      problems.add(() -> "%s:%d:%d: %s".formatted(file, flaw.line(), flaw.column(), flaw.text()));
    }
  }

  private void separator(Row header) {
    String first = header.fields().get(0).text();
    for (String separator : List.of(";", "\t", "|")) {
      if (header.fields().size() == 1 && first.contains(separator)) {
        problems.add(
            "%s:%d:1: fields seem to be separated by '%s'; only ',' is allowed"
                .formatted(file, header.line(), separator.equals("\t") ? "tab" : separator));
      }
    }
  }

  private void row(Row row, CellRow reader) {
    Optional<Cell> cell = reader.read(row.fields());
    cell.ifPresent(cells::add);
    if (reader.placed()) {
      place(row.line(), reader.x(), reader.y());
    }
  }

  private void place(int line, int x, int y) {
    if (placed == lines.length) {
      lines = Arrays.copyOf(lines, 2 * placed);
      places = Arrays.copyOf(places, 2 * placed);
    }
    lines[placed] = line;
    // Sorted together with the row: x and y need 17 bits each, the row less than 27.
    places[placed] = ((long) y << 17 | x) << 27 | placed;
    placed++;
  }

  /** What no single row shows. */
  private void whole() {
    duplicates();
    boolean complete = cells.size() == rows;
    long residents = 0;
    for (Cell cell : cells) {
      residents += cell.residents();
      width = Math.max(width, cell.x() + 1);
      height = Math.max(height, cell.y() + 1);
    }
    if (rows == 0) {
      problems.add(file + ": the lattice has no inhabited cell; one row for each is needed");
    } else if (complete && residents == 0) {
      problems.add(
          file + ": population: the city has no residents; at least one cell must have some");
    }
    if (residents > Cities.MOST_RESIDENTS) {
      problems.add(
          "%s: population: %d residents in total; up to %d are allowed"
              .formatted(file, residents, Cities.MOST_RESIDENTS));
    }
    if ((long) width * height > Cities.LARGEST_LATTICE) {
      problems.add(
          "%s: x, y: the lattice has %d × %d places; up to %d are allowed"
              .formatted(file, width, height, Cities.LARGEST_LATTICE));
    }
  }

  private void duplicates() {
    long[] sorted = Arrays.copyOf(places, placed);
    Arrays.sort(sorted);
    int row = (1 << 27) - 1;
    for (int i = 1; i < placed; i++) {
      long place = sorted[i] >> 27;
      if (place == sorted[i - 1] >> 27) {
        int line = lines[(int) sorted[i] & row];
        int other = lines[(int) sorted[i - 1] & row];
        problems.add(
            () ->
                "%s:%d: x, y: the cell at x %d, y %d is also in line %d; one row a cell is allowed"
                    .formatted(file, line, place & (1 << 17) - 1, place >> 17, other));
      }
    }
  }

  private City city(Path path, Neighbourhood neighbourhood, Boundary boundary) {
    String name = Optional.ofNullable(path.getFileName()).map(Path::toString).orElse(file);
    int end = name.lastIndexOf('.');
    return new City(
        end > 0 ? name.substring(0, end) : name, width, height, neighbourhood, boundary, cells);
  }
}
