package org.concordsim.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.concordsim.city.City;
import org.concordsim.reference.TinyCities;
import org.junit.jupiter.api.Test;

class RunsInMemoryTest {
  private static final City CITY = TinyCities.town();

  @Test
  void aSmallCityHasAsManyRunsAsThereAreThreads() {
    assertThat(RunsInMemory.of(CITY, 200_000_000, 8)).isEqualTo(8);
  }

  @Test
  void everyRunNeedsRoomForItsResidents() {
    long three = 80_000_000 + 3L * 30 * CITY.residents();
    assertThat(RunsInMemory.of(CITY, three, 8)).isEqualTo(3);
    assertThat(RunsInMemory.of(CITY, three - 1, 8)).isEqualTo(2);
  }

  @Test
  void oneRunIsTriedInAnyCase() {
    assertThat(RunsInMemory.of(CITY, 1, 8)).isEqualTo(1);
  }
}
