package org.concordsim.results;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TableTest {
  private static final List<Column> COLUMNS =
      List.of(Column.text("name"), Column.integer("n"), Column.number("value"));

  @TempDir Path folder;

  @Test
  void fieldsAreQuotedAsTheStandardAsks() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    TableWriter writer = new TableWriter(bytes, COLUMNS);
    writer.text("plain").integer(1).number(0.5).endRow();
    writer.text("with, \"quotes\"\nand lines").integer(-2).number(Double.NaN).endRow();
    writer.text("").integer(3).number(4).endRow();
    writer.flush();
    assertThat(bytes.toString(StandardCharsets.UTF_8))
        .isEqualTo(
            "name,n,value\r\nplain,1,0.5\r\n\"with, \"\"quotes\"\"\nand lines\",-2,\r\n"
                + "\"\",3,4\r\n");
  }

  @Test
  void rowsMadeBeforeTheirTurnComeInTheirPlace() throws IOException {
    RunStore.reserve(folder);
    RunStore store = RunStore.open(folder);
    try (TableFile table = new TableFile(folder, "t", COLUMNS);
        LaterRows first = new LaterRows(store.scratch("first"), COLUMNS);
        LaterRows second = new LaterRows(store.scratch("second"), COLUMNS)) {
      for (int n = 0; n < 20_000; n++) {
        second.rows().text("b").integer(n).number(n / 2.0).endRow();
        first.rows().text("a").integer(n).number(n / 2.0).endRow();
      }
      table.rows().text("before").integer(0).number(1).endRow();
      table.append(first);
      table.append(second);
      table.rows().text("after").integer(0).number(1).endRow();
      table.endRows();
      table.commitCsv();
    }
    List<String> lines = Files.readAllLines(folder.resolve("t.csv"));
    assertThat(lines).hasSize(40_003).startsWith("name,n,value", "before,0,1", "a,0,0", "a,1,0.5");
    assertThat(lines.subList(20_001, 20_003)).containsExactly("a,19999,9999.5", "b,0,0");
    assertThat(lines).endsWith("b,19999,9999.5", "after,0,1");
    assertThat(Folders.entries(folder.resolve(RunStore.NAME))).isEmpty();
  }

  @Test
  void whatIsWrittenReadsBack() throws IOException {
    write(List.of("鼓楼区", "a,b", "\"", "x\r\ny", ""));
    assertThat(TableReader.rows(folder.resolve("t.csv")))
        .extracting(row -> row.get("name"))
        .containsExactly("鼓楼区", "a,b", "\"", "x\r\ny", "");
  }

  @Test
  void parquetHoldsTheSameNumbersAsTheCsv() throws IOException {
    write(List.of("鼓楼区", "a,b", "\"", "x\r\ny", ""));
    List<String> names = new ArrayList<>();
    List<Double> values = new ArrayList<>();
    try (DuckDb duck = DuckDb.open()) {
      duck.query(
          "SELECT name, value FROM %s",
          folder.resolve("t.parquet"),
          List.of(),
          rows -> {
            while (rows.next()) {
              names.add(rows.getString(1));
              double value = rows.getDouble(2);
              values.add(rows.wasNull() ? Double.NaN : value);
            }
          });
    }
    assertThat(names).containsExactly("鼓楼区", "a,b", "\"", "x\r\ny", "");
    assertThat(values).containsExactly(1.0, 0.5, 1.0 / 3, 0.25, Double.NaN);
  }

  @Test
  void theSameTableGivesTheSameBytes() throws IOException {
    write(List.of("a", "b", "c"));
    byte[] first = Files.readAllBytes(folder.resolve("t.parquet"));
    write(List.of("a", "b", "c"));
    assertThat(Files.readAllBytes(folder.resolve("t.parquet"))).isEqualTo(first);
  }

  @Test
  void namesOfFoldersAreNotPatterns() throws IOException {
    folder = Files.createDirectory(folder.resolve("it's [1] *?"));
    parquetHoldsTheSameNumbersAsTheCsv();
  }

  @Test
  void aWriteThatFailsLeavesNothing() throws IOException {
    Path target = folder.resolve("x");
    assertThatThrownBy(
            () ->
                AtomicFile.write(
                    target,
                    out -> {
                      out.write(new byte[100_000]);
                      throw new IOException("No space left on device");
                    }))
        .hasMessage("No space left on device");
    assertThat(Folders.entries(folder)).isEmpty();
  }

  @Test
  void aWriteThatFailsLeavesTheOldFile() throws IOException {
    Path target = Files.writeString(folder.resolve("x"), "old");
    assertThatThrownBy(
            () ->
                AtomicFile.write(
                    target,
                    out -> {
                      throw new IOException("full");
                    }))
        .isInstanceOf(IOException.class);
    assertThat(target).hasContent("old");
  }

  private void write(List<String> names) throws IOException {
    double[] values = {1, 0.5, 1.0 / 3, 0.25, Double.NaN};
    try (TableFile table = new TableFile(folder, "t", COLUMNS);
        DuckDb duck = DuckDb.open()) {
      for (int i = 0; i < names.size(); i++) {
        table.rows().text(names.get(i)).integer(i).number(values[i]).endRow();
      }
      table.endRows();
      table.commitParquet(duck);
      table.commitCsv();
    }
  }
}
