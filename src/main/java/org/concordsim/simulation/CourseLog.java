package org.concordsim.simulation;

import java.util.Arrays;
import org.concordsim.detection.Channel;
import org.concordsim.dispute.End;
import org.concordsim.dispute.Stage;

/**
 * Writes down the courses of one community's disputes: a few ints beside each row of the docket
 * while the dispute lasts, and eight when it is over. Switched off, it costs a comparison a call.
 */
final class CourseLog {
  /** Ints of a dispute that is over. */
  static final int WIDTH = 8;

  /** Ints of a dispute that lasts: its mark, then the minutes. */
  private static final int STRIDE = 4;

  private static final int ESCALATED = 1;
  private static final int DETECTED = 2;

  private final boolean on;
  private final Docket docket;
  private int[] lasting = new int[0];

  /** Courses that are over: key, cell, born, escalated, detected, ended, mark. */
  int[] over = new int[0];

  int count;

  /** Keys of offspring, each followed by that of its parent. */
  long[] lineage = new long[0];

  int offspring;

  CourseLog(boolean on, Docket docket) {
    this.on = on;
    this.docket = docket;
  }

  /** A dispute will have an offspring, here or in another community. */
  void bred(long parent, long child) {
    if (!on) {
      return;
    }
    if (2 * offspring == lineage.length) {
      lineage = Arrays.copyOf(lineage, Math.max(16, 4 * offspring));
    }
    lineage[2 * offspring] = child;
    lineage[2 * offspring++ + 1] = parent;
  }

  /** The row waits for the birth of an offspring. */
  void expected(int row) {
    if (!on) {
      return;
    }
    room(row);
    lasting[row * STRIDE] = Mark.OFFSPRING;
  }

  void arisen(int row, boolean migrant, boolean measured) {
    if (!on) {
      return;
    }
    room(row);
    int type = docket.type(row);
    int i = row * STRIDE;
    lasting[i] = Mark.arisen(lasting[i] & Mark.OFFSPRING, type, migrant, measured);
    lasting[i + ESCALATED] = Courses.NEVER;
    lasting[i + DETECTED] = Courses.NEVER;
  }

  private void room(int row) {
    if (row * STRIDE >= lasting.length) {
      lasting = Arrays.copyOf(lasting, Math.max(docket.rows() * STRIDE, 2 * lasting.length));
    }
  }

  /** The dispute reaches a stage for the first time; the docket does not know yet. */
  void reached(int row, int stage, double time, boolean measured) {
    if (!on) {
      return;
    }
    int i = row * STRIDE;
    boolean escalates =
        stage >= Stage.FORMAL.ordinal() && docket.highest(row) < Stage.FORMAL.ordinal();
    if (escalates) {
      lasting[i + ESCALATED] = Courses.minute(time);
    }
    lasting[i] = Mark.reached(lasting[i], stage, measured, measured && escalates);
  }

  void detected(int row, Channel channel, double time) {
    if (!on) {
      return;
    }
    int i = row * STRIDE;
    if (lasting[i + DETECTED] == Courses.NEVER) {
      lasting[i + DETECTED] = Courses.minute(time);
      lasting[i] = Mark.detected(lasting[i], channel);
    }
  }

  void ended(int row, End end, double time) {
    if (!on) {
      return;
    }
    int i = row * STRIDE;
    keep(row, Courses.minute(time), Mark.ended(lasting[i], end));
    lasting[i] = 0;
  }

  /** The horizon: what lasts is written down as open. */
  void close() {
    if (!on) {
      return;
    }
    for (int row = 0; row < docket.rows(); row++) {
      if (docket.key(row) != 0 && docket.life(row) != Docket.UNBORN) {
        keep(row, Courses.NEVER, lasting[row * STRIDE]);
      }
    }
    lasting = new int[0];
  }

  /** Gives its memory back, once the courses that are over are copied. */
  void forget() {
    over = new int[0];
    count = 0;
  }

  private void keep(int row, int ended, int mark) {
    if (count * WIDTH == over.length) {
      over = Arrays.copyOf(over, Math.max(16 * WIDTH, 2 * over.length));
    }
    long key = docket.key(row);
    int i = count++ * WIDTH;
    over[i] = (int) (key >>> 32);
    over[i + 1] = (int) key;
    over[i + 2] = docket.cell(row);
    over[i + 3] = Courses.minute(docket.born(row));
    over[i + 4] = lasting[row * STRIDE + ESCALATED];
    over[i + 5] = lasting[row * STRIDE + DETECTED];
    over[i + 6] = ended;
    over[i + 7] = mark;
  }
}
