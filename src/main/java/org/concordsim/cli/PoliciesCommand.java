package org.concordsim.cli;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.concordsim.detection.DetectionPolicies;
import org.concordsim.scenario.ParameterRow;
import org.concordsim.scenario.ParameterTable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** {@code concord policies}: the detection policies that a scenario can name. */
@Command(name = "policies", description = "List the detection policies that a scenario can name.")
public final class PoliciesCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private HelpOption help;

  @Option(names = "--json", description = "Print JSON and nothing else.")
  private boolean json;

  private final ParameterTable table = new ParameterTable();

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    out.print(json ? json() : text());
    out.flush();
    return RunCommand.DONE;
  }

  private String text() {
    StringBuilder text = new StringBuilder();
    for (DetectionPolicies.Entry policy : DetectionPolicies.all()) {
      text.append(policy.name()).append('\n').append("  ").append(policy.summary()).append(".\n");
      for (ParameterRow row : table.policy(policy)) {
        text.append("  %s: %s\n".formatted(row.path(), row.meaning()));
        text.append(
            "    %s%s; default %s (%s)\n"
                .formatted(
                    row.range(),
                    row.unit().isEmpty() ? "" : " " + row.unit(),
                    row.byDefault(),
                    row.source()));
      }
    }
    return text.append(
            "\nIn a scenario: detection: {policy: round-robin}, or with parameters\n"
                + "  detection: {policy: {name: risk-weighted-patrol, priorDays: 90}}\n")
        .toString();
  }

  private String json() {
    ObjectNode root = JsonText.object();
    ArrayNode policies = root.putArray("policies");
    for (DetectionPolicies.Entry policy : DetectionPolicies.all()) {
      ObjectNode node = policies.addObject();
      node.put("name", policy.name());
      node.put("summary", policy.summary());
      ArrayNode parameters = node.putArray("parameters");
      for (ParameterRow row : table.policy(policy)) {
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
    return JsonText.of(root);
  }
}
