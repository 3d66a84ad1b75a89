package org.concordsim.simulation;

import java.util.Optional;
import java.util.TreeSet;
import org.concordsim.institution.InnovationLibrary;

/** The projects of a run, if it has a library of them, and where in the city they are at work. */
final class Innovation {
  private final World world;
  private final Optional<Projects> projects;
  private final int start;
  private final boolean[] reached;

  Innovation(World world) {
    this.world = world;
    Optional<InnovationLibrary> library = world.model.institution(InnovationLibrary.class);
    start = library.map(of -> of.scope().start()).orElse(0);
    reached = new boolean[library.isPresent() ? world.city.cells() : 0];
    TreeSet<Integer> streets = new TreeSet<>();
    for (int cell = 0; cell < reached.length; cell++) {
      reached[cell] = library.get().scope().reaches(world.city.cell(cell));
      if (reached[cell]) {
        streets.add(street(cell));
      }
    }
    int[] its = streets.stream().mapToInt(Integer::intValue).toArray();
    projects = library.map(of -> new Projects(of, world.key, its, world.city.streets()));
  }

  private int street(int cell) {
    return world.city.streetOf(world.city.communityOf(cell));
  }

  void newDay(int day) {
    if (projects.isPresent() && day >= start) {
      projects.get().newDay(day);
    }
  }

  /** What projects add to the success of mediations in a cell, in logits. */
  double gain(int cell) {
    return projects.isPresent() && reached[cell] ? projects.get().gain(street(cell)) : 0;
  }
}
