package org.concordsim.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.concordsim.institution.Institution;
import org.concordsim.institution.Scope;
import org.concordsim.scenario.Establishing.Clash;
import org.junit.jupiter.api.Test;

/** No place can have two institutions of which one contradicts the other. */
class EstablishingTest {
  private record Order(Scope scope) implements Institution {}

  private record Freedom(Scope scope) implements Institution {
    @Override
    public Set<Class<? extends Institution>> excludes() {
      return Set.of(Order.class);
    }
  }

  private record Bystander(Scope scope) implements Institution {}

  private static final Scope EVERYWHERE = in(Optional.empty(), 0, 1);

  private static Scope in(Optional<String> district, double urbanFrom, double urbanTo) {
    return new Scope(0, 0, district, Optional.empty(), Optional.empty(), urbanFrom, urbanTo, 0);
  }

  @Test
  void itIsEnoughThatOneOfTwoSaysSoWhicheverComesFirst() {
    Institution order = new Order(EVERYWHERE);
    Institution freedom = new Freedom(EVERYWHERE);
    Institution other = new Bystander(EVERYWHERE);
    assertThat(Establishing.clashes(listed("a", order, "b", other, "c", freedom)))
        .containsExactly(new Clash("a", "c"));
    assertThat(Establishing.clashes(listed("c", freedom, "b", other, "a", order)))
        .containsExactly(new Clash("c", "a"));
    assertThat(Establishing.clashes(listed("a", order, "b", other, "d", other))).isEmpty();
  }

  @Test
  void twoThatNeverMeetDoNotClash() {
    Institution east = new Order(in(Optional.of("east"), 0, 1));
    Institution west = new Freedom(in(Optional.of("west"), 0, 1));
    Institution rural = new Order(in(Optional.empty(), 0, 0.4));
    Institution urban = new Freedom(in(Optional.empty(), 0.5, 1));
    Institution all = new Freedom(EVERYWHERE);
    assertThat(east.clashesWith(west)).isFalse();
    assertThat(rural.clashesWith(urban)).isFalse();
    assertThat(east.clashesWith(urban)).isTrue();
    assertThat(east.clashesWith(all)).isTrue();
  }

  private static Map<String, Institution> listed(
      String a, Institution first, String b, Institution second, String c, Institution third) {
    Map<String, Institution> listed = new LinkedHashMap<>();
    listed.put(a, first);
    listed.put(b, second);
    listed.put(c, third);
    return listed;
  }
}
