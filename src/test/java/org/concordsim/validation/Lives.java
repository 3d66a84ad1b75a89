package org.concordsim.validation;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.concordsim.detection.Channel;
import org.concordsim.dispute.End;
import org.concordsim.simulation.EventLog;

/** The life of every dispute of a run, put together from the events. */
final class Lives implements EventLog {
  /** One dispute; times are infinite for what has not happened. */
  static final class Life {
    final double born;
    final int cell;

    /** First entry to each stage. */
    final double[] entered = new double[5];

    int stage;
    int highest = -1;
    int rounds;
    boolean resting;
    double ended = Double.POSITIVE_INFINITY;
    End end;
    double detected = Double.POSITIVE_INFINITY;
    Channel channel;

    /** Stage at which it first became known; −1 if it never did. */
    int detectedAt = -1;

    Life(double born, int cell) {
      this.born = born;
      this.cell = cell;
      java.util.Arrays.fill(entered, Double.POSITIVE_INFINITY);
    }
  }

  private final Map<Long, Life> lives = new LinkedHashMap<>();

  @Override
  public void record(double time, long key, Kind kind, int detail) {
    if (kind == Kind.ARISEN) {
      if (lives.put(key, new Life(time, detail)) != null) {
        throw new IllegalStateException("two disputes have the key " + key);
      }
      return;
    }
    Life life = lives.get(key);
    switch (kind) {
      case STAGE -> {
        life.stage = detail;
        if (detail > life.highest) {
          life.highest = detail;
          life.entered[detail] = time;
        }
      }
      case DETECTED -> {
        if (life.detectedAt < 0) {
          life.detected = time;
          life.channel = Channel.values()[detail];
          life.detectedAt = life.stage;
        }
      }
      case AGREED -> life.resting = true;
      case RELAPSED -> {
        life.resting = false;
        life.rounds = detail;
      }
      case ENDED -> {
        if (life.end != null) {
          throw new IllegalStateException("a dispute ends twice: " + key);
        }
        life.ended = time;
        life.end = End.values()[detail];
      }
      default -> {}
    }
  }

  /** By key, in the order in which they arose. */
  Map<Long, Life> byKey() {
    return lives;
  }

  Collection<Life> all() {
    return lives.values();
  }
}
