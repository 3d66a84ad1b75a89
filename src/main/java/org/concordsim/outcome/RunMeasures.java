package org.concordsim.outcome;

import static org.concordsim.outcome.Measure.Better.HIGHER;
import static org.concordsim.outcome.Measure.Better.LOWER;
import static org.concordsim.outcome.Measure.Better.NEITHER;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.concordsim.dispute.DisputeType;
import org.concordsim.dispute.End;
import org.concordsim.dispute.Tier;
import org.concordsim.simulation.Chronicle;
import org.concordsim.simulation.Chronicle.Series;
import org.concordsim.simulation.DisputeEvent;
import org.concordsim.simulation.Tally;
import org.concordsim.simulation.Task;

/** What is measured of a whole run alone. */
final class RunMeasures {
  static final List<Declared<ToDoubleFunction<Chronicle>>> ALL =
      List.of(
              detection(),
              resolution(),
              workers(),
              mediation(),
              RoomMeasures.ALL,
              cases(),
              staff(),
              people(),
              inequality())
          .stream()
          .flatMap(List::stream)
          .toList();

  private RunMeasures() {}

  private static List<Declared<ToDoubleFunction<Chronicle>>> detection() {
    return List.of(
        declare(
            "lead-time",
            "days",
            HIGHER,
            run -> Part.ratio(run.total().leadDays(), run.total().wouldEscalate()),
            "Mean time from a dispute's first detection to the moment when it would have reached"
                + " stage 3 or 4 without help, over disputes detected before any formal step that"
                + " would have"),
        declare(
            "lead-time-median",
            "days",
            HIGHER,
            run -> Histogram.median(run.total().leadTimes()),
            "Median of the same over the same, taken as even within each day"),
        declare(
            "false-alarms",
            "reports",
            LOWER,
            run -> run.total().falseAlarms(),
            "False alarms of visits and watch points"),
        declare(
            "false-tips", "reports", LOWER, run -> run.total().falseTips(), "False tips received"),
        declare(
            "positive-predictive-value",
            "share",
            HIGHER,
            run ->
                Part.ratio(
                    run.total().examinedTrue(),
                    run.total().examinedTrue() + run.total().examinedFalse()),
            "Reports of a dispute, even if it was over by then, over all reports that workers"
                + " looked into"),
        declare(
            "reports-waiting",
            "reports",
            LOWER,
            Chronicle::reportsWaiting,
            "Reports that no worker had looked into at the horizon"));
  }

  private static List<Declared<ToDoubleFunction<Chronicle>>> resolution() {
    return List.of(
        declare(
            "resolution-time",
            "days",
            LOWER,
            run -> Part.ratio(run.total().daysToEnd(), ended(run.total())),
            "Mean time from grievance to end, over all disputes that ended"),
        end("lumped", NEITHER, "the aggrieved party let lie", End.LUMPED),
        end("settled", NEITHER, "the parties settled themselves", End.SETTLED),
        end("on-the-spot", NEITHER, "a worker settled on the spot", End.ON_THE_SPOT),
        end(
            "mediated",
            NEITHER,
            "were mediated at any tier",
            End.MEDIATED_COMMUNITY,
            End.MEDIATED_STREET,
            End.MEDIATED_DISTRICT,
            End.MEDIATED_COURT),
        end("adjudicated", NEITHER, "a court or an authority decided", End.ADJUDICATED),
        end("crisis", LOWER, "became crises", End.CRISIS));
  }

  private static Declared<ToDoubleFunction<Chronicle>> end(
      String name, Measure.Better better, String what, End... ends) {
    return declare(
        "end-" + name,
        "share",
        better,
        run -> {
          long sum = 0;
          for (End end : ends) {
            sum += run.total().ended(end);
          }
          return Part.ratio(sum, ended(run.total()));
        },
        "Disputes that " + what + ", over all disputes that ended");
  }

  private static long ended(Tally tally) {
    return tally.count(DisputeEvent.END);
  }

  private static List<Declared<ToDoubleFunction<Chronicle>>> workers() {
    return List.of(
        hours("visit", Task.VISIT, "in cells on patrol"),
        hours("travel", Task.TRAVEL, "between cells on patrol"),
        hours("verify", Task.VERIFY, "on verifying reports, true or false"),
        hours("settle", Task.SETTLE, "on trying to settle on the spot"),
        hours("paperwork", Task.PAPERWORK, "on paperwork of true reports"),
        hours("session", Task.SESSION, "on sessions of deliberation rooms and on calling to them"),
        hours("refute", Task.REFUTE, "on refuting rumours"),
        declare(
            "worker-hours",
            "hours",
            LOWER,
            run -> workedMinutes(run.total()) / 60,
            "Workers' hours spent on all tasks, idle time left out"),
        hours("idle", Task.IDLE, "with nothing to do"),
        declare(
            "worker-utilisation",
            "share",
            NEITHER,
            run -> Part.ratio(workedMinutes(run.total()), run.total().minutesAvailable()),
            "Workers' time spent on all tasks over the time they were to work; overtime can take"
                + " it beyond 1"));
  }

  private static Declared<ToDoubleFunction<Chronicle>> hours(String name, Task task, String what) {
    return declare(
        "hours-" + name,
        "hours",
        NEITHER,
        run -> run.total().minutes(task) / 60,
        "Workers' hours spent " + what);
  }

