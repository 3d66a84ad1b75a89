package org.concordsim.simulation;

import org.concordsim.detection.Channel;
import org.concordsim.dispute.End;

/** All of a dispute's course but its times and its place, in the bits of one int. */
final class Mark {
  static final int OFFSPRING = 1;
  private static final int MIGRANT = 1 << 1;
  private static final int MEASURED_ESCALATION = 1 << 2;
  private static final int TYPE = 4;
  private static final int HIGHEST = 8;

  /** Highest stage that was first reached in the measured time, plus one. */
  private static final int MEASURED = 12;

  /** Channel and end, plus one. */
  private static final int CHANNEL = 16;

  private static final int END = 20;
  private static final int BORN_MEASURED = 1 << 25;
  private static final int NIBBLE = 15;
  private static final int FIVE_BITS = 31;

  private Mark() {}

  static int arisen(int before, int type, boolean migrant, boolean measured) {
    return before | (migrant ? MIGRANT : 0) | type << TYPE | (measured ? BORN_MEASURED : 0);
  }

  static int reached(int mark, int stage, boolean measured, boolean measuredEscalation) {
    int kept = mark & ~(NIBBLE << HIGHEST);
    if (measured) {
      kept = kept & ~(NIBBLE << MEASURED) | stage + 1 << MEASURED;
    }
    return kept | stage << HIGHEST | (measuredEscalation ? MEASURED_ESCALATION : 0);
  }

  static int detected(int mark, Channel channel) {
    return mark | channel.ordinal() + 1 << CHANNEL;
  }

  static int ended(int mark, End end) {
    return mark | end.ordinal() + 1 << END;
  }

  static boolean offspring(int mark) {
    return (mark & OFFSPRING) != 0;
  }

  static boolean migrant(int mark) {
    return (mark & MIGRANT) != 0;
  }

  static boolean measuredEscalation(int mark) {
    return (mark & MEASURED_ESCALATION) != 0;
  }

  static boolean bornMeasured(int mark) {
    return (mark & BORN_MEASURED) != 0;
  }

  static int type(int mark) {
    return mark >> TYPE & NIBBLE;
  }

  static int highest(int mark) {
    return mark >> HIGHEST & NIBBLE;
  }

  /** −1 for none. */
  static int measuredHighest(int mark) {
    return (mark >> MEASURED & NIBBLE) - 1;
  }

  /** Ordinal of a channel, −1 for none. */
  static int channel(int mark) {
    return (mark >> CHANNEL & NIBBLE) - 1;
  }

  /** Ordinal of an end, −1 for none. */
  static int end(int mark) {
    return (mark >> END & FIVE_BITS) - 1;
  }
}
