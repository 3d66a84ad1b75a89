package org.concordsim.simulation;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.concordsim.detection.DetectionParameters;
import org.concordsim.dispute.DisputeParameters;
import org.concordsim.institution.Institution;
import org.concordsim.institution.Institutions;
import org.concordsim.institution.Practice;
import org.concordsim.parameter.Parameter;
import org.concordsim.population.PopulationParameters;
import org.concordsim.resolution.ResolutionParameters;
import org.concordsim.safety.SafetyParameters;

/** Everything a run needs to know, its city and its seed apart. */
public record ModelParameters(
    @Parameter("How long a run lasts") Horizon horizon,
    @Parameter("Who the residents are and how experience changes them")
        PopulationParameters population,
    @Parameter("How disputes arise, climb the ladder and breed others") DisputeParameters disputes,
    @Parameter("How disputes come to be known") DetectionParameters detection,
    @Parameter("Who responds to disputes, with what time and success")
        ResolutionParameters resolution,
    @Parameter("Crimes, accidents and the survey of security") SafetyParameters safety,
    @Parameter("Institutions in force, by name") Map<String, Institution> institutions) {
  /** A model without institutions. */
  public ModelParameters(
      Horizon horizon,
      PopulationParameters population,
      DisputeParameters disputes,
      DetectionParameters detection,
      ResolutionParameters resolution,
      SafetyParameters safety) {
    this(horizon, population, disputes, detection, resolution, safety, Map.of());
  }

  /** How things are done where no institution is in force. */
  public Practice practice() {
    return new Practice(population, disputes, detection, resolution);
  }

  /** The institution of this kind, if the model has it anywhere. */
  public <T extends Institution> Optional<T> institution(Class<T> kind) {
    return institutions.values().stream().filter(kind::isInstance).map(kind::cast).findFirst();
  }

  /** The institutions in the order in which they are applied. */
  public List<Institution> inForce() {
    return Institutions.all().stream()
        .map(entry -> institutions.get(entry.name()))
        .filter(Objects::nonNull)
        .toList();
  }
}