  private static double workedMinutes(Tally tally) {
    double sum = 0;
    for (Task task : Task.values()) {
      sum += task == Task.IDLE ? 0 : tally.minutes(task);
    }
    return sum;
  }

  private static List<Declared<ToDoubleFunction<Chronicle>>> mediation() {
    List<Declared<ToDoubleFunction<Chronicle>>> all = new ArrayList<>();
    for (Tier tier : Tier.values()) {
      int t = tier.ordinal();
      String name = tier.name().toLowerCase(Locale.ROOT);
      all.add(
          declare(
              "success-" + name,
              "share",
              HIGHER,
              run ->
                  Part.ratio(
                      run.total().tier(t).agreements(),
                      run.total().tier(t).agreements() + run.total().tier(t).failures()),
              "Agreements over mediations brought to an end at the tier " + name));
      all.add(
          declare(
              "utilisation-" + name,
              "share",
              NEITHER,
              run ->
                  Part.ratio(
                      run.total().tier(t).busyDays(),
                      (double) run.mediators(t) * run.model().horizon().measuredDays()),
              "Days on which mediators of the tier "
                  + name
                  + " had a case over all days, days off included"));
      all.add(
          declare(
              "wait-" + name,
              "days",
              LOWER,
              run -> Part.ratio(run.total().tier(t).waitDays(), run.total().tier(t).taken()),
              "Mean time that cases taken up at the tier " + name + " had waited there"));
      all.add(
          declare(
              "breaches-" + name,
              "cases",
              LOWER,
              run -> run.total().tier(t).breaches(),
              "Cases that waited at the tier "
                  + name
                  + " for longer than a time limit in force there allows"));
    }
    all.add(
        declare(
            "hours-departments",
            "hours",
            NEITHER,
            run -> Ground.city(run).hoursOfDepartments(),
            "Hours of other departments on cases that mediators took up"));
    all.add(
        declare(
            "mediator-wait",
            "days",
            LOWER,
            RunMeasures::meanWait,
            "Mean time that cases taken up at any tier had waited there"));
    all.add(
        declare(
            "cases-waiting",
            "cases",
            LOWER,
            run -> run.series(Series.WAITING_CASES)[run.model().horizon().days() - 1],
            "Cases in mediators' queues at the horizon, withdrawn ones included until their turn"));
    return all;
  }

  private static List<Declared<ToDoubleFunction<Chronicle>>> cases() {
    return Stream.of(DisputeType.values())
        .map(
            type -> {
              String name = type.name().toLowerCase(Locale.ROOT);
              return declare(
                  "mediated-share-" + name,
                  "share",
                  NEITHER,
                  run -> Part.ratio(Part.type(run, type).cases(), Part.whole(run).cases()),
                  "Cases of the type " + name + " over all cases that mediation closed");
            })
        .toList();
  }

  private static List<Declared<ToDoubleFunction<Chronicle>>> staff() {
    return List.of(
        declare(
            "cases-per-mediator",
            "1/year",
            NEITHER,
            run -> Part.ratio(Part.whole(run).cases(), mediators(run) * Part.years(run)),
            "Cases that mediation closed, by mediator of any tier and year of 365 days"),
        declare(
            "residents-per-mediator",
            "persons",
            NEITHER,
            run -> Part.ratio(run.city().residents(), mediators(run)),
            "Residents over mediators of all tiers, every office with at least one"),
        declare(
            "residents-per-worker",
            "persons",
            NEITHER,
            run -> Part.ratio(run.city().residents(), run.workers()),
            "Residents over grid workers, every community with at least one"));
  }

  private static double mediators(Chronicle run) {
    return Stream.of(Tier.values()).mapToInt(tier -> run.mediators(tier.ordinal())).sum();
  }

  private static double meanWait(Chronicle run) {
    double days = 0;
    long taken = 0;
    for (Tier tier : Tier.values()) {
      days += run.total().tier(tier.ordinal()).waitDays();
      taken += run.total().tier(tier.ordinal()).taken();
    }
    return Part.ratio(days, taken);
  }

  private static List<Declared<ToDoubleFunction<Chronicle>>> people() {
    return List.of(
        declare(
            "trust",
            "share",
            HIGHER,
            Chronicle::trust,
            "Mean trust in the institutions at the horizon, over every eighth resident of a cell"),
        declare(
            "trust-locals", "share", HIGHER, run -> run.trust(false), "The same, of locals alone"),
        declare(
            "trust-migrants",
            "share",
            HIGHER,
            run -> run.trust(true),
            "The same, of migrants alone"));
  }

  private static List<Declared<ToDoubleFunction<Chronicle>>> inequality() {
    return List.of(
        declare(
            "district-inequality",
            "1",
            LOWER,
            Inequality::betweenDistricts,
            "Coefficient of variation of the escalation rates of districts, weighted by residents"),
        declare(
            "migrant-local-ratio",
            "1",
            NEITHER,
            Inequality::migrantsToLocals,
            "Escalation rate of disputes whose aggrieved party is a migrant, over that of locals"));
  }

  private static Declared<ToDoubleFunction<Chronicle>> declare(
      String name,
      String unit,
      Measure.Better better,
      ToDoubleFunction<Chronicle> value,
      String meaning) {
    return Declared.of(name, unit, better, value, meaning);
  }
}
