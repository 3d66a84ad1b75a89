package org.concordsim.calibration;

import java.util.ArrayList;
import java.util.List;
import org.concordsim.city.Cell;
import org.concordsim.city.City;
import org.concordsim.city.CityParameters;

/**
 * A part of a city in which trials cost less: whole streets, evenly spread over the list of them,
 * so that every district is there in proportion. Ties and contagion across the borders of a street
 * to one that is left out are lost, and small offices are less well used than large ones; how much
 * that matters shows in the final table, which is made of the whole city.
 */
public final class CitySample {
  private CitySample() {}

  /**
   * Streets with about this share of the residents; the whole city if no street is small enough.
   *
   * @param share above 0 and at most 1
   */
  public static City of(City city, CityParameters parameters, double share) {
    List<Cell> cells = new ArrayList<>();
    double owed = 0;
    for (int street = 0, cell = 0; street < city.streets(); street++) {
      List<Cell> own = new ArrayList<>();
      long residents = 0;
      while (cell < city.cells() && city.streetOf(city.communityOf(cell)) == street) {
        residents += city.residents(cell);
        own.add(city.cell(cell++));
      }
      owed += residents * share;
      if (owed >= residents / 2.0) {
        owed -= residents;
        cells.addAll(own);
      }
    }
    if (cells.isEmpty() || cells.size() == city.cells()) {
      return city;
    }
    return new City(
        city.name(),
        city.width(),
        city.height(),
        parameters.neighbourhood(),
        parameters.boundary(),
        cells);
  }
}
