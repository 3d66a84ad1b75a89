package org.concordsim.validation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.concordsim.institution.FloatingPopulation;
import org.concordsim.institution.Institution;
import org.concordsim.institution.Scope;
import org.concordsim.simulation.EventLog;
import org.concordsim.simulation.ModelParameters;
import org.junit.jupiter.api.Test;

/** Outreach closes the gap of migrants, and nothing else. Exact: whole logs are compared. */
class FloatingPopulationTest {
  private record Event(double time, long key, EventLog.Kind kind, int detail) {}

  private static final class Log implements EventLog {
    final List<Event> events = new ArrayList<>();

    @Override
    public void record(double time, long key, Kind kind, int detail) {
      events.add(new Event(time, key, kind, detail));
    }

    List<Event> before(double day) {
      return events.stream().filter(event -> event.time() < day).toList();
    }
  }

  @Test
  void aGapThatIsClosedIsNoGap() {
    assertThat(run(outreach(0, 1, 1)))
        .isEqualTo(run("population.trust.migrantGap=0", "population.ties.migrantFactor=1"));
  }

  @Test
  void aGapThatIsHalfClosedIsHalfAGap() {
    // The defaults are a gap of 0.12 and a factor of 0.7.
    assertThat(run(outreach(0, 0.5, 0.5)))
        .isEqualTo(run("population.trust.migrantGap=0.06", "population.ties.migrantFactor=0.85"));
    assertThat(run(outreach(0, 0, 0))).isEqualTo(run());
  }

  @Test
  void beforeItBeginsNothingIsDifferentAndAfterwardsThingsAre() {
    Log usual = log(scenario().model());
    Log late = log(InForce.in(scenario().model(), outreach(100, 1, 1)));
    assertThat(late.before(100)).isEqualTo(usual.before(100));
    assertThat(late.events).isNotEqualTo(usual.events);
  }

  @Test
  void nobodyIsDrawnAnew() {
    List<Long> usual = arisen(run());
    List<Long> late = arisen(run(outreach(100, 1, 1)));
    assertThat(late).isEqualTo(usual);
  }

  /** Keys of the disputes that arose, offspring apart: they hang on what their parents did. */
  private static List<Long> arisen(List<Event> events) {
    return events.stream()
        .filter(event -> event.kind() == EventLog.Kind.ARISEN)
        .map(Event::key)
        .toList();
  }

  private static TheoryScenario scenario(String... settings) {
    List<String> all = new ArrayList<>(List.of(settings));
    all.add("horizon.days=200");
    all.add("disputes.contagion={offspringOfOpen: 0, offspringOfFormal: 0, offspringOfCrisis: 0}");
    return TheoryScenario.shipped(all.toArray(String[]::new));
  }

  private static Log log(ModelParameters model) {
    return scenario().run(model, 0, new Log());
  }

  private static List<Event> run(String... settings) {
    return log(scenario(settings).model()).events;
  }

  private static List<Event> run(Institution outreach) {
    return log(InForce.in(scenario().model(), outreach)).events;
  }

  private static Institution outreach(int start, double trust, double ties) {
    Scope scope =
        new Scope(
            start,
            0,
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            0,
            1,
            0);
    return new FloatingPopulation(scope, trust, ties);
  }
}
