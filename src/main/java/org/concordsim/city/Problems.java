package org.concordsim.city;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** What is wrong with a city: the first twenty problems in full, the others as a number. */
final class Problems {
  private static final int SHOWN = 20;

  private final List<String> lines = new ArrayList<>();
  private int count;

  void add(String line) {
    add(() -> line);
  }

  /** Words it only if it is shown: a large file can have millions. */
  void add(Supplier<String> line) {
    count++;
    if (count <= SHOWN) {
      lines.add(line.get());
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
