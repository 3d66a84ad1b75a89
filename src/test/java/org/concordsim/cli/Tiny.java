package org.concordsim.cli;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import org.concordsim.city.Boundary;
import org.concordsim.city.Cell;
import org.concordsim.city.City;
import org.concordsim.city.CityParameters;
import org.concordsim.city.Neighbourhood;
import org.concordsim.outcome.Dimension;
import org.concordsim.outcome.Group;
import org.concordsim.outcome.Measures;
import org.concordsim.outcome.RunRecord;
import org.concordsim.scenario.Keep;
import org.concordsim.scenario.Scenario;
import org.concordsim.scenario.ScenarioException;
import org.concordsim.scenario.ScenarioReader;
import org.concordsim.simulation.ModelParameters;

/** Two arms, three replicates, four cells, five days; the numbers of a run come from its key. */
final class Tiny {
  static final City CITY =
      new City(
          "tiny",
          2,
          2,
          Neighbourhood.MOORE,
          Boundary.BOUNDED,
          List.of(
              cell(0, 0, "a, \"b\""), cell(1, 0, "a, \"b\""), cell(0, 1, "鼓楼"), cell(1, 1, "")));

  private static final int DAYS = 5;

  private static final Map<String, ModelParameters> MODELS = models();

  private Tiny() {}

  private static Map<String, ModelParameters> models() {
    try {
      return new ScenarioReader(List.of())
          .read(
              Path.of("scenarios/quick.yaml"),
              List.of("horizon.warmUp=2", "horizon.days=" + DAYS, "charts=[]"))
          .arms();
    } catch (ScenarioException e) {
      throw new IllegalStateException(e);
    }
  }

  static Scenario scenario(Path file, List<String> overlays) throws RunCommand.Rejected {
    long seed = 7;
    for (String overlay : overlays) {
      if (!overlay.startsWith("seed=")) {
        throw new RunCommand.Rejected(List.of(file + ":1:1: " + overlay + ": unknown key"));
      }
      seed = Long.parseLong(overlay.substring(5));
    }
    Map<String, ModelParameters> arms = new LinkedHashMap<>();
    arms.put("none", MODELS.get("none"));
    arms.put("uniform", MODELS.get("uniform"));
    return new Scenario(
        "tiny",
        "",
        seed,
        3,
        Keep.NOTHING,
        new CityParameters(
            Optional.of(CityParameters.Preset.NANJING),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Neighbourhood.MOORE,
            Boundary.BOUNDED),
        arms,
        "none",
        List.of(),
        List.of(),
        "name: tiny\nseed: " + seed,
        file.toAbsolutePath().getParent());
  }

  static RunRecord record(int arm, int replicate) {
    SplittableRandom random = new SplittableRandom(100 * arm + replicate);
    double[] outcomes = random.doubles(Measures.outcomes().size()).toArray();
    outcomes[1] = replicate == 1 ? Double.NaN : outcomes[1];
    return new RunRecord(
        outcomes,
        rows(random, Measures.series().size(), DAYS),
        rows(random, Measures.cells().size(), CITY.cells()),
        random.longs(3, 1, 50).toArray(),
        List.of(
            group(random, Dimension.TENURE, "local"),
            group(random, Dimension.DISTRICT, "district, \"a\"")));
  }

  private static Group group(SplittableRandom random, Dimension dimension, String name) {
    return new Group(dimension, name, random.doubles(Measures.groups(dimension).size()).toArray());
  }

  private static double[][] rows(SplittableRandom random, int rows, int columns) {
    double[][] values = new double[rows][];
    for (int r = 0; r < rows; r++) {
      values[r] = random.doubles(columns, 0, 1000).toArray();
    }
    return values;
  }

  private static Cell cell(int x, int y, String community) {
    return new Cell(x, y, 10 + x, 4, 0.2, 0.5, community, "street", "district");
  }
}
