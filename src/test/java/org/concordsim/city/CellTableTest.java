package org.concordsim.city;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class CellTableTest {
  private static final String HEADER =
      "x,y,population,households,migrant_share,community,street,district\n";
  private static final String ROW = "0,0,10,4,0.2,c,s,d\n";

  @TempDir private Path folder;

  private City read(byte[] bytes) throws CityException, IOException {
    Files.write(folder.resolve("town.csv"), bytes);
    return make("town.csv");
  }

  private City read(String text) throws CityException, IOException {
    return read(text.getBytes(StandardCharsets.UTF_8));
  }

  private City make(String cells) throws CityException {
    return Cities.make(
        new CityParameters(
            Optional.empty(),
            Optional.empty(),
            Optional.of(cells),
            Optional.empty(),
            Neighbourhood.MOORE,
            Boundary.BOUNDED),
        folder);
  }

  /** The problems without the folder in front. */
  private List<String> problems(byte[] bytes) {
    CityException e = catchThrowableOfType(CityException.class, () -> read(bytes));
    return e.problems().stream().map(p -> p.replace(folder + "/", "")).toList();
  }

  private List<String> problems(String text) {
    return problems(text.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void aTableIsACity() throws Exception {
    City city = read(HEADER + ROW + "2,1,20,5,1,c2,s,d\n" + "1,0,0,0,0,c,s,d\n");
    assertThat(city.name()).isEqualTo("town");
    assertThat(city.width()).isEqualTo(3);
    assertThat(city.height()).isEqualTo(2);
    assertThat(city.residents()).isEqualTo(30);
    assertThat(city.cell(0)).isEqualTo(new Cell(0, 0, 10, 4, 0.2, 1, "c", "s", "d"));
    assertThat(city.communities()).isEqualTo(2);
  }

  @Test
  void columnsComeInAnyOrderWithMarkQuotesAndAnyLineEnd() throws Exception {
    City city =
        read(
            "\uFEFFdistrict,street,community,urban_share,migrant_share,households,population,y,x\r\n"
                + "\"鼓楼, \"\"north\"\"\",\"two\nlines\", c ,0.5,2e-1,4,10,0,0\r\n\r\n"
                + "\"鼓楼, \"\"north\"\"\",\"two\nlines\",\"c\",.25,1.,4,10,0,1");
    assertThat(city.cell(0))
        .isEqualTo(new Cell(0, 0, 10, 4, 0.2, 0.5, "c", "two\nlines", "鼓楼, \"north\""));
    assertThat(city.cell(1).urbanShare()).isEqualTo(0.25);
    assertThat(city.communities()).isEqualTo(1);
    assertThat(read((HEADER + ROW).replace('\n', '\r')).cells()).isEqualTo(1);
  }

  static Stream<Arguments> wrongRows() {
    String whole = "; a whole number from 0 to 2000000000 is allowed";
    String place = "; a whole number from 0 to 100000 is allowed";
    String share = "; a number from 0 to 1 is allowed";
    return Stream.of(
        Arguments.of("-1,0,1,1,0,c,s,d", "1: x: '-1' is negative" + place),
        Arguments.of("0,100001,1,1,0,c,s,d", "3: y: '100001' is too large" + place),
        Arguments.of("0,0,-5,1,0,c,s,d", "5: population: '-5' is negative" + whole),
        Arguments.of("0,0,5.5,1,0,c,s,d", "5: population: '5.5' is not a whole number" + whole),
        Arguments.of("0,0,,1,0,c,s,d", "5: population: is missing" + whole),
        Arguments.of("0,0,٣,1,0,c,s,d", "5: population: '٣' is not a whole number" + whole),
        Arguments.of(
            "0,0,99999999999999999999,1,0,c,s,d",
            "5: population: '99999999999999999999' is not a whole number" + whole),
        Arguments.of(
            "0,0,3000000000,1,0,c,s,d", "5: population: '3000000000' is too large" + whole),
        Arguments.of(
            "0,0,5,0,0,c,s,d",
            "7: households: no household for 5 residents; at least 1 is allowed"),
        Arguments.of(
            "0,0,5,6,0,c,s,d",
            "7: households: 6 households for 5 residents; at most one for each is allowed"),
        Arguments.of(
            "0,0,5,1,30,c,s,d",
            "9: migrant_share: '30' is out of range" + share + "; did you mean '0.3'?"),
        Arguments.of("0,0,5,1,-0.1,c,s,d", "9: migrant_share: '-0.1' is out of range" + share),
        Arguments.of("0,0,5,1,NaN,c,s,d", "9: migrant_share: 'NaN' is not a number" + share),
        Arguments.of("0,0,5,1,30%,c,s,d", "9: migrant_share: '30%' is not a number" + share),
        Arguments.of("0,0,5,1,0x1p-1,c,s,d", "9: migrant_share: '0x1p-1' is not a number" + share),
        Arguments.of(
            "0,0,5,1,0,,s,d",
            "11: community: is missing; every cell belongs to a community, a street and a district"),
        Arguments.of(
            "0,0,5,1,0,鼓楼,  ,d",
            "14: street: is missing; every cell belongs to a community, a street and a district"),
        Arguments.of(
            "0,0,5,1,0," + "c".repeat(201) + ",s,d",
            "11: community: has 201 characters; up to 200 are allowed"),
        Arguments.of(
            "0,0,5,1,0,a\"b,s,d",
            "12: a quote inside a field; quote the whole field and double the quote"),
        Arguments.of(
            "0,0,5,1,0,\"c\"d,s,d",
            "14: text after a closing quote; a comma or the end of the line is allowed"),
        Arguments.of("0,0,5,1,0,\"c,s,d", "11: a quote that is never closed"));
  }

  @ParameterizedTest
  @MethodSource("wrongRows")
  void aWrongFieldIsReportedWithLineAndColumn(String row, String problem) {
    assertThat(problems(HEADER + "9,9,1,1,0,c,s,d\n" + row + "\n"))
        .containsExactly("town.csv:3:" + problem);
  }

  @Test
  void aRowWithTooFewOrTooManyFieldsIsReported() {
    assertThat(problems(HEADER + ROW + "1,0,10\n" + "1,1,10,4,0.2,c,s,d,e\n"))
        .containsExactly(
            "town.csv:3: the row has 3 fields; the header has 8",
            "town.csv:4: the row has 9 fields; the header has 8");
    assertThat(problems(HEADER + ROW + ",".repeat(1_000_000)))
        .containsExactly("town.csv:3:1: more than 100 fields");
  }

  @Test
  void allProblemsOfARowComeInOneGoButNotMoreThanTwenty() {
    assertThat(problems(HEADER + "-1,a,b,1,2,,s,d\n")).hasSize(5);
    List<String> problems = problems(HEADER + "-1,a,b,1,2,,s,d\n".repeat(10));
    assertThat(problems).hasSize(21);
    assertThat(problems.get(20)).isEqualTo("… and 30 more");
  }

  @Test
  void aMissingColumnNamesTheNearest() {
    String allowed = "x, y, population, households, migrant_share, community, street, district";
    assertThat(problems("x,y,popluation,households,migrant_share,street,district\n" + ROW))
        .containsExactly(
            "town.csv:1:5: population: the column is missing; required are "
                + allowed
                + "; did you mean it by 'popluation'?",
            "town.csv:1:1: community: the column is missing; required are " + allowed);
  }

  @Test
  void unknownAndRepeatedColumnsAreRefused() {
    String header = HEADER.strip() + ",urbanshare,x,note\n";
    String allowed =
        "x, y, population, households, migrant_share, community, street, district, urban_share";
    assertThat(problems(header + ROW))
        .containsExactly(
            "town.csv:1:78: x: the column is there twice; once is allowed",
            "town.csv:1:67: urbanshare: unknown column; allowed are "
                + allowed
                + "; did you mean 'urban_share'?",
            "town.csv:1:80: note: unknown column; allowed are " + allowed);
  }

  @Test
  void anotherSeparatorIsNamed() {
    assertThat(problems((HEADER + ROW).replace(',', ';')))
        .containsExactly("town.csv:1:1: fields seem to be separated by ';'; only ',' is allowed");
  }

  @Test
  void aPlaceThatIsThereTwiceNamesBothLines() {
    assertThat(problems(HEADER + ROW + "1,0,1,1,0,c,s,d\n" + ROW))
        .containsExactly(
            "town.csv:4: x, y: the cell at x 0, y 0 is also in line 2; one row a cell is allowed");
  }

  @Test
  void partsInPiecesAreNamedWithTwoOfTheirCells() {
    String end = " are not joined by cells of its own; its cells must touch, at least at a corner";
    assertThat(problems(HEADER + ROW + "2,0,1,1,0,c,s,d\n" + "1,0,1,1,0,c2,s,d\n"))
        .containsExactly("town.csv: community: 'c' is in pieces: x 0, y 0 and x 2, y 0" + end);
    assertThat(problems(HEADER + ROW + "2,0,1,1,0,c2,s,d\n" + "1,0,1,1,0,c,s2,d\n"))
        .containsExactly("town.csv: street: 's' is in pieces: x 0, y 0 and x 2, y 0" + end);
    assertThat(problems(HEADER + ROW + "2,0,1,1,0,c,s2,d\n" + "1,0,1,1,0,c,s,e\n"))
        .containsExactly("town.csv: district: 'd' is in pieces: x 0, y 0 and x 2, y 0" + end);
  }

  @Test
  void cellsThatTouchAtACornerHangTogether() throws Exception {
    assertThat(read(HEADER + ROW + "1,1,1,1,0,c,s,d\n").cells()).isEqualTo(2);
  }

  @Test
  void aCityWithoutCellsOrResidentsIsRefused() {
    assertThat(problems(HEADER))
        .containsExactly("town.csv: the lattice has no inhabited cell; one row for each is needed");
    assertThat(problems(HEADER + "0,0,0,0,0,c,s,d\n"))
        .containsExactly(
            "town.csv: population: the city has no residents; at least one cell must have some");
    assertThat(problems(""))
        .containsExactly("town.csv: is empty; it begins with a header, x,y,population,…");
  }

  @Test
  void moreResidentsOrPlacesThanFitAreRefused() {
    assertThat(problems(HEADER + "0,0,2000000000,1,0,c,s,d\n" + "1,0,1,1,0,c,s,d\n"))
        .containsExactly(
            "town.csv: population: 2000000001 residents in total; up to 2000000000 are allowed");
    assertThat(problems(HEADER + ROW + "100000,0,1,1,0,c,s,d\n" + "0,100000,1,1,0,c,s,d\n"))
        .containsExactly(
            "town.csv: x, y: the lattice has 100001 × 100001 places; up to 100000000 are allowed");
  }

  @Test
  void bytesThatAreNotUtf8AreReportedWhereTheyAre() {
    byte[] text = (HEADER + "0,0,5,1,0,café,s,d\n").getBytes(StandardCharsets.ISO_8859_1);
    assertThat(problems(text))
        .containsExactly("town.csv:2:11: bytes that are not UTF-8; save the file as UTF-8");
    assertThat(problems((HEADER + ROW).getBytes(StandardCharsets.UTF_16)))
        .containsExactly("town.csv:1:1: bytes that are not UTF-8; save the file as UTF-8");
  }

  @Test
  void controlCharactersDoNotBreakTheLine() {
    assertThat(problems(HEADER + "0,0,\"1\n2\u001b[31m\",1,0,c,s,d\n"))
        .singleElement()
        .asString()
        .startsWith("town.csv:2:5: population: '1 2 [31m' is not a whole number");
  }

  @Test
  void aFileThatIsMissingOrNoFileOrTooLargeIsReported() throws IOException {
    Files.createDirectory(folder.resolve("d.csv"));
    try (RandomAccessFile file = new RandomAccessFile(folder.resolve("l.csv").toFile(), "rw")) {
      file.setLength(100_000_001);
    }
    assertThat(message("none.csv")).contains("none.csv: there is no such file");
    assertThat(message("d.csv")).contains("d.csv: is not a file");
    assertThat(message("l.csv")).contains("l.csv: has 101 MB; up to 100 MB are allowed");
    assertThat(message("a\0b.csv")).contains("is no path");
  }

  private String message(String cells) {
    CityException e = catchThrowableOfType(CityException.class, () -> make(cells));
    assertThat(e.problems()).hasSize(1);
    return e.getMessage();
  }
}
