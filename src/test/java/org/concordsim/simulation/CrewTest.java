package org.concordsim.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.concordsim.city.City;
import org.concordsim.reference.Fixture;
import org.concordsim.reference.TinyCities;
import org.junit.jupiter.api.Test;

class CrewTest {
  private static final City CITY = TinyCities.town();

  private static ModelParameters model(int days) {
    return Fixture.model("horizon.warmUp=14", "horizon.days=" + days);
  }

  @Test
  void aRunOnSeveralThreadsCanBeInterruptedOnItsWay() throws Exception {
    CompletableFuture<Throwable> end = new CompletableFuture<>();
    Run run = new Run(CITY, model(1_000_000), 1, 0);
    Thread thread =
        new Thread(
            () -> {
              try {
                run.toHorizon(2);
                end.complete(null);
              } catch (RuntimeException e) {
                end.complete(e);
              }
            });
    thread.start();
    while (run.schedule.getSteps() < 100) {
      Thread.sleep(1);
    }
    thread.interrupt();
    assertThat(end.get(60, TimeUnit.SECONDS)).isInstanceOf(RunInterrupted.class);
  }

  @Test
  void moreThreadsThanDistrictsDoNoHarm() {
    long alone = new Run(CITY, model(100), 1, 0).toHorizon().total().everArisen;
    assertThat(new Run(CITY, model(100), 1, 0).toHorizon(9).total().everArisen).isEqualTo(alone);
  }

  @Test
  void eventsAreToldInOneThread() {
    EventLog deaf = (time, key, kind, detail) -> {};
    Run run = new Run(CITY, model(100), 1, 0, deaf);
    assertThatIllegalArgumentException().isThrownBy(() -> run.toHorizon(2));
  }
}
