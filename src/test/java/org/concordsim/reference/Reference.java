package org.concordsim.reference;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.concordsim.city.City;
import org.concordsim.dispute.DisputeType;
import org.concordsim.dispute.TypeParameters;
import org.concordsim.institution.HalfYearlyEvaluation;
import org.concordsim.institution.InnovationLibrary;
import org.concordsim.random.Exp;
import org.concordsim.random.Key;
import org.concordsim.random.Lane;
import org.concordsim.random.Quantiles;
import org.concordsim.simulation.EventLog.Kind;
import org.concordsim.simulation.ModelParameters;

/** A whole run, day by day, written to be read. */
final class Reference {
  final City city;
  final ModelParameters model;
  final long key;
  final List<Event> log = new ArrayList<>();
  final List<Place> places = new ArrayList<>();
  final List<Community> communities = new ArrayList<>();
  final List<Office> offices = new ArrayList<>();

  /** For each day the disputes that last, by stage, and those that rest. */
  final List<List<Double>> standing = new ArrayList<>();

  final List<Double> securitySurveys = new ArrayList<>();
  double minutesOwedAfterWarmUp;
  private final Map<Integer, Double> districtSecurity = new HashMap<>();
  private int asked;
  private int feltSafe;
  final Optional<Laboratory> laboratory;
  final Optional<Inspection> inspection;
  private final Map<List<Double>, Quantiles> severity = new HashMap<>();
  private final List<Referral> underway = new ArrayList<>();
  private int today;

  Reference(City city, ModelParameters model, long seed, int replicate) {
    this.city = city;
    this.model = model;
    key = Key.of(seed, replicate);
    laboratory =
        model.institution(InnovationLibrary.class).map(library -> new Laboratory(this, library));
    inspection =
        model.institution(HalfYearlyEvaluation.class).map(rule -> new Inspection(this, rule));
    settle();
    organise();
  }

  private void settle() {
    Traits traits = Traits.of(model.population());
    long peopleKey = Key.derive(key, Lane.RESIDENT, 0);
    int person = 0;
    for (int cell = 0; cell < city.cells(); cell++) {
      double propensity = traits.place().of(Key.uniform(peopleKey, Lane.PLACE, cell));
      Place place = new Place(this, cell, city.cell(cell), propensity);
      places.add(place);
      for (int i = 0; i < city.cell(cell).residents(); i++) {
        place.people.add(new Person(person++, place, traits, model.population(), peopleKey));
      }
      place.expectFirst(grievanceRate(), falseTipRate());
    }
    for (Place place : places) {
      for (int k = 0; k < city.neighbours(place.number); k++) {
        place.neighbours.add(places.get(city.neighbour(place.number, k)));
      }
    }
  }

  private void organise() {
    long residents = 0;
    for (int i = 0; i < city.communities(); i++) {
      int number = i;
      List<Place> its =
          places.stream().filter(place -> city.communityOf(place.number) == number).toList();
      Community community = new Community(this, number, its, residents);
      its.forEach(place -> place.community = community);
      communities.add(community);
      residents += residentsOf(its);
    }
    for (int tier = 1; tier <= 3; tier++) {
      int units = tier == 1 ? city.streets() : city.districts();
      long before = 0;
      for (int unit = 0; unit < units; unit++) {
        long its = residentsOf(placesOf(tier, unit));
        var parameters = model.resolution().at(tier);
        int count = staff(before, its, parameters.residentsPerMediator());
        long officeKey = Key.derive(key, Lane.MEDIATOR, tier * 4_294_967_296L + unit);
        MediatorDesk desk = new MediatorDesk(tier, parameters, count, officeKey);
        offices.add(
            new Office(this, desk, placesOf(tier, unit), tier == 1 ? city.districtOf(unit) : unit));
        before += its;
      }
    }
  }

  private static long residentsOf(List<Place> places) {
    return places.stream().mapToLong(place -> place.people.size()).sum();
  }

  private List<Place> placesOf(int tier, int unit) {
    return places.stream().filter(place -> unitOf(tier, place) == unit).toList();
  }

  /** The street or, for the tiers above, the district of a cell. */
  private int unitOf(int tier, Place place) {
    int street = city.streetOf(city.communityOf(place.number));
    return tier == 1 ? street : city.districtOf(street);
  }

