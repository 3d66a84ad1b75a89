package org.concordsim.scenario;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.concordsim.city.CityParameters;
import org.concordsim.simulation.ModelParameters;
import org.concordsim.sweep.Sweep;

/**
 * A checked scenario: nothing in it can be out of range.
 *
 * @param name its name, in kebab case
 * @param description what it is for
 * @param seed the seed from which every random number follows
 * @param replication independent repetitions of every arm at every point
 * @param keep what is kept of single disputes
 * @param seriesEvery days from one row of a daily series to the next
 * @param city where the city comes from, the same in every arm
 * @param arms the parameters of each arm, in the order of the file
 * @param baseline the arm that the others are compared to
 * @param measures names of the outcomes to summarise, at least one
 * @param charts names of the charts to draw, none if empty
 * @param resolved the fully resolved scenario as YAML; reading it gives this scenario again
 * @param directory the absolute folder in which a table of cells lies; it is not part of the
 *     resolved text, because the results folder holds a copy of the table
 * @param sweep what is varied besides the arms; arms hold what they are without it
 * @param table where the points of the sweep come from if not from a rule
 * @param calibration how it can be fitted to targets, if it says so
 * @param reaches the scopes of institutions, to be held against the city
 * @param warnings what is not wrong but may make a comparison meaningless
 */
public record Scenario(
    String name,
    String description,
    long seed,
    Replication replication,
    Keep keep,
    int seriesEvery,
    CityParameters city,
    Map<String, ModelParameters> arms,
    String baseline,
    List<String> measures,
    List<String> charts,
    String resolved,
    Path directory,
    Optional<Sweep> sweep,
    Optional<SweepTable> table,
    Optional<Calibration> calibration,
    Reaches reaches,
    List<Problem> warnings) {

  /** A scenario without a sweep. */
  public Scenario(
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
    this(
        name,
        description,
        seed,
        Replication.fixed(replicates),
        keep,
        1,
        city,
        arms,
        baseline,
        measures,
        charts,
        resolved,
        directory,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        new Reaches(List.of(), Optional.empty()),
        List.of());
  }

  /** Number of points; one without a sweep. */
  public int points() {
    return sweep.map(Sweep::size).orElse(1);
  }

  /** Repetitions of every arm at every point, at most. */
  public int replicates() {
    return replication.max();
  }

  /** Runs at most. */
  public long runs() {
    return Math.multiplyExact((long) arms.size() * points(), (long) replicates());
  }

  /** The parameters of an arm at a point. */
  public ModelParameters model(String arm, int point) {
    ModelParameters model = arms.get(arm);
    return sweep.map(points -> points.at(point, model)).orElse(model);
  }

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
