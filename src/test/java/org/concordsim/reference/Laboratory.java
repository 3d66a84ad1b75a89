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
      discoveredAt = before + 365 / library.ideas() * Exponential.draw(key, Lane.PROJECT, 4);
    }

    double worth() {
      return library.meanWorth() + library.worthSpread() * normal(0);
    }

    double promise() {
      return worth() + library.selectionError() * normal(1);
    }

    double measured() {
      return worth() + library.evaluationError() * normal(2);
    }

    private double normal(int ordinal) {
      return NORMAL.of(Key.uniform(key, Lane.PROJECT, ordinal));
    }
  }

  private final Reference run;
  private final InnovationLibrary library;
  private final List<Project> waiting = new ArrayList<>();
  private final List<Project> pilots = new ArrayList<>();
  private final List<Project> promoted = new ArrayList<>();
  private Project next;
  private int known;

  Laboratory(Reference run, InnovationLibrary library) {
    this.run = run;
    this.library = library;
    next = new Project(known++, library.scope().start());
  }

  void newDay(int day) {
    if (day < library.scope().start()) {
      return;
    }
    for (Project pilot : List.copyOf(pilots)) {
      if (pilot.evaluatedOn <= day) {
        pilots.remove(pilot);
        if (pilot.measured() > library.bar()) {
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
            .filter(place -> library.scope().reaches(place.cell))
            .map(this::streetOf)
            .distinct()
            .sorted()
            .toList();
    while (!streets.isEmpty() && pilots.size() < library.pilots() && !waiting.isEmpty()) {
      Project best =
          waiting.stream().min(Comparator.comparingDouble(p -> -p.promise())).orElseThrow();
      waiting.remove(best);
      best.street = streets.get(Key.below(streets.size(), Key.bits(best.key, Lane.PROJECT, 3)));
      best.evaluatedOn = day + library.pilotDays();
      pilots.add(best);
    }
  }

  private int streetOf(Place place) {
    return run.city.streetOf(run.city.communityOf(place.number));
  }

  /** What the projects at work in a cell add to the success of mediations. */
  double gain(Place place) {
    double gain = 0;
    if (library.scope().reaches(place.cell)) {
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
