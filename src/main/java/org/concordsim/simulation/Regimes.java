package org.concordsim.simulation;

import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.concordsim.city.City;
import org.concordsim.institution.Institution;
import org.concordsim.institution.Practice;
import org.concordsim.institution.PromotionRegulation;

/**
 * The regime of each cell today: it changes on the days on which an institution comes into force.
 * Cells with the same institutions share one.
 */
final class Regimes {
  private final City city;
  private final Practice usual;
  private final List<Institution> institutions;
  private final Map<BitSet, Regime> known = new HashMap<>();
  private final Regime[] of;
  private final boolean limited;

  Regimes(City city, ModelParameters model) {
    this.city = city;
    usual = model.practice();
    institutions = model.inForce();
    limited = institutions.stream().anyMatch(PromotionRegulation.class::isInstance);
    of = new Regime[city.cells()];
    Arrays.fill(of, regime(new BitSet()));
  }

  private Regime regime(BitSet inForce) {
    return known.computeIfAbsent(
        inForce, set -> new Regime(set.stream().mapToObj(institutions::get).toList(), usual));
  }

  /** The regime of a cell. */
  Regime of(int cell) {
    return of[cell];
  }

  /** Whether an institution comes into force on this day. */
  boolean changesOn(int day) {
    return institutions.stream().anyMatch(institution -> institution.scope().start() == day);
  }

  /** Whether cases may not wait for ever somewhere, be it at a later day. */
  boolean limited() {
    return limited;
  }

  /** Puts in force what starts on this day. */
  void change(int day) {
    for (int cell = 0; cell < of.length; cell++) {
      BitSet inForce = new BitSet();
      for (int i = 0; i < institutions.size(); i++) {
        var scope = institutions.get(i).scope();
        inForce.set(i, scope.start() <= day && scope.reaches(city.cell(cell)));
      }
      of[cell] = regime(inForce);
    }
  }
}
