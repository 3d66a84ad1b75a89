package org.concordsim.city;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.ToDoubleFunction;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class NanjingTest {
  /** Residents in hundreds and urban percent at the end of 2019, from the city's yearbook. */
  private static final Map<String, double[]> YEARBOOK =
      Map.ofEntries(
          Map.entry("Xuanwu", new double[] {5752, 100}),
          Map.entry("Qinhuai", new double[] {9527, 100}),
          Map.entry("Jianye", new double[] {5056, 100}),
          Map.entry("Gulou", new double[] {10664, 100}),
          Map.entry("Pukou", new double[] {8976, 75.92}),
          Map.entry("Qixia", new double[] {7359, 83.62}),
          Map.entry("Yuhuatai", new double[] {4703, 95.51}),
          Map.entry("Jiangning", new double[] {13473, 74.32}),
          Map.entry("Liuhe", new double[] {10096, 63.82}),
          Map.entry("Lishui", new double[] {4793, 62.35}),
          Map.entry("Gaochun", new double[] {4601, 61.22}));

  private static City city;

  @BeforeAll
  static void make() throws CityException {
    city = nanjing();
  }

  private static City nanjing() throws CityException {
    return Cities.make(
        new CityParameters(
            Optional.of(CityParameters.Preset.NANJING),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Neighbourhood.MOORE,
            Boundary.BOUNDED),
        Path.of("."));
  }

  @Test
  void cellsResidentsAndHouseholdsAreThoseOfTheCensus() {
    assertThat(city.cells()).isEqualTo(39_729);
    assertThat(city.residents()).isEqualTo(9_314_685);
    assertThat(sum(Cell::households)).isEqualTo(3_138_800 + 461_300);
  }

  @Test
  void districtsHaveTheirSharesOfTheCensus() {
    Map<String, Double> residents = byDistrict(Cell::residents);
    assertThat(residents.keySet()).isEqualTo(new TreeSet<>(YEARBOOK.keySet()));
    residents.forEach(
        (district, number) ->
            assertThat(number)
                .as(district)
                .isCloseTo(YEARBOOK.get(district)[0] / 85_000 * 9_314_685, within(1.0)));
  }

  @Test
  void theUrbanShareOfADistrictIsThatOfTheYearbook() {
    Map<String, Double> residents = byDistrict(Cell::residents);
    Map<String, Double> urban = byDistrict(cell -> cell.residents() * cell.urbanShare());
    urban.forEach(
        (district, number) ->
            assertThat(number / residents.get(district))
                .as(district)
                .isCloseTo(YEARBOOK.get(district)[1] / 100, within(0.0005)));
  }

  @Test
  void theFloatingPopulationIsThatOfTheCensusAndLeastInTheRuralSouth() {
    assertThat(sum(cell -> cell.residents() * cell.migrantShare()))
        .isCloseTo(2_651_800, within(0.005 * 2_651_800));
    Map<String, Double> residents = byDistrict(Cell::residents);
    Map<String, Double> migrants = byDistrict(cell -> cell.residents() * cell.migrantShare());
    migrants.replaceAll((district, number) -> number / residents.get(district));
    assertThat(migrants.get("Gaochun")).isLessThan(migrants.get("Lishui"));
    for (String belt : new String[] {"Jiangning", "Qixia", "Yuhuatai", "Jianye"}) {
      assertThat(migrants.get(belt)).isGreaterThan(migrants.get("Gulou"));
      assertThat(migrants.get("Gulou")).isGreaterThan(migrants.get("Lishui"));
    }
  }

  @Test
  void everyShareIsAShareAndEveryCellHasHouseholds() {
    SoftAssertions each = new SoftAssertions();
    for (int c = 0; c < city.cells(); c++) {
      Cell cell = city.cell(c);
      each.assertThat(cell.migrantShare()).as(cell.toString()).isBetween(0.02, 0.8);
      each.assertThat(cell.urbanShare()).as(cell.toString()).isBetween(0.0, 1.0);
      each.assertThat(cell.residents()).as(cell.toString()).isBetween(120, 400);
      each.assertThat(cell.households())
          .as(cell.toString())
          .isBetween(cell.residents() / 3, cell.residents() / 2);
    }
    each.assertAll();
  }

  @Test
  void cellsOfTheCoreAreDenserThanThoseOfTheSouth() {
    Map<String, Double> residents = byDistrict(Cell::residents);
    Map<String, Double> cells = byDistrict(cell -> 1);
    assertThat(residents.get("Gulou") / cells.get("Gulou")).isBetween(245.0, 270.0);
    assertThat(residents.get("Gaochun") / cells.get("Gaochun")).isBetween(190.0, 215.0);
  }

  @Test
  void everyTierHangsTogetherByEdges() {
    assertThat(Tiers.inPieces(city)).isEmpty();
  }

  @Test
  void thereAre100StreetsAnd1250CommunitiesOfPlausibleSize() {
    assertThat(city.streets()).isEqualTo(100);
    assertThat(city.communities()).isEqualTo(1250);
    assertThat(Tiers.communitySizes(city)).allMatch(size -> size >= 10 && size <= 80);
  }

  @Test
  void communitiesAreCompact() {
    double sum = 0;
    int crescents = 0;
    for (int community = 0; community < city.communities(); community++) {
      double elongation = elongation(city.firstCell(community), city.firstCell(community + 1));
      assertThat(elongation).as(city.communityName(community)).isLessThan(5);
      crescents += elongation > 2 ? 1 : 0;
      sum += elongation;
    }
    // Around the lake and the mountain, and where a district ends in a point.
    assertThat(crescents).isLessThan(40);
    assertThat(sum / city.communities()).isLessThan(1.4);
  }

  /**
   * Mean square distance from the middle beside that of a disc: square 1.05, 1 × 2 1.31, 1 × 3
   * 1.75.
   */
  private static double elongation(int from, int to) {
    double cells = to - from;
    double x = 0;
    double y = 0;
    double square = 0;
    for (int c = from; c < to; c++) {
      Cell cell = city.cell(c);
      x += cell.x() / cells;
      y += cell.y() / cells;
      square += (cell.x() * cell.x() + cell.y() * cell.y()) / cells;
    }
    return (square - x * x - y * y + 1.0 / 6) / (cells / (2 * Math.PI));
  }

  @Test
  void theYangtzePartsLiuheAndPukouFromTheRest() {
    for (int c = 0; c < city.cells(); c++) {
      for (int k = 0; k < city.neighbours(c); k++) {
        assertThat(north(city.cell(c))).isEqualTo(north(city.cell(city.neighbour(c, k))));
      }
    }
  }

  private static boolean north(Cell cell) {
    return cell.district().equals("Liuhe") || cell.district().equals("Pukou");
  }

  @Test
  void districtsLieWhereTheyLieInNanjing() {
    Map<String, Double> cells = byDistrict(cell -> 1);
    Map<String, Double> x = byDistrict(Cell::x);
    Map<String, Double> y = byDistrict(Cell::y);
    x.replaceAll((district, sum) -> sum / cells.get(district));
    y.replaceAll((district, sum) -> sum / cells.get(district));
    String[] southwards = {"Liuhe", "Qixia", "Gulou", "Qinhuai", "Yuhuatai", "Lishui", "Gaochun"};
    for (int i = 1; i < southwards.length; i++) {
      assertThat(y.get(southwards[i])).isGreaterThan(y.get(southwards[i - 1]));
    }
    String[] eastwards = {"Pukou", "Gulou", "Xuanwu", "Jiangning"};
    for (int i = 1; i < 3; i++) {
      assertThat(x.get(eastwards[i])).isGreaterThan(x.get(eastwards[i - 1]));
    }
    assertThat(x.get("Jianye")).isLessThan(x.get("Qinhuai"));
    assertThat(y.get("Jiangning")).isBetween(y.get("Xuanwu"), y.get("Lishui"));
    assertThat(city.height()).isGreaterThan(city.width());
  }

  @Test
  void everyMakingGivesTheSameTableToTheBit() throws Exception {
    assertThat(digest(nanjing())).isEqualTo(digest(city));
    // Changes only with a change of the map, on purpose: every result on Nanjing changes with it.
    assertThat(digest(city))
        .isEqualTo("c93a7c41b61efa03cbee8f7bf79ab0382c16e1e79d126354343e040c41c6fded");
  }

  private static String digest(City city) throws NoSuchAlgorithmException {
    MessageDigest digest = MessageDigest.getInstance("SHA-256");
    for (int c = 0; c < city.cells(); c++) {
      Cell cell = city.cell(c);
      ByteBuffer numbers = ByteBuffer.allocate(32);
      numbers.putInt(cell.x()).putInt(cell.y()).putInt(cell.residents()).putInt(cell.households());
      numbers.putDouble(cell.migrantShare()).putDouble(cell.urbanShare());
      digest.update(numbers.array());
      String names = cell.community() + "|" + cell.street() + "|" + cell.district() + "\n";
      digest.update(names.getBytes(StandardCharsets.UTF_8));
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  private static double sum(ToDoubleFunction<Cell> number) {
    return byDistrict(number).values().stream().mapToDouble(Double::doubleValue).sum();
  }

  private static Map<String, Double> byDistrict(ToDoubleFunction<Cell> number) {
    Map<String, Double> sums = new TreeMap<>();
    for (int c = 0; c < city.cells(); c++) {
      sums.merge(city.cell(c).district(), number.applyAsDouble(city.cell(c)), Double::sum);
    }
    return sums;
  }
}
