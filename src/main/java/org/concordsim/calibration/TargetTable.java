package org.concordsim.calibration;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.concordsim.city.CsvReader;
import org.concordsim.city.CsvReader.Field;
import org.concordsim.city.CsvReader.Row;
import org.concordsim.scenario.Nearest;

/**
 * Reads a table of targets: CSV in UTF-8 with a header, one row a target, every problem told in one
 * go.
 */
public final class TargetTable {
  static final List<String> NEEDED =
      List.of("id", "outcome", "value", "low", "high", "unit", "scope", "source", "status", "use");
  static final List<String> OPTIONAL = List.of("arm", "note");
  private static final int LARGEST = 1_000_000;
  private static final int MOST_ROWS = 1000;
  private static final int MOST_PROBLEMS = 200;

  private final Path file;
  private final List<String> arms;
  private final String usualArm;
  private final List<String> problems = new ArrayList<>();
  private final Map<String, Integer> columns = new HashMap<>();

  private TargetTable(Path file, List<String> arms, String usualArm) {
    this.file = file;
    this.arms = arms;
    this.usualArm = usualArm;
  }

  /**
   * The targets in a file, in its order.
   *
   * @param arms names of the arms of the scenario
   * @param usualArm the arm of a target that names none
   * @throws TargetException with all problems, if there are any
   */
  public static List<Target> read(Path file, List<String> arms, String usualArm)
      throws TargetException {
    return new TargetTable(file, arms, usualArm).targets();
  }

  private List<Target> targets() throws TargetException {
    CsvReader reader = new CsvReader(bytes());
    if (!reader.more()) {
      problems.add(
          "%s: is empty; the first line names the columns %s"
              .formatted(file, String.join(",", NEEDED)));
      refuse();
    }
    header(reader.next());
    refuse();
    List<Target> targets = new ArrayList<>();
    Map<String, Integer> lines = new HashMap<>();
    int rows = 0;
    while (reader.more() && problems.size() < MOST_PROBLEMS) {
      if (++rows > MOST_ROWS) {
        problems.add("%s: has more than %d rows, which is the limit".formatted(file, MOST_ROWS));
        break;
      }
      Row row = reader.next();
      if (isWhole(row)) {
        TargetRow fields = new TargetRow(file, columns, row, arms, usualArm, problems);
        fields.target().ifPresent(targets::add);
        Field id = fields.field("id");
        Integer first =
            id.text().isBlank() ? null : lines.putIfAbsent(id.text().strip(), id.line());
        if (first != null) {
          fields.add("id", "%s is in line %d too; each may stand once".formatted(id.text(), first));
        }
      }
    }
    if (problems.isEmpty() && targets.stream().noneMatch(t -> t.use() == Target.Use.FITTED)) {
      problems.add("%s: has no row whose use is 'fitted'; at least one is needed".formatted(file));
    }
    refuse();
    return List.copyOf(targets);
  }

  private byte[] bytes() throws TargetException {
    try (InputStream in = Files.newInputStream(file)) {
      byte[] bytes = in.readNBytes(LARGEST + 1);
      if (bytes.length > LARGEST) {
        problems.add("%s: is larger than 1 MB, which is the limit".formatted(file));
        refuse();
      }
      return bytes;
    } catch (IOException e) {
      String what =
          Files.isDirectory(file)
              ? "is a folder; a CSV table of targets is needed"
              : Files.exists(file) ? "cannot be read" : "there is no such file";
      throw new TargetException(List.of("%s: %s".formatted(file, what)));
    }
  }

  private void header(Row row) {
    if (!flaws(row)) {
      return;
    }
    List<String> known = new ArrayList<>(NEEDED);
    known.addAll(OPTIONAL);
    for (int c = 0; c < row.fields().size(); c++) {
      Field field = row.fields().get(c);
      String name = field.text().strip();
      String place = "%s:%d:%d: ".formatted(file, field.line(), field.column());
      if (!known.contains(name)) {
        problems.add(
            place
                + "'%s' is no column; allowed are %s%s"
                    .formatted(name, String.join(", ", known), Nearest.hint(name, known)));
      } else if (columns.putIfAbsent(name, c) != null) {
        problems.add(place + "the column %s is there twice".formatted(name));
      }
    }
    List<String> missing = NEEDED.stream().filter(name -> !columns.containsKey(name)).toList();
    if (!missing.isEmpty() && problems.isEmpty()) {
      problems.add(
          "%s:%d:1: the header lacks %s; needed are %s"
              .formatted(file, row.line(), String.join(", ", missing), String.join(",", NEEDED)));
    }
  }

  private boolean isWhole(Row row) {
    if (!flaws(row)) {
      return false;
    }
    if (row.fields().size() != columns.size()) {
      problems.add(
          "%s:%d:1: the row has %d fields; the header has %d"
              .formatted(file, row.line(), row.fields().size(), columns.size()));
      return false;
    }
    return true;
  }

  private boolean flaws(Row row) {
    row.flaws()
        .forEach(
            flaw ->
                problems.add(
                    "%s:%d:%d: %s".formatted(file, flaw.line(), flaw.column(), flaw.text())));
    return row.flaws().isEmpty();
  }

  private void refuse() throws TargetException {
    if (!problems.isEmpty()) {
      throw new TargetException(problems);
    }
  }
}
