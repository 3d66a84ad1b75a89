package org.concordsim.results;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.concordsim.outcome.Dimension;
import org.concordsim.statistics.OutcomeSource;

/** Some measures of the groups of one dimension in all runs; NaN for runs that were not made. */
public final class GroupTable {
  private record Place(String arm, int point, String group, String measure) {}

  private final ReplicateRows<Place> rows = new ReplicateRows<>();
  private final Set<String> groups = new LinkedHashSet<>();
  private int replicates;

  private GroupTable() {}

  static GroupTable read(DuckDb duck, Path parquet, Dimension dimension, List<String> measures)
      throws IOException {
    GroupTable table = new GroupTable();
    List<String> parameters = new ArrayList<>(List.of(dimension.label()));
    parameters.addAll(measures);
    String question =
        "SELECT arm, point, replicate, \"group\", measure, value FROM %s WHERE dimension = ?"
            + " AND measure IN ("
            + measures.stream().map(measure -> "?").collect(Collectors.joining(", "))
            + ")";
    duck.query(
        question,
        parquet,
        parameters,
        rows -> {
          while (rows.next()) {
            String group = rows.getString(4);
            table.groups.add(group);
            table.replicates = Math.max(table.replicates, rows.getInt(3) + 1);
            table.rows.add(
                new Place(rows.getString(1), rows.getInt(2), group, rows.getString(5)),
                rows.getInt(3),
                DuckDb.number(rows, 6));
          }
        });
    return table;
  }

  /** Names of the groups, in the order of the table. */
  public List<String> groups() {
    return List.copyOf(groups);
  }

  /** The measures of a group. */
  public OutcomeSource of(String group) {
    return (arm, point, measure) -> rows.get(new Place(arm, point, group, measure), replicates);
  }
}
