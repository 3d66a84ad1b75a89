package org.concordsim.simulation;

import java.util.Arrays;
import org.concordsim.city.City;
import org.concordsim.random.Key;
import org.concordsim.random.Lane;

/**
 * Attention moves disputes elsewhere: a grievance that would arise in a cell which was visited
 * lately arises, with some chance, in a neighbouring cell of the same community. Its key and type
 * stay, so that arms still match; its parties are people of the new cell.
 */
final class Displacement {
  private final City city;
  private final double chance;
  private final double days;
  private final double[] visited;

  Displacement(World world) {
    city = world.city;
    var parameters = world.model.detection().displacement();
    chance = parameters.chance();
    days = parameters.days();
    visited = new double[chance > 0 ? city.cells() : 0];
    Arrays.fill(visited, Double.NEGATIVE_INFINITY);
  }

  /** Somebody visits a cell. */
  void visit(int cell, double time) {
    if (chance > 0) {
      visited[cell] = time;
    }
  }

  /** Where the grievance of this key arises that would arise in a cell now. */
  int place(long key, int cell, double time) {
    if (chance == 0
        || time - visited[cell] > days
        || Key.uniform(key, Lane.DISPLACEMENT, 0) >= chance) {
      return cell;
    }
    int choices = 0;
    for (int k = 0; k < city.neighbours(cell); k++) {
      choices += canTake(cell, city.neighbour(cell, k)) ? 1 : 0;
    }
    if (choices == 0) {
      return cell;
    }
    int chosen = Key.below(choices, Key.bits(key, Lane.DISPLACEMENT, 1));
    int k = 0;
    while (!canTake(cell, city.neighbour(cell, k)) || chosen-- > 0) {
      k++;
    }
    return city.neighbour(cell, k);
  }

  private boolean canTake(int from, int other) {
    return city.residents(other) > 0 && city.communityOf(other) == city.communityOf(from);
  }
}
