package org.concordsim.calibration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.Optional;
import org.concordsim.city.Boundary;
import org.concordsim.city.Cities;
import org.concordsim.city.City;
import org.concordsim.city.CityParameters;
import org.concordsim.city.Neighbourhood;
import org.concordsim.city.SyntheticCity;
import org.junit.jupiter.api.Test;

class CitySampleTest {
  private static final CityParameters NANJING =
      new CityParameters(
          Optional.of(CityParameters.Preset.NANJING),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Neighbourhood.MOORE,
          Boundary.BOUNDED);

  @Test
  void aTenthOfNanjingHasATenthOfItsResidentsInWholeStreets() throws Exception {
    City city = Cities.make(NANJING, Path.of("."));
    City sample = CitySample.of(city, NANJING, 0.1);
    assertThat((double) sample.residents() / city.residents()).isCloseTo(0.1, within(0.015));
    for (int street = 0; street < sample.streets(); street++) {
      assertThat(cells(sample, sample.streetName(street)))
          .isEqualTo(cells(city, sample.streetName(street)));
    }
  }

  private static long cells(City city, String street) {
    long cells = 0;
    for (int c = 0; c < city.cells(); c++) {
      cells += city.cell(c).street().equals(street) ? 1 : 0;
    }
    return cells;
  }

  @Test
  void aCityOfOneStreetIsNotCut() throws Exception {
    CityParameters one =
        new CityParameters(
            Optional.empty(),
            Optional.of(new SyntheticCity(4, 4, 200, 2.5, 0.3, 4, 10, 1)),
            Optional.empty(),
            Optional.empty(),
            Neighbourhood.MOORE,
            Boundary.BOUNDED);
    City city = Cities.make(one, Path.of("."));
    assertThat(CitySample.of(city, one, 0.1)).isSameAs(city);
    assertThat(CitySample.of(city, one, 1)).isSameAs(city);
  }
}
