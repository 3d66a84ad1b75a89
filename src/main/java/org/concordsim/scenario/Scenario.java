package org.concordsim.scenario;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.concordsim.city.CityParameters;
import org.concordsim.simulation.ModelParameters;

/**
 * A checked scenario: nothing in it can be out of range.
 *
 * @param name its name, in kebab case
 * @param description what it is for
 * @param seed the seed from which every random number follows
 * @param replicates independent repetitions of every arm
 * @param keep what is kept of single disputes
 * @param city where the city comes from, the same in every arm
 * @param arms the parameters of each arm, in the order of the file
 * @param baseline the arm that the others are compared to
 * @param measures names of the outcomes to summarise, at least one
 * @param charts names of the charts to draw, none if empty
 * @param resolved the fully resolved scenario as YAML; reading it gives this scenario again
 * @param directory the absolute folder in which a table of cells lies; it is not part of the
 *     resolved text, because the results folder holds a copy of the table
 */
public record Scenario(
    String name,
    String description,
    long seed,
    int replicates,
    Keep keep,
    CityParameters city,
    Map<String, ModelParameters> arms,
    String baseline,
    List<String> measures,
    List<String> charts,
    String resolved,
    Path directory) {
  /** Whether the ledger is written: it takes two arms. */
  public boolean keepsLedger() {
    return keep != Keep.NOTHING && arms.size() > 1;
  }

  /** Whether a table of all disputes is written. */
  public boolean keepsDisputes() {
    return keep == Keep.DISPUTES;
  }

  /** Whether runs must remember how their disputes went. */
  public boolean keepsCourses() {
    return keepsLedger() || keepsDisputes();
  }
}