  private Office officeOf(int tier, Place place) {
    List<Office> ofTier = offices.stream().filter(office -> office.desk.tier == tier).toList();
    return ofTier.get(unitOf(tier, place));
  }

  /** Staff of a part of the city: the whole numbers that its residents complete, at least one. */
  static int staff(long before, long residents, double each) {
    double count = StrictMath.floor((before + residents) / each) - StrictMath.floor(before / each);
    return Math.max(1, (int) count);
  }

  Reference toHorizon() {
    for (today = 0; today < model.horizon().days(); today++) {
      deliver();
      feelTension();
      recoverTrust();
      places.forEach(Place::adjustFalseTips);
      places.forEach(Place::flag);
      places.forEach(Place::setTarget);
      laboratory.ifPresent(of -> of.newDay(today));
      inspection.ifPresent(of -> of.newDay(today));
      for (int district = 0; district < city.districts(); district++) {
        work(district);
      }
      evening();
    }
    close();
    return this;
  }

  private void work(int district) {
    offices.stream()
        .filter(office -> office.district == district)
        .forEach(office -> office.morning(today));
    communities.stream()
        .filter(community -> city.districtOf(city.streetOf(community.number)) == district)
        .forEach(community -> community.day(today));
  }

  /** What crossed a border yesterday takes effect. */
  private void deliver() {
    for (Community from : communities) {
      from.birthsElsewhere.forEach(birth -> birth.place.community.disputes.add(birth));
      for (Lesson lesson : from.lessons) {
        if (lesson.remembersDispute()) {
          lesson.student().rememberDispute();
        }
        lesson.student().gainTrust(lesson.trustGained());
      }
      underway.addAll(from.referrals);
      from.birthsElsewhere.clear();
      from.lessons.clear();
      from.referrals.clear();
    }
    for (Referral referral : List.copyOf(underway)) {
      if (referral.arrivesAt <= today) {
        underway.remove(referral);
        if (!referral.withdrawn()) {
          officeOf(referral.tier, referral.dispute.place).desk.join(referral);
        }
      }
    }
  }

  private void feelTension() {
    var tension = model.disputes().tension();
    double decay = StrictMath.pow(2, -1 / tension.halfLifeDays());
    for (Place place : places) {
      int around = place.neighbours.stream().mapToInt(other -> other.eventsToday).sum();
      place.tension =
          place.tension * decay + place.eventsToday + tension.neighbourWeight() * around;
      place.heat = place.tension / (place.tension + tension.halfHeat());
    }
    places.forEach(place -> place.eventsToday = 0);
  }

  private void recoverTrust() {
    double recovery = model.population().trust().recovery();
    places.forEach(place -> place.trustWorn -= recovery * place.trustWorn);
  }

  private void evening() {
    List<Double> counts = new ArrayList<>();
    for (int stage = 0; stage < 4; stage++) {
      int at = stage;
      counts.add((double) communities.stream().mapToLong(c -> c.lasting(at)).sum());
    }
    counts.add((double) communities.stream().mapToLong(Community::resting).sum());
    standing.add(counts);
    if (today == warmUp() - 1) {
      minutesOwedAfterWarmUp = minutesOwed();
    }
    if (measuring() && (today - warmUp()) % 7 == 0) {
      survey();
      securitySurveys.add(security(places));
      for (int district = 0; district < city.districts(); district++) {
        double safe = security(placesOf(2, district));
        districtSecurity.merge(district, safe, Double::sum);
      }
    }
  }

  /** Cases that are being heard at the horizon have kept mediators busy until then. */
  private void close() {
    today = model.horizon().days();
    for (Community community : communities) {
      for (Mediator mediator : community.desk.mediators) {
        if (!mediator.free()) {
          community.release(mediator, today);
        }
      }
    }
    offices.forEach(office -> office.close(today));
  }

  private double minutesOwed() {
    double sum = 0;
    for (Community community : communities) {
      sum += community.minutesOwed();
    }
    return sum;
  }

  private static double security(List<Place> places) {
    double safe = 0;
    for (Place place : places) {
      safe += place.people.size() * Exp.logistic(6 - 4 * place.heat);
    }
    return safe / residentsOf(places);
  }

  /** Mean of the weekly surveys of a district. */
  double senseOfSecurity(int district) {
    return districtSecurity.get(district) / securitySurveys.size();
  }

