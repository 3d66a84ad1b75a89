package org.concordsim.simulation;

import java.util.Arrays;
import java.util.List;

/**
 * What crosses borders between communities: at the start of a day it delivers what they put into
 * the outbox the day before, in the order of the communities.
 */
final class Border {
  private final World world;
  private final List<District> districts;
  private final List<Community> communities;

  /** Referrals under way, in the order in which they were made. */
  private int underway;

  private int[] community = new int[64];
  private int[] row = new int[64];
  private long[] key = new long[64];
  private byte[] tier = new byte[64];
  private double[] due = new double[64];

  Border(World world, List<District> districts, List<Community> communities) {
    this.world = world;
    this.districts = districts;
    this.communities = communities;
  }

  void newDay(int day) {
    for (int from = 0; from < communities.size(); from++) {
      Outbox outbox = communities.get(from).district.outbox;
      for (int i = outbox.births.first(from); i != Chains.NONE; i = outbox.births.after(i)) {
        int cell = outbox.birthCell[i];
        Community to = communities.get(world.city.communityOf(cell));
        to.expect(
            outbox.birthKey[i],
            cell,
            outbox.birthType[i],
            outbox.birthTime[i],
            outbox.birthHearer[i]);
      }
      for (int i = outbox.lessons.first(from); i != Chains.NONE; i = outbox.lessons.after(i)) {
        if (outbox.remembers[i]) {
          world.residents.rememberDispute(outbox.student[i]);
        }
        world.residents.changeTrust(outbox.student[i], outbox.trust[i]);
      }
      for (int i = outbox.referrals.first(from); i != Chains.NONE; i = outbox.referrals.after(i)) {
        add(from, outbox.row[i], outbox.caseKey[i], outbox.tier[i], outbox.due[i]);
      }
    }
    districts.forEach(district -> hear(district.outbox));
    districts.forEach(district -> district.outbox.clear());
    deliver(day);
  }

  private void hear(Outbox outbox) {
    for (int i = 0; i < outbox.noises; i++) {
      world.tension.hear(outbox.noiseCell[i], outbox.noiseWeight[i]);
    }
  }

  private void deliver(int day) {
    int kept = 0;
    for (int i = 0; i < underway; i++) {
      if (due[i] <= day) {
        District district = communities.get(community[i]).district;
        district.organisation(tier[i], community[i]).arrive(community[i], row[i], key[i], due[i]);
      } else {
        community[kept] = community[i];
        row[kept] = row[i];
        key[kept] = key[i];
        tier[kept] = tier[i];
        due[kept++] = due[i];
      }
    }
    underway = kept;
  }

  private void add(int from, int theRow, long theKey, byte theTier, double theDue) {
    if (underway == row.length) {
      community = Arrays.copyOf(community, 2 * underway);
      row = Arrays.copyOf(row, 2 * underway);
      key = Arrays.copyOf(key, 2 * underway);
      tier = Arrays.copyOf(tier, 2 * underway);
      due = Arrays.copyOf(due, 2 * underway);
    }
    community[underway] = from;
    row[underway] = theRow;
    key[underway] = theKey;
    tier[underway] = theTier;
    due[underway++] = theDue;
  }
}
