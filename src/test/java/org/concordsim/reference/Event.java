package org.concordsim.reference;

import org.concordsim.simulation.EventLog.Kind;

/** One line of an event log; two are equal when every bit of their times is. */
record Event(double time, long key, Kind kind, int detail) {
  @Override
  public String toString() {
    return "%-22s %016x %-11s %d".formatted(time, key, kind, detail);
  }
}