  /** Asks this week those of all respondents whose turn it is. */
  private void survey() {
    long all = model.safety().survey().residents();
    int weeks = (model.horizon().measuredDays() + 6) / 7;
    for (int i = 0; i < all; i++) {
      if ((long) i * weeks / all == securitySurveys.size()) {
        asked++;
        int number = Key.below(city.residents(), Key.bits(key, Lane.SURVEY, 2 * i));
        Place home =
            places.stream()
                .filter(place -> place.people.stream().anyMatch(p -> p.number == number))
                .findFirst()
                .orElseThrow();
        double chance = Exp.logistic(6 - 4 * home.heat);
        feltSafe += Key.uniform(key, Lane.SURVEY, 2 * i + 1) < chance ? 1 : 0;
      }
    }
  }

  /** Share of respondents who felt safe. */
  double surveyedSecurity() {
    return (double) feltSafe / asked;
  }

  /** Mean of the weekly surveys. */
  double senseOfSecurity() {
    double sum = 0;
    for (double survey : securitySurveys) {
      sum += survey;
    }
    return sum / securitySurveys.size();
  }

  /** Mean trust of the locals or migrants among every eighth resident of each cell. */
  double trust(boolean migrants) {
    double sum = 0;
    int asked = 0;
    for (Place place : places) {
      for (int i = 0; i < place.people.size(); i += 8) {
        Person person = place.people.get(i);
        if (person.migrant == migrants) {
          sum += person.trust();
          asked++;
        }
      }
    }
    return sum / asked;
  }

  int mediators(int tier) {
    int sum = 0;
    for (Community community : communities) {
      sum += tier == 0 ? community.desk.mediators.size() : 0;
    }
    for (Office office : offices) {
      sum += tier == office.desk.tier ? office.desk.mediators.size() : 0;
    }
    return sum;
  }

  /** Sums over the whole city. */
  Map<String, Double> sums() {
    Sums total = new Sums();
    for (int district = 0; district < city.districts(); district++) {
      total.addAll(sumsOf(district));
    }
    long waiting =
        communities.stream()
            .flatMap(community -> community.workers.stream())
            .mapToLong(worker -> worker.waiting.size())
            .sum();
    total.add("reports waiting", waiting);
    total.add("overtime", minutesOwed() - minutesOwedAfterWarmUp);
    return total.all();
  }

  Sums sumsOf(int district) {
    Sums sums = new Sums();
    for (Community community : communities) {
      if (unitOf(2, community.places.get(0)) == district) {
        sums.addAll(community.sums);
      }
    }
    for (Office office : offices) {
      if (office.district == district) {
        sums.addAll(office.sums);
      }
    }
    return sums;
  }

  void tell(double time, long about, Kind kind, int detail) {
    log.add(new Event(time, about, kind, detail));
  }

  int warmUp() {
    return model.horizon().warmUp();
  }

  int today() {
    return today;
  }

  boolean measuring() {
    return today >= warmUp();
  }

  TypeParameters parametersOf(DisputeType type) {
    return model.disputes().types().get(type);
  }

  Quantiles severityOf(TypeParameters type) {
    double mean = type.severityMean();
    double concentration = type.severityConcentration();
    return severity.computeIfAbsent(
        List.of(mean, concentration), of -> Quantiles.beta(mean, concentration));
  }

  /** Base grievances of a resident of mean propensity, per day, of the types up to this one. */
  private double rateUpTo(DisputeType last) {
    double sum = 0;
    for (DisputeType type : DisputeType.values()) {
      if (type.compareTo(last) <= 0) {
        sum += parametersOf(type).baseRate() / 1000 / 365;
      }
    }
    return sum;
  }

  double grievanceRate() {
    return rateUpTo(DisputeType.RUMOUR);
  }

  double falseTipRate() {
    boolean heard = model.detection().policy().takesTips();
    return heard ? model.detection().tips().falseRate() / 1000 / 365 : 0;
  }

  /** The type at a uniform number, by base rates. */
  DisputeType typeAt(double uniform) {
    for (DisputeType type : DisputeType.values()) {
      if (rateUpTo(type) > uniform * grievanceRate()) {
        return type;
      }
    }
    return DisputeType.RUMOUR;
  }

  /** What trust does to anything that a resident tells. */
  double telling(Person person) {
    double weight = person.home.practice().detection().telling().trustWeight();
    return Math.max(0, 1 + weight * (person.trust() - 0.5));
  }
}
