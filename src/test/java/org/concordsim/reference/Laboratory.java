package org.concordsim.reference;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.concordsim.institution.InnovationLibrary;
import org.concordsim.random.Exponential;
import org.concordsim.random.Key;
import org.concordsim.random.Lane;
import org.concordsim.random.Quantiles;

/** The innovation projects of a run. */
final class Laboratory {
  private static final Quantiles NORMAL = Quantiles.normal();

  /** A project from its discovery on; everything about it follows from its key. */
  private final class Project {
    final long key;
    final double discoveredAt;
    int street;
    int evaluatedOn;

    Project(int number, double before) {
      key = Key.derive(run.key, Lane.PROJECT, number);
      discoveredAt = before + 365 / lifeCycle.ideas() * Exponential.draw(key, Lane.PROJECT, 4);
    }

    double worth() {
      return lifeCycle.meanWorth() + lifeCycle.worthSpread() * normal(0);
    }

    double promise() {
      return worth() + lifeCycle.selectionError() * normal(1);
    }

    double measured() {
      return worth() + lifeCycle.evaluationError() * normal(2);
    }

    private double normal(int ordinal) {
      return NORMAL.of(Key.uniform(key, Lane.PROJECT, ordinal));
    }
  }

  private final Reference run;
  private final InnovationLibrary lifeCycle;
  private final List<Project> waiting = new ArrayList<>();
  private final List<Project> pilots = new ArrayList<>();
  private final List<Project> promoted = new ArrayList<>();
  private Project next;
  private int known;

  Laboratory(Reference run, InnovationLibrary lifeCycle) {
    this.run = run;
    this.lifeCycle = lifeCycle;
    next = new Project(known++, lifeCycle.scope().start());
  }

  void newDay(int day) {
    if (day < lifeCycle.scope().start()) {
      return;
    }
    for (Project pilot : List.copyOf(pilots)) {
      if (pilot.evaluatedOn <= day) {
        pilots.remove(pilot);
        if (pilot.measured() > lifeCycle.bar()) {
          promoted.add(pilot);
        }
      }
    }
    while (next.discoveredAt <= day) {
      waiting.add(next);
      next = new Project(known++, next.discoveredAt);
    }
    List<Integer> streets =
        run.places.stream()
            .filter(place -> lifeCycle.scope().reaches(place.cell))
            .map(this::streetOf)
            .distinct()
            .sorted()
            .toList();
    while (!streets.isEmpty() && pilots.size() < lifeCycle.pilots() && !waiting.isEmpty()) {
      Project best =
          waiting.stream().min(Comparator.comparingDouble(p -> -p.promise())).orElseThrow();
      waiting.remove(best);
      best.street = streets.get(Key.below(streets.size(), Key.bits(best.key, Lane.PROJECT, 3)));
      best.evaluatedOn = day + lifeCycle.pilotDays();
      pilots.add(best);
    }
  }

  private int streetOf(Place place) {
    return run.city.streetOf(run.city.communityOf(place.number));
  }

  /** What the projects at work in a cell add to the success of mediations. */
  double gain(Place place) {
    double gain = 0;
    if (lifeCycle.scope().reaches(place.cell)) {
      for (Project project : promoted) {
        gain += project.worth();
      }
      for (Project pilot : pilots) {
        gain += pilot.street == streetOf(place) ? pilot.worth() : 0;
      }
    }
    return gain;
  }
}
