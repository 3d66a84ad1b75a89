package org.concordsim.validation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.assertj.core.data.Offset;
import org.concordsim.institution.FineGrids;
import org.concordsim.simulation.Chronicle;
import org.concordsim.simulation.ModelParameters;
import org.concordsim.simulation.Run;
import org.concordsim.simulation.Tally;
import org.concordsim.simulation.Task;
import org.concordsim.validation.Lives.Life;
import org.junit.jupiter.api.Test;

/** Finer grids detect more and cost time. Exact. */
class FineGridsTest {
  private static final String[] BUSY = {
    "horizon.days=200", "detection.policy=round-robin", "resolution.workers.hoursPerDay=8"
  };

  @Test
  void aVisitDetectsAsMuchAsSoManyDid() {
    ModelParameters model = TheoryScenario.shipped(BUSY).model();
    var shaped = new FineGrids(InForce.EVERYWHERE, 3, 0, 0).shape(model.practice());
    for (int stage = 0; stage < 3; stage++) {
      double missed = 1 - model.detection().patrol().chance().at(stage);
      assertThat(1 - shaped.detection().patrol().chance().at(stage))
          .isCloseTo(missed * missed * missed, Offset.offset(1e-12));
    }
  }

  /** Where detection does no harm, whatever is found is found no later, and nothing gets worse. */
  @Test
  void nothingIsFoundLaterAndNoDisputeClimbsHigher() {
    TheoryScenario scenario = TheoryScenario.read("coupling");
    ModelParameters model = scenario.arms().get("seldom");
    Lives usual = scenario.run(model, 0, new Lives());
    for (FineGrids fine :
        new FineGrids[] {
          new FineGrids(InForce.EVERYWHERE, 2, 0, 0), new FineGrids(InForce.EVERYWHERE, 1, 2, 0)
        }) {
      Lives finer = scenario.run(InForce.in(model, fine), 0, new Lives());
      int earlier = 0;
      for (Map.Entry<Long, Life> dispute : finer.byKey().entrySet()) {
        Life before = usual.byKey().get(dispute.getKey());
        Life after = dispute.getValue();
        assertThat(before).isNotNull();
        assertThat(after.highest).isLessThanOrEqualTo(before.highest);
        earlier += after.detected < before.detected ? 1 : 0;
      }
      assertThat(earlier).isGreaterThan(100);
    }
  }

  /** Every report that is looked into takes the minutes more, true or false. */
  @Test
  void coordinationTakesItsMinutesOfEveryReport() {
    TheoryScenario scenario = TheoryScenario.shipped(BUSY);
    Tally usual = tally(scenario, scenario.model());
    ModelParameters fine =
        InForce.in(scenario.model(), new FineGrids(InForce.EVERYWHERE, 1, 0, 17));
    Tally finer = tally(scenario, fine);
    assertThat(finer.examinedTrue()).isPositive();
    assertThat(finer.examinedFalse()).isPositive();
    assertThat(finer.minutes(Task.VERIFY))
        .isEqualTo(47.0 * (finer.examinedTrue() + finer.examinedFalse()));
    assertThat(usual.minutes(Task.VERIFY))
        .isEqualTo(30.0 * (usual.examinedTrue() + usual.examinedFalse()));
  }

  private static Tally tally(TheoryScenario scenario, ModelParameters model) {
    Chronicle chronicle = new Run(scenario.city(), model, scenario.seed(), 0).toHorizon();
    return chronicle.total();
  }
}
