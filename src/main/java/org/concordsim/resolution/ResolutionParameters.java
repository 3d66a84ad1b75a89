package org.concordsim.resolution;

import org.concordsim.parameter.Parameter;
import org.concordsim.random.Durations;
import org.concordsim.random.Lane;

/** Who responds to disputes, with what time and what success. */
public record ResolutionParameters(
    @Parameter("Grid workers") Workers workers,
    @Parameter("What workers do with a report") Triage triage,
    @Parameter("What help does to a dispute while it lasts") Care care,
    @Parameter("What makes a mediation succeed") Success success,
    @Parameter("Agreements that do not hold") Relapse relapse,
    @Parameter("Cases that need several departments") Departments departments,
    @Parameter("Community committees") Organisation community,
    @Parameter("Street judicial offices") Organisation street,
    @Parameter("District centres") Organisation district,
    @Parameter("Mediation annexed to the courts") Organisation court) {

  /** The same with other departments. */
  public ResolutionParameters with(Departments changed) {
    return new ResolutionParameters(
        workers, triage, care, success, relapse, changed, community, street, district, court);
  }

  /** The same with other workers. */
  public ResolutionParameters with(Workers changed) {
    return new ResolutionParameters(
        changed, triage, care, success, relapse, departments, community, street, district, court);
  }

  /** The same with another triage. */
  public ResolutionParameters with(Triage changed) {
    return new ResolutionParameters(
        workers, changed, care, success, relapse, departments, community, street, district, court);
  }

  /** The same with other relapse. */
  public ResolutionParameters with(Relapse changed) {
    return new ResolutionParameters(
        workers, triage, care, success, changed, departments, community, street, district, court);
  }

  /** The same with other street offices. */
  public ResolutionParameters withStreet(Organisation changed) {
    return new ResolutionParameters(
        workers, triage, care, success, relapse, departments, community, changed, district, court);
  }

  /** The organisations of the tier with this ordinal, 0 to 3. */
  public Organisation at(int tier) {
    return switch (tier) {
      case 0 -> community;
      case 1 -> street;
      case 2 -> district;
      default -> court;
    };
  }

  /** The same with the time multiplied that a case takes to reach a tier. */
  public ResolutionParameters timesReferral(double factor) {
    return new ResolutionParameters(
        workers,
        triage,
        care,
        success,
        relapse,
        departments,
        community.timesReferral(factor),
        street.timesReferral(factor),
        district.timesReferral(factor),
        court.timesReferral(factor));
  }

  /** Grid workers, their time and how they differ. */
  public record Workers(
      @Parameter(
              value = "Residents for each worker; every community has at least one worker",
              unit = "residents",
              min = 1,
              max = 1e9,
              source = "16,000 grid members over 9.31 million residents (review of 2023)")
          double residentsPerWorker,
      @Parameter(value = "Working time on disputes in a day", unit = "hours", min = 0, max = 24)
          double hoursPerDay,
      @Parameter(value = "Share of that time meant for patrol", unit = "share", min = 0, max = 1)
          double patrolShare,
      @Parameter(
              value = "Cells of a beat; more where else a cell would be in nobody's",
              unit = "cells",
              min = 1,
              max = 64)
          int span,
      @Parameter(value = "Working days in a week", unit = "days", min = 1, max = 7) int workingDays,
      @Parameter(
              value = "Spread of skill: workers are uniform on 1 ± this",
              unit = "share",
              min = 0,
              max = 1)
          double skillSpread,
      @Parameter(
              value = "Gain in detection where somebody was lately: full knowledge adds this share",
              unit = "share",
              min = 0,
              max = 10)
          double knowledge,
      @Parameter(
              value = "Loss in detection and skill of a worker whose whole week was used up",
              unit = "share",
              min = 0,
              max = 1)
          double fatigue,
      @Parameter(value = "Cost of a worker's hour", unit = "yuan/hour", min = 0, max = 100_000)
          double hourlyCost) {
    /** The same with a greater gain where somebody was lately. */
    public Workers plusKnowledge(double share) {
      return new Workers(
          residentsPerWorker,
          hoursPerDay,
          patrolShare,
          span,
          workingDays,
          skillSpread,
          knowledge + share,
          fatigue,
          hourlyCost);
    }
  }

  /** Verify, settle on the spot, watch or refer. */
  public record Triage(
      @Parameter(value = "Time to verify a report", unit = "minutes", min = 0, max = 1440)
          double verifyMinutes,
      @Parameter(value = "Time to try to settle on the spot", unit = "minutes", min = 0, max = 1440)
          double settleMinutes,
      @Parameter(value = "Paperwork of a true report", unit = "minutes", min = 0, max = 1440)
          double paperworkMinutes,
      @Parameter(
              value = "Most severe dispute that a worker tries to settle on the spot",
              unit = "share",
              min = 0,
              max = 1)
          double settleBelow,
      @Parameter(
              value = "Most severe grievance that is only watched",
              unit = "share",
              min = 0,
              max = 1)
          double watchBelow,
      @Parameter(
              value = "Intercept of the chance to settle on the spot",
              unit = "logit",
              min = -50,
              max = 50)
          double settleIntercept) {
    /** The same with a longer time to verify a report. */
    public Triage plusVerifying(double minutes) {
      return new Triage(
          verifyMinutes + minutes,
          settleMinutes,
          paperworkMinutes,
          settleBelow,
          watchBelow,
          settleIntercept);
    }

    /** The same with more success on the spot. */
    public Triage plusSettling(double logit) {
      return new Triage(
          verifyMinutes,
          settleMinutes,
          paperworkMinutes,
          settleBelow,
          watchBelow,
          settleIntercept + logit);
    }

    /** The same where disputes at least up to this severity are tried on the spot. */
    public Triage settlingUpTo(double severity) {
      return new Triage(
          verifyMinutes,
          settleMinutes,
          paperworkMinutes,
          Math.max(settleBelow, severity),
          watchBelow,
          settleIntercept);
    }
  }

  /**
   * Hazards of a dispute are multiplied by these: calming while a mediator hears it, hardening and
   * crowding from its referral until it is closed, given up or ended. So a queue does no good and
   * may do harm.
   */
  public record Care(
      @Parameter(
              value = "Factor on retaliation and formal steps while a mediator hears the case",
              unit = "factor",
              min = 1e-6,
              max = 1)
          double calming,
      @Parameter(
              value =
                  "Factor on letting it lie once referred: below 1, what would have lapsed hardens",
              unit = "factor",
              min = 1e-6,
              max = 1)
          double hardening,
      @Parameter(
              value =
                  "Factor on the parties' own settling once referred: below 1, help crowds it out",
              unit = "factor",
              min = 1e-6,
              max = 1)
          double crowding) {}

  /** The logistic function of mediation success. */
  public record Success(
      @Parameter(value = "Intercept", unit = "logit", min = -50, max = 50) double intercept,
      @Parameter(value = "For each stage climbed", unit = "logit", min = -50, max = 50)
          double stage,
      @Parameter(value = "Weight of severity", unit = "logit", min = -50, max = 50) double severity,
      @Parameter(value = "Weight of trust", unit = "logit", min = -50, max = 50) double trust,
      @Parameter(value = "Weight of the tie", unit = "logit", min = -50, max = 50) double tie,
      @Parameter(
              value = "For each 30 days between report and outcome",
              unit = "logit",
              min = -50,
              max = 50)
          double delay,
      @Parameter(value = "Weight of the mediator's skill − 1", unit = "logit", min = -50, max = 50)
          double skill,
      @Parameter(
              value = "Gain where the mediator's speciality matches the type",
              unit = "logit",
              min = -50,
              max = 50)
          double match) {}

  /** An agreement can relapse. */
  public record Relapse(
      @Parameter(
              value = "Chance that an agreement does not hold",
              unit = "probability",
              min = 0,
              max = 1)
          double chance,
      @Parameter(value = "Mean time until it breaks", unit = "days", min = 1e-6, max = 1e6)
          double days) {
    /** The same with the chance multiplied. */
    public Relapse timesChance(double factor) {
      return new Relapse(factor * chance, days);
    }
  }

  /** The organisations of one tier: a queue with several mediators each. */
  public record Organisation(
      @Parameter(
              value = "Residents for each mediator; every organisation has at least one mediator",
              unit = "residents",
              min = 1,
              max = 1e9,
              source = "all tiers together: 8,500 mediators (city justice bureau, 2024)")
          double residentsPerMediator,
      @Parameter(
              value = "Mean time one case takes a mediator",
              unit = "days",
              min = 0,
              max = 10_000)
          double serviceDays,
      @Parameter("Distribution of that time") Service service,
      @Parameter(value = "Coefficient of variation of that time", unit = "1", min = 0, max = 10)
          double serviceVariation,
      @Parameter("Who is heard next") Discipline discipline,
      @Parameter(value = "Working days in a week", unit = "days", min = 1, max = 7) int workingDays,
      @Parameter(
              value = "Time a case takes to reach this tier after it was referred",
              unit = "days",
              min = 0,
              max = 10_000)
          double referralDays,
      @Parameter(
              value = "Spread of skill: mediators are uniform on 1 ± this",
              unit = "share",
              min = 0,
              max = 1)
          double skillSpread,
      @Parameter(
              value = "Working time on one case for each day it takes",
              unit = "hours/day",
              min = 0,
              max = 24)
          double hoursPerDay,
      @Parameter(value = "Cost of a mediator's hour", unit = "yuan/hour", min = 0, max = 100_000)
          double hourlyCost,
      @Parameter(
              value = "Added to the success of its mediations: what it may decide by itself",
              unit = "logit",
              min = -50,
              max = 50)
          double powers) {
    /** A time of service in days, keyed by the dispute and the how-many-th. */
    double days(long disputeKey, Lane lane, int ordinal) {
      double unit =
          service == Service.GAMMA
              ? Durations.gamma(serviceVariation, disputeKey, lane, ordinal)
              : Durations.logNormal(serviceVariation, disputeKey, lane, ordinal);
      return serviceDays * unit;
    }

    private Organisation timesReferral(double factor) {
      return new Organisation(
          residentsPerMediator,
          serviceDays,
          service,
          serviceVariation,
          discipline,
          workingDays,
          factor * referralDays,
          skillSpread,
          hoursPerDay,
          hourlyCost,
          powers);
    }

    /** The same with other powers, and times of service and referral multiplied. */
    public Organisation strengthened(double morePowers, double service, double referral) {
      return new Organisation(
          residentsPerMediator,
          service * serviceDays,
          this.service,
          serviceVariation,
          discipline,
          workingDays,
          referral * referralDays,
          skillSpread,
          hoursPerDay,
          hourlyCost,
          powers + morePowers);
    }
  }

  /** Distributions of service time. */
  public enum Service {
    /** Gamma, with the given coefficient of variation; 0 makes it constant, 1 exponential. */
    GAMMA,
    /** Log-normal, with the given coefficient of variation. */
    LOG_NORMAL
  }

  /** Queue disciplines; ties go to the longest wait, then to the key of the dispute. */
  public enum Discipline {
    /** First come, first served. */
    FIRST_COME,
    /** The most severe case first. */
    MOST_SEVERE,
    /** The case that stands highest on the ladder first. */
    CLOSEST_TO_ESCALATION
  }
}
