package org.concordsim.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Set;
import org.concordsim.detection.DetectionPolicies;
import org.concordsim.detection.Observation;
import org.concordsim.institution.Institutions;
import org.concordsim.scenario.ParameterRow;
import org.concordsim.scenario.ParameterTable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Something that a scenario can name, with its parameters.
 *
 * @param name its name in a scenario
 * @param chinese its Chinese name; empty if it has none
 * @param summary one line without a full stop
 * @param uses which records about residents it uses
 */
record Nameable(
    String name,
    String chinese,
    String summary,
    Set<Observation> uses,
    List<ParameterRow> parameters) {
  static List<Nameable> policies(ParameterTable table) {
    return DetectionPolicies.all().stream()
        .map(
            of ->
                new Nameable(
                    of.name(), "", of.summary(), Observation.of(of.type()), table.policy(of)))
        .toList();
  }

  static List<Nameable> institutions(ParameterTable table) {
    return Institutions.all().stream()
        .map(
            of ->
                new Nameable(
                    of.name(),
                    of.chinese(),
                    of.summary(),
                    Observation.of(of.type()),
                    table.institution(of)))
        .toList();
  }

  /**
   * Lists what there is, for people or as JSON below a key.
   *
   * @param hint what people read last: how a scenario names it
   */
  static void print(List<Nameable> all, String key, String hint, boolean json, PrintWriter out) {
    if (json) {
      ObjectNode root = JsonText.object();
      json(all, root.putArray(key));
      out.print(JsonText.of(root));
    } else {
      out.print(text(all) + hint);
    }
    out.flush();
  }

  private static String text(List<Nameable> all) {
    StringBuilder text = new StringBuilder();
    for (Nameable of : all) {
      text.append(of.name).append(of.chinese.isEmpty() ? "" : "  " + of.chinese).append('\n');
      text.append("  ").append(of.summary()).append(".\n");
      text.append("  Records about residents: ").append(Observation.list(of.uses)).append(".\n");
      for (ParameterRow row : of.parameters) {
        text.append("  %s: %s\n".formatted(row.path(), row.meaning()));
        text.append(
            "    %s%s; %s%s\n"
                .formatted(
                    row.range(),
                    row.unit().isEmpty() ? "" : " " + row.unit(),
                    row.byDefault().isEmpty() ? "none by default" : "default " + row.byDefault(),
                    row.source().isEmpty() ? "" : " (" + row.source() + ")"));
      }
    }
    return text.toString();
  }

  private static void json(List<Nameable> all, ArrayNode array) {
    for (Nameable of : all) {
      var node = array.addObject();
      node.put("name", of.name);
      if (!of.chinese.isEmpty()) {
        node.put("chinese", of.chinese);
      }
      node.put("summary", of.summary);
      ArrayNode uses = node.putArray("uses");
      of.uses.forEach(kind -> uses.add(kind.label()));
      ArrayNode parameters = node.putArray("parameters");
      for (ParameterRow row : of.parameters) {
        parameters
            .addObject()
            .put("name", row.path())
            .put("meaning", row.meaning())
            .put("unit", row.unit())
            .put("range", row.range())
            .put("default", row.byDefault())
            .put("source", row.source());
      }
    }
  }
}
