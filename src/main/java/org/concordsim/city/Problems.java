package org.concordsim.city;

import java.util.ArrayList;
import java.util.List;

/** What is wrong with a city: the first twenty problems in full, the others as a number. */
final class Problems {
  private static final int SHOWN = 20;

  private final List<String> lines = new ArrayList<>();
  private int count;

  void add(String line) {
    count++;
    if (count <= SHOWN) {
      lines.add(line);
    }
  }

  boolean any() {
    return count > 0;
  }

  void refuseIfAny() throws CityException {
    if (count > SHOWN) {
      lines.add("… and %d more".formatted(count - SHOWN));
    }
    if (any()) {
      throw new CityException(lines);
    }
  }
}
