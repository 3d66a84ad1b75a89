package org.concordsim.simulation;

import org.concordsim.city.City;
import org.concordsim.detection.WatchPoints;

/** Where watch points stand and which cells they watch, each in its own community alone. */
final class Watch {
  private final City city;
  private final boolean[] post;
  private final boolean[] watched;

  /** Hazard with which a dispute in a watched cell is noticed, by stage. */
  private final double[] noticing = new double[4];

  private final double falseRate;

  /** Whether anything is watched at all. */
  final boolean any;

  Watch(World world) {
    city = world.city;
    post = new boolean[city.cells()];
    watched = new boolean[city.cells()];
    var points = world.model.detection().policy().watchPoints();
    any = points.isPresent();
    falseRate = points.map(WatchPoints::falseRate).orElse(0.0);
    points.ifPresent(this::install);
  }

  private void install(WatchPoints points) {
    for (int community = 0; community < city.communities(); community++) {
      int from = city.firstCell(community);
      int to = city.firstCell(community + 1);
      for (int posts = points.postsBetween(from, to); posts > 0; posts--) {
        place(from, to, points.radius());
      }
    }
    for (int stage = 0; stage < noticing.length; stage++) {
      noticing[stage] = points.noticing(stage);
    }
  }

  /** The next post stands in the most populous cell that has none, of equals in the first. */
  private void place(int from, int to, int radius) {
    int best = -1;
    for (int cell = from; cell < to; cell++) {
      if (!post[cell] && (best < 0 || city.residents(cell) > city.residents(best))) {
        best = cell;
      }
    }
    post[best] = true;
    var here = city.cell(best);
    for (int cell = from; cell < to; cell++) {
      var there = city.cell(cell);
      int distance = Math.max(Math.abs(here.x() - there.x()), Math.abs(here.y() - there.y()));
      watched[cell] |= distance <= radius;
    }
  }

  boolean hasPost(int cell) {
    return post[cell];
  }

  /** Whether a post watches the cell. */
  boolean watches(int cell) {
    return watched[cell];
  }

  /** False alarms of a post in a year. */
  double falseRate() {
    return falseRate;
  }

  /** Hazard per day with which a dispute of a cell is noticed at a stage. */
  double noticing(int cell, int stage) {
    return watched[cell] ? noticing[stage] : 0;
  }
}
