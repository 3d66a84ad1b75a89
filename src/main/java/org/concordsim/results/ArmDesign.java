package org.concordsim.results;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.concordsim.detection.DetectionPolicies;
import org.concordsim.detection.DetectionPolicy;
import org.concordsim.dispute.Tier;
import org.concordsim.resolution.ResolutionParameters;
import org.concordsim.resolution.ResolutionParameters.Organisation;
import org.concordsim.resolution.ResolutionParameters.Workers;
import org.concordsim.simulation.ModelParameters;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What those need to know of an arm who compare it with others.
 *
 * @param warmUp days at the beginning of its runs that are not measured
 * @param days days simulated, the warm-up included
 * @param policy name of its detection policy
 * @param patrols whether its workers patrol at all
 * @param hypothetical whether its policy sees what nobody can
 * @param staff what sets the working hours of its staff, by path in a scenario; arms of which all
 *     these numbers are equal have equal staff hours
 */
public record ArmDesign(
    int warmUp,
    int days,
    String policy,
    boolean patrols,
    boolean hypothetical,
    Map<String, Double> staff) {

  static ArmDesign of(ModelParameters model) {
    DetectionPolicy policy = model.detection().policy();
    return new ArmDesign(
        model.horizon().warmUp(),
        model.horizon().days(),
        name(policy),
        policy.patrols(),
        policy.seesLatentState(),
        staff(model.resolution()));
  }

  private static String name(DetectionPolicy policy) {
    return DetectionPolicies.all().stream()
        .filter(entry -> entry.type().isInstance(policy))
        .map(DetectionPolicies.Entry::name)
        .findFirst()
        .orElseThrow();
  }

  private static Map<String, Double> staff(ResolutionParameters resolution) {
    Map<String, Double> staff = new LinkedHashMap<>();
    Workers workers = resolution.workers();
    staff.put("resolution.workers.residentsPerWorker", workers.residentsPerWorker());
    staff.put("resolution.workers.hoursPerDay", workers.hoursPerDay());
    staff.put("resolution.workers.workingDays", (double) workers.workingDays());
    for (Tier tier : Tier.values()) {
      Organisation organisation = resolution.at(tier.ordinal());
      String path = "resolution." + tier.name().toLowerCase(Locale.ROOT);
      staff.put(path + ".residentsPerMediator", organisation.residentsPerMediator());
      staff.put(path + ".hoursPerDay", organisation.hoursPerDay());
      staff.put(path + ".workingDays", (double) organisation.workingDays());
    }
    return staff;
  }

  void write(ObjectNode node) {
    node.put("warmUp", warmUp);
    node.put("days", days);
    node.put("policy", policy);
    node.put("patrols", patrols);
    node.put("hypothetical", hypothetical);
    staff.forEach(node.putObject("staff")::put);
  }

  static ArmDesign read(JsonNode node) {
    Map<String, Double> staff = new LinkedHashMap<>();
    node.path("staff")
        .properties()
        .forEach(number -> staff.put(number.getKey(), number.getValue().asDouble(0)));
    return new ArmDesign(
        node.path("warmUp").asInt(0),
        node.path("days").asInt(0),
        node.path("policy").asString(""),
        node.path("patrols").asBoolean(true),
        node.path("hypothetical").asBoolean(false),
        staff);
  }
}
