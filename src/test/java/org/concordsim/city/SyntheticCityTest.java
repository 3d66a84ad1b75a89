package org.concordsim.city;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SyntheticCityTest {
  private static City city(int width, int height, int residents, int cells, int streets)
      throws CityException {
    return make(new SyntheticCity(width, height, residents, 2.5, 0.3, cells, streets, 2));
  }

  private static City make(SyntheticCity synthetic) throws CityException {
    return Cities.make(
        new CityParameters(
            Optional.empty(),
            Optional.of(synthetic),
            Optional.empty(),
            Optional.empty(),
            Neighbourhood.MOORE,
            Boundary.BOUNDED),
        Path.of("."));
  }

  @ParameterizedTest
  @CsvSource({
    "1, 1, 1", "1, 1, 50", "1, 100, 10", "100, 1, 10", "2, 50, 9", "7, 13, 5", "31, 17, 32",
    "40, 40, 32", "64, 3, 12", "23, 29, 2", "23, 29, 3", "10, 10, 1000", "53, 47, 7", "5, 5, 24"
  })
  void everyTierHangsTogetherAndNoResidentIsLost(int width, int height, int cells)
      throws CityException {
    City city = city(width, height, 100, cells, 3);
    assertThat(city.cells()).isEqualTo(width * height);
    assertThat(city.residents()).isEqualTo(100 * width * height);
    assertThat(Tiers.inPieces(city)).isEmpty();
  }

  @Test
  void anySizeHangsTogetherAndHasCommunitiesOfAboutTheSizeAsked() throws CityException {
    SplittableRandom random = new SplittableRandom(20260101);
    for (int i = 0; i < 400; i++) {
      int width = random.nextInt(1, 40);
      int height = random.nextInt(1, 40);
      int cells = random.nextInt(1, 60);
      int streets = random.nextInt(1, 9);
      City city = city(width, height, 10, cells, streets);
      String what = "%d × %d by %d by %d".formatted(width, height, cells, streets);
      assertThat(Tiers.inPieces(city)).as(what).isEmpty();
      assertThat(city.residents()).as(what).isEqualTo(10 * width * height);
      int allowed = Math.min(cells, width * height);
      assertThat(Tiers.communitySizes(city))
          .as(what)
          .allMatch(size -> 2 * size >= allowed && size <= 2 * cells);
      double mean = (double) city.cells() / city.communities();
      assertThat(mean).as(what).isBetween(allowed * 0.66, cells * 1.5);
    }
  }

  @Test
  void communitiesAreEqualRectanglesWhereTheNumbersAllow() throws CityException {
    City city = city(40, 40, 100, 32, 5);
    assertThat(city.communities()).isEqualTo(50);
    for (int community = 0; community < 50; community++) {
      int first = city.firstCell(community);
      int last = city.firstCell(community + 1) - 1;
      int[] x = new int[32];
      for (int c = first; c <= last; c++) {
        x[c - first] = city.cell(c).x();
      }
      int wide = Arrays.stream(x).max().orElseThrow() - Arrays.stream(x).min().orElseThrow() + 1;
      int high = city.cell(last).y() - city.cell(first).y() + 1;
      assertThat(wide * high).isEqualTo(32);
      assertThat(Math.max(wide, high)).isEqualTo(8);
    }
  }

  @Test
  void streetsAndDistrictsHaveTheNumbersAsked() throws CityException {
    City city = city(40, 40, 100, 32, 5);
    assertThat(city.streets()).isEqualTo(10);
    assertThat(city.districts()).isEqualTo(5);
    assertThat(city.streetOf(4)).isZero();
    assertThat(city.streetOf(5)).isEqualTo(1);
    assertThat(city.districtName(0)).isEqualTo("District 1");
    assertThat(city.communityName(9)).isEqualTo("Community 10");
  }

  @Test
  void householdsFollowTheirSizeButACellHasOneAtLeast() throws CityException {
    assertThat(city(3, 3, 100, 3, 1).cell(0).households()).isEqualTo(40);
    assertThat(city(3, 3, 1, 3, 1).cell(0).households()).isEqualTo(1);
    assertThat(city(3, 3, 100, 3, 1).cell(0).migrantShare()).isEqualTo(0.3);
  }

  @Test
  void aMillionCellsAreACity() throws CityException {
    City city = city(1000, 1000, 200, 32, 12);
    assertThat(city.residents()).isEqualTo(200_000_000);
    assertThat(city.communities()).isEqualTo(31_250);
    assertThat(city.neighbours(city.cells() / 2)).isBetween(3, 8);
  }

  @Test
  void aCityWithoutResidentsIsRefused() {
    assertThatThrownBy(() -> city(3, 3, 0, 3, 1))
        .isInstanceOf(CityException.class)
        .hasMessage(
            "city.synthetic.residentsPerCell: the city has no residents; at least 1 is allowed");
  }

  @Test
  void moreThanTwoBillionResidentsOrMoreCellsThanMemoryAreRefused() {
    assertThatThrownBy(() -> city(10_000, 10_000, 100, 3, 1))
        .isInstanceOf(CityException.class)
        .hasMessageContaining("more than 2000000000 residents");
    assertThatThrownBy(() -> city(10_000, 10_000, 1, 3, 1))
        .isInstanceOf(CityException.class)
        .hasMessageContaining("do not fit");
  }

  @Test
  void exactlyOneSourceIsAllowed() {
    CityParameters none =
        new CityParameters(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Neighbourhood.MOORE,
            Boundary.BOUNDED);
    assertThatThrownBy(() -> Cities.make(none, Path.of(".")))
        .isInstanceOf(CityException.class)
        .hasMessage("city: none of preset, synthetic and cells are given; exactly one is allowed");
  }
}
