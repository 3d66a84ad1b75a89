package org.concordsim.simulation;

import java.util.function.IntPredicate;
import org.concordsim.city.City;
import org.concordsim.detection.WatchPoints;

/** Watch points of one kind: where they stand and which cells they watch, each in its community. */
final class Sensors {
  private final City city;
  private final IntPredicate reach;
  private final boolean[] post;
  private final boolean[] watched;

  /** Hazard with which a dispute in a watched cell is noticed, by stage. */
  private final double[] noticing = new double[4];

  /** False alarms of a post in a year. */
  final double falseRate;

  /** Posts in the cells in reach. */
  Sensors(City city, WatchPoints points, IntPredicate reach) {
    this.city = city;
    this.reach = reach;
    post = new boolean[city.cells()];
    watched = new boolean[city.cells()];
    falseRate = points.falseRate();
    int before = 0;
    for (int community = 0; community < city.communities(); community++) {
      int from = city.firstCell(community);
      int to = city.firstCell(community + 1);
      int after = before;
      for (int cell = from; cell < to; cell++) {
        after += reach.test(cell) ? 1 : 0;
      }
      for (int posts = points.postsBetween(before, after); posts > 0; posts--) {
        place(from, to, points.radius());
      }
      before = after;
    }
    for (int stage = 0; stage < noticing.length; stage++) {
      noticing[stage] = points.noticing(stage);
    }
  }

  /** The next post stands in the most populous cell that has none, of equals in the first. */
  private void place(int from, int to, int radius) {
    int best = -1;
    for (int cell = from; cell < to; cell++) {
      boolean free = reach.test(cell) && !post[cell];
      if (free && (best < 0 || city.residents(cell) > city.residents(best))) {
        best = cell;
      }
    }
    post[best] = true;
    var here = city.cell(best);
    for (int cell = from; cell < to; cell++) {
      var there = city.cell(cell);
      int distance = Math.max(Math.abs(here.x() - there.x()), Math.abs(here.y() - there.y()));
      watched[cell] |= distance <= radius && reach.test(cell);
    }
  }

  boolean hasPost(int cell) {
    return post[cell];
  }

  boolean watches(int cell) {
    return watched[cell];
  }

  /** Hazard per day with which a dispute of a cell is noticed at a stage. */
  double noticing(int cell, int stage) {
    return watched[cell] ? noticing[stage] : 0;
  }
}
