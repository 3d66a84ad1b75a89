package org.concordsim.validation;

import java.util.ArrayList;
import java.util.List;
import org.concordsim.city.City;
import org.concordsim.simulation.EventLog;
import org.concordsim.simulation.EventLog.Kind;
import org.concordsim.simulation.ModelParameters;
import org.concordsim.simulation.Run;

/** Everything that is told of a run, in order. */
record Logs(List<Entry> entries) implements EventLog {
  record Entry(double time, long key, Kind kind, int detail) {}

  static Logs of(City city, ModelParameters model, long seed) {
    Logs log = new Logs(new ArrayList<>());
    new Run(city, model, seed, 1, log).toHorizon();
    return log;
  }

  @Override
  public void record(double time, long key, Kind kind, int detail) {
    entries.add(new Entry(time, key, kind, detail));
  }

  List<Entry> of(Kind kind) {
    return entries.stream().filter(entry -> entry.kind() == kind).toList();
  }

  List<Entry> of(Kind kind, int detail) {
    return of(kind).stream().filter(entry -> entry.detail() == detail).toList();
  }
}
