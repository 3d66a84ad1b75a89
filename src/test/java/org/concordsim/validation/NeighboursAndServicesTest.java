package org.concordsim.validation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.concordsim.detection.Channel;
import org.concordsim.institution.Institution;
import org.concordsim.institution.OneNetService;
import org.concordsim.institution.PeaceAlliance;
import org.concordsim.institution.VillageSelfGovernance;
import org.concordsim.simulation.EventLog;
import org.concordsim.simulation.ModelParameters;
import org.concordsim.validation.Lives.Life;
import org.junit.jupiter.api.Test;

/**
 * Peace alliance, one-net service and village self-governance act by tips, calls and choices alone.
 * Exact: whole logs are compared with those of a city that has the tips or inclinations of its own.
 */
class NeighboursAndServicesTest {
  private record Event(double time, long key, EventLog.Kind kind, int detail) {}

  private static final class Log implements EventLog {
    final List<Event> events = new ArrayList<>();

    @Override
    public void record(double time, long key, Kind kind, int detail) {
      events.add(new Event(time, key, kind, detail));
    }
  }

  private static final double LOGIT = 0.5;

  @Test
  void tipsOfTheAllianceAreTipsOfNeighbours() {
    // The defaults are a rate of 0.004 a day and 3 false tips a year.
    assertThat(events(new PeaceAlliance(InForce.EVERYWHERE, 2, 4, 0)))
        .isEqualTo(events("detection.tips={openRate: 0.008, falseRate: 12}"));
    assertThat(events(new PeaceAlliance(InForce.EVERYWHERE, 1, 1, 0))).isEqualTo(events());
  }

  @Test
  void theAllianceFindsOpenDisputesAndCalms() {
    Lives usual = lives();
    assertThat(tipped(lives(new PeaceAlliance(InForce.EVERYWHERE, 4, 1, 0))))
        .isGreaterThan(tipped(usual));
    assertThat(events(new PeaceAlliance(InForce.EVERYWHERE, 1, 1, LOGIT)))
        .isEqualTo(events(everywhere("retaliate", -LOGIT)));
  }

  @Test
  void easierIntakeIsAWishForHelpAtEveryStage() {
    Institution service = new OneNetService(InForce.EVERYWHERE, LOGIT);
    assertThat(events(service)).isEqualTo(events(everywhere("help", LOGIT)));
    assertThat(events(new OneNetService(InForce.EVERYWHERE, 0))).isEqualTo(events());
    assertThat(called(lives(service))).isGreaterThan(called(lives()));
  }

  @Test
  void eldersAreAskedFirstAndFormalChannelsAreFar() {
    assertThat(events(new VillageSelfGovernance(InForce.EVERYWHERE, LOGIT, 1, 0)))
        .isEqualTo(events(everywhere("talk", LOGIT)));
    assertThat(events(new VillageSelfGovernance(InForce.EVERYWHERE, 0, 1, LOGIT)))
        .isEqualTo(events(everywhere("formal", -LOGIT)));
    assertThat(events(new VillageSelfGovernance(InForce.EVERYWHERE, 0, 1, 0))).isEqualTo(events());
  }

  /** Dispute by dispute, where nobody's dispute touches another's and nobody helps. */
  @Test
  void whatEldersSettleClimbsNoHigher() {
    TheoryScenario village = TheoryScenario.read("coupling", MilderDisputesTest.ALONE);
    ModelParameters model = village.arms().get("none");
    Lives before = village.run(model, 0, new Lives());
    for (Institution elders :
        List.of(
            new VillageSelfGovernance(InForce.EVERYWHERE, LOGIT, 1, 0),
            new VillageSelfGovernance(InForce.EVERYWHERE, 0, 3, 0))) {
      Lives after = village.run(InForce.in(model, elders), 0, new Lives());
      long lower = 0;
      for (long key : before.byKey().keySet()) {
        Life usual = before.byKey().get(key);
        Life settled = after.byKey().get(key);
        assertThat(settled.highest).isLessThanOrEqualTo(usual.highest);
        lower += settled.highest < usual.highest ? 1 : 0;
      }
      assertThat(lower).isGreaterThan(100);
    }
  }

  private static long tipped(Lives lives) {
    return lives.all().stream().filter(life -> life.channel == Channel.TIP).count();
  }

  private static long called(Lives lives) {
    return lives.all().stream().filter(life -> life.channel == Channel.CALL).count();
  }

  /** Settings that add to the inclination to an action at every stage. */
  private static String[] everywhere(String action, double more) {
    var usual = scenario().model().disputes().decisions();
    return Stream.of("grievance", "confrontation", "open", "formal")
        .map(
            stage -> {
              var at =
                  switch (stage) {
                    case "grievance" -> usual.grievance();
                    case "confrontation" -> usual.confrontation();
                    case "open" -> usual.open();
                    default -> usual.formal();
                  };
              double now =
                  switch (action) {
                    case "talk" -> at.talk();
                    case "help" -> at.help();
                    case "formal" -> at.formal();
                    default -> at.retaliate();
                  };
              return "disputes.decisions.%s.%s=%s".formatted(stage, action, now + more);
            })
        .toArray(String[]::new);
  }

  private static TheoryScenario scenario(String... settings) {
    return TheoryScenario.shipped(
        Stream.concat(Stream.of(settings), Stream.of("horizon.days=200")).toArray(String[]::new));
  }

  private static List<Event> events(String... settings) {
    return scenario(settings).run(new Log()).events;
  }

  private static List<Event> events(Institution institution) {
    return run(institution, new Log()).events;
  }

  private static Lives lives(Institution... institutions) {
    return institutions.length == 0
        ? scenario().run(new Lives())
        : run(institutions[0], new Lives());
  }

  private static <L extends EventLog> L run(Institution institution, L log) {
    return scenario().run(InForce.in(scenario().model(), institution), 0, log);
  }
}
