package org.concordsim.detection;

import java.util.Optional;
import org.concordsim.parameter.Fault;

/**
 * Decides which cells of a beat a grid worker visits next, from what a worker can know. A policy is
 * an immutable record of its parameters; it keeps no state and draws no numbers of its own.
 */
public interface DetectionPolicy {
  /** Whether workers patrol at all. */
  default boolean patrols() {
    return true;
  }

  /** Whether workers listen to tips of neighbours, true and false. */
  default boolean takesTips() {
    return true;
  }

  /** Whether it asks for {@link Beat#signal}, which is not kept up otherwise. */
  default boolean readsSignals() {
    return false;
  }

  /** Sensors that watch some cells all the time; none for most policies. */
  default Optional<WatchPoints> watchPoints() {
    return Optional.empty();
  }

  /**
   * Whether visits see latent state: exactly the disputes that would go formal, and all of them.
   */
  default boolean seesLatentState() {
    return false;
  }

  /**
   * Share of a worker's time that is meant for patrol on a day, from 0 to 1. What a policy spends
   * above the usual share is taken from answering reports; it never adds hours.
   *
   * @param share the usual share, as the scenario says
   */
  default double patrolShare(int day, double share) {
    return share;
  }

  /** Half-life of {@link Beat#recentReports}, in days. */
  default double memoryDays() {
    return 30;
  }

  /** Why it is in vain, though nothing is wrong with it. */
  default Optional<Fault> inVain() {
    return Optional.empty();
  }

  /** What is wrong with its parameters together, if anything is. */
  default Optional<Fault> fault() {
    return Optional.empty();
  }

  /**
   * How much the worker wants to visit a cell of the beat now; the cell with the highest value is
   * next, and of equals the one first in the beat. Negative infinity means not at all.
   */
  double urgency(Beat beat, int cell);
}
