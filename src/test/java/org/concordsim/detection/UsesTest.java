package org.concordsim.detection;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.concordsim.institution.Institutions;
import org.concordsim.reference.Fixture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Nobody uses records about residents without saying so. */
class UsesTest {
  /** What is read from which records; chance and the day are read from none. */
  private static final Map<String, Observation> RECORDS =
      Map.of(
          "residents", Observation.HOUSEHOLD_REGISTERS,
          "since", Observation.VISIT_RECORDS,
          "visits", Observation.VISIT_RECORDS,
          "confirmed", Observation.REPORTS,
          "recent", Observation.REPORTS,
          "nearby", Observation.REPORTS,
          "post", Observation.SENSORS,
          "open", Observation.JOINED_RECORDS,
          "latent", Observation.JOINED_RECORDS);

  private static final Set<String> NO_RECORDS = Set.of("chance");

  static Stream<DetectionPolicies.Entry> policies() {
    return DetectionPolicies.all().stream();
  }

  @Test
  void everyPolicyAndEveryInstitutionDeclaresWhatItUsesBeItNone() {
    assertThat(
            Stream.concat(
                policies().map(DetectionPolicies.Entry::type),
                Institutions.all().stream().map(Institutions.Entry::type)))
        .allSatisfy(type -> assertThat(type.isAnnotationPresent(Uses.class)).isTrue());
  }

  @ParameterizedTest
  @MethodSource("policies")
  void noPolicyAsksForMoreThanItDeclares(DetectionPolicies.Entry entry) {
    DetectionPolicy policy = Fixture.model("detection.policy=" + entry.name()).detection().policy();
    PaperBeat quiet = new PaperBeat();
    PaperBeat busy = new PaperBeat();
    RECORDS.keySet().forEach(what -> busy.write(what, 0, 3));
    for (int day = 0; day < 365; day++) {
      policy.urgency(quiet.on(day), 0);
      policy.urgency(busy.on(day), 0);
    }
    Set<Observation> declared = Observation.of(entry.type());
    assertThat(Stream.concat(quiet.asked().stream(), busy.asked().stream()))
        .filteredOn(what -> !NO_RECORDS.contains(what))
        .allSatisfy(what -> assertThat(declared).as(what).contains(RECORDS.get(what)));
  }
}
