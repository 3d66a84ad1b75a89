package org.concordsim.scenario;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.concordsim.detection.DetectionPolicies;
import org.concordsim.institution.Institutions;
import org.concordsim.outcome.Measure;
import org.concordsim.outcome.Measures;
import org.concordsim.parameter.Decimal;
import org.concordsim.sweep.Level;
import org.concordsim.sweep.Span;
import org.concordsim.sweep.SweepDesign;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * JSON Schema 2020-12 of scenario files, from the same records that scenarios are bound to. A file
 * may leave out whatever the defaults or the file it extends say, so hardly any key is required.
 */
public final class ScenarioSchema {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final String DEFINITIONS = "$defs";

  private final Defaults defaults = Defaults.read();
  private final List<String> chartNames;

  /** A schema that knows these charts. */
  public ScenarioSchema(List<String> chartNames) {
    this.chartNames = List.copyOf(chartNames);
  }

  /** The schema. */
  public ObjectNode json() {
    ObjectNode root = JSON.createObjectNode();
    root.put("$schema", "https://json-schema.org/draft/2020-12/schema");
    root.put("title", "Concord scenario");
    root.put("type", "object");
    root.put("additionalProperties", false);
    ObjectNode keys = root.putObject("properties");
    keys.putObject(Layers.EXTENDS)
        .put("type", "string")
        .put("description", "A scenario file that this one overlays, relative to this file");
    Tree.Mapping values = values();
    fields(keys, Keys.HEADER, Optional.of(values));
    ((ObjectNode) keys.get("name")).put("pattern", "^" + Words.NAME + "$");
    replicates(keys);
    exactlyOneCity((ObjectNode) keys.get("city"));
    ObjectNode definitions = root.putObject(DEFINITIONS);
    for (Shape.Field field : Keys.MODEL.fields()) {
      definitions.set(field.name(), described(field, values.get(field.name())));
      keys.putObject(field.name()).put("$ref", reference(field.name()));
    }
    design(keys);
    ArrayNode either = root.putArray("anyOf");
    either.addObject().putArray("required").add(Layers.EXTENDS);
    either.addObject().putArray("required").add("name").add("city");
    return root;
  }

  private Tree.Mapping values() {
    Tree.Mapping common = defaults.common();
    Tree.Mapping city = common.mapping("city").orElseThrow();
    return common.with("city", city.with("synthetic", defaults.synthetic()));
  }

  private static String reference(String definition) {
    return "#/" + DEFINITIONS + "/" + definition;
  }

  private static void exactlyOneCity(ObjectNode city) {
    ArrayNode twice = city.putObject("not").putArray("anyOf");
    twice.addObject().putArray("required").add("preset").add("synthetic");
    twice.addObject().putArray("required").add("preset").add("cells");
    twice.addObject().putArray("required").add("synthetic").add("cells");
  }

  private void design(ObjectNode keys) {
    ObjectNode arms = keys.putObject(Keys.ARMS);
    arms.put("type", "object");
    arms.put(
        "description",
        "The arms that are compared: names and what each changes; null removes an arm of the"
            + " extended file. Without arms there is one, called default");
    arms.put("maxProperties", Arms.MOST);
    arms.putObject("propertyNames")
        .put("pattern", "^" + Words.ARM.replace("IsHan", "Script=Han") + "$");
    ArrayNode arm = arms.putObject("additionalProperties").putArray("anyOf");
    arm.addObject().put("type", "null");
    ObjectNode changes = arm.addObject();
    changes.put("type", "object");
    changes.put("additionalProperties", false);
    ObjectNode changed = changes.putObject("properties");
    Arms.KEYS.forEach(key -> changed.putObject(key).put("$ref", reference(key)));
    keys.putObject(Keys.BASELINE)
        .put("type", "string")
        .put("description", "The arm that the others are compared to; the first if not given");
    sweep(keys.putObject(Keys.SWEEP));
    calibration(keys.putObject(Keys.CALIBRATION));
    List<String> outcomes = Measures.outcomes().stream().map(Measure::name).toList();
    names(keys.putObject(Keys.MEASURES), outcomes, "The outcomes to summarise").put("minItems", 1);
    names(keys.putObject(Keys.CHARTS), chartNames, "The charts to draw");
  }

  /** A number, or a rule. */
  private void replicates(ObjectNode keys) {
    ObjectNode fixed = (ObjectNode) keys.get(Keys.REPLICATES);
    ObjectNode either = keys.putObject(Keys.REPLICATES);
    either.set("description", fixed.remove("description"));
    either.set("default", fixed.remove("default"));
    ArrayNode forms = either.putArray("anyOf");
    forms.add(fixed);
    ObjectNode rule = forms.addObject();
    form(rule, Keys.REPLICATE_RULE, Optional.empty());
    ObjectNode until = (ObjectNode) rule.at("/properties/until/properties/outcome");
    until.remove("type");
    Measures.outcomes().forEach(measure -> until.withArray("enum").add(measure.name()));
  }

  private static void sweep(ObjectNode sweep) {
    sweep.put("description", "What is varied besides the arms; null for nothing");
    ArrayNode forms = sweep.putArray("anyOf");
    forms.addObject().put("type", "null");
    ObjectNode form = forms.addObject();
    form.put("type", "object").put("additionalProperties", false);
    ObjectNode keys = form.putObject("properties");
    SweepDesign.labels()
        .forEach(
            keys.putObject(Sweeps.DESIGN)
                    .put("description", "Which combinations of levels are run")
                    .putArray("enum")
                ::add);
    factors(keys.putObject(Sweeps.FACTORS));
    ObjectNode assumed = keys.putObject(AssumedNumbers.KEY);
    assumed.put(
        "description",
        "Of the design one-at-a-time: every number whose source is 'assumed' is a factor, with one"
            + " level lower and one higher by this share");
    amount(assumed, AssumedNumbers.SHARE, Optional.empty());
    ObjectNode points = keys.putObject(Sweeps.POINTS);
    points.put("description", "Number of points, of the designs latin-hypercube and sobol");
    amount(points, Sweeps.COUNT, Optional.empty());
    ObjectNode orders = keys.putObject(SweepOrders.KEY);
    orders.put("description", "Number of orders, of the design permutations; even");
    amount(orders, SweepOrders.COUNT, Optional.empty());
    keys.putObject(Sweeps.TABLE)
        .put("type", "string")
        .put("description", "CSV file with one column a path and one row a point");
    keys.putObject(Sweeps.SHA256).put("type", "string").put("description", "Digest of the table");
  }

  private void calibration(ObjectNode calibration) {
    calibration.put(
        "description", "What 'concord calibrate' may move to meet targets; it changes no run");
    ArrayNode forms = calibration.putArray("anyOf");
    forms.addObject().put("type", "null");
    ObjectNode form = forms.addObject();
    form.put("type", "object").put("additionalProperties", false);
    ObjectNode keys = form.putObject("properties");
    fields(keys, Calibrations.RULE, Optional.empty());
    ObjectNode parameters = keys.putObject(Calibrations.PARAMETERS);
    parameters.put("type", "object");
    parameters.put(
        "description",
        "A path of the scenario and its bounds, low and high; with a star for a key, all that no"
            + " other path names, and the bounds of a common factor of them; null removes one");
    parameters.put("maxProperties", Calibrations.MOST_PARAMETERS);
    paths(parameters);
    ArrayNode either = parameters.putObject("additionalProperties").putArray("anyOf");
    either.addObject().put("type", "null");
    ObjectNode pair = either.addObject();
    pair.put("type", "array").put("minItems", 2).put("maxItems", 2);
    pair.putObject("items").put("type", "number");
    span(either.addObject());
  }

  private static void paths(ObjectNode mapping) {
    mapping
        .putObject("propertyNames")
        .put("pattern", "^(" + String.join("|", Arms.KEYS) + ")(\\.[^.]+)*$");
  }

  private static void factors(ObjectNode factors) {
    factors.put("type", "object");
    factors.put(
        "description",
        "What is varied: a path of the scenario, and its levels in a list or, for the designs"
            + " latin-hypercube and sobol, its range; null removes a factor of the extended file");
    factors.put("maxProperties", Sweeps.MOST_FACTORS);
    paths(factors);
    switches(factors.putObject("patternProperties"));
    ArrayNode either = factors.putObject("additionalProperties").putArray("anyOf");
    either.addObject().put("type", "null");
    either.addObject().put("type", "array").put("minItems", 1);
    span(either.addObject());
  }

  private static void span(ObjectNode span) {
    span.put("type", "object").put("additionalProperties", false);
    ObjectNode ends = span.putObject("properties");
    ends.putObject("min").put("type", "number");
    ends.putObject("max").put("type", "number");
    ArrayNode scales = ends.putObject("scale").putArray("enum");
    Stream.of(Span.Scale.values()).map(Shape::name).forEach(scales::add);
  }

  /** One institution or several together are off or on. */
  private static void switches(ObjectNode patterns) {
    String name = "(" + String.join("|", Establishing.names()) + ")";
    ObjectNode levels = patterns.putObject("^institutions\\.%s(\\+%s)*$".formatted(name, name));
    levels.put("description", "Not in force, or in force as the scenario says or with defaults");
    ArrayNode either = levels.putArray("anyOf");
    either.addObject().put("type", "null");
    ObjectNode list = either.addObject();
    list.put("type", "array").put("minItems", 1).put("uniqueItems", true);
    ArrayNode forms = list.putObject("items").putArray("anyOf");
    forms.addObject().putArray("enum").add(Level.OFF).add(Level.ON);
    ObjectNode named = forms.addObject();
    named.put("type", "object").put("additionalProperties", false);
    named.putArray("required").add(SweepLevels.NAME).add(SweepLevels.VALUE);
    ObjectNode keys = named.putObject("properties");
    keys.putObject(SweepLevels.NAME).put("type", "string");
    keys.putObject(SweepLevels.VALUE).putArray("enum").add(Level.OFF).add(Level.ON);
  }

  private static ObjectNode names(ObjectNode key, List<String> names, String description) {
    key.put("description", description);
    key.put("default", "all");
    ArrayNode either = key.putArray("anyOf");
    either.addObject().put("const", "all");
    ObjectNode list = either.addObject();
    list.put("type", "array").put("uniqueItems", true);
    names.forEach(list.putObject("items").putArray("enum")::add);
    return list;
  }

  private void fields(ObjectNode keys, Shape.Fields shape, Optional<Tree> values) {
    for (Shape.Field field : shape.fields()) {
      keys.set(field.name(), described(field, value(values, field.name())));
    }
  }

  private static Optional<Tree> value(Optional<Tree> values, String key) {
    return values
        .filter(Tree.Mapping.class::isInstance)
        .flatMap(mapping -> ((Tree.Mapping) mapping).get(key));
  }

  private ObjectNode described(Shape.Field field, Optional<Tree> value) {
    ObjectNode node = JSON.createObjectNode();
    if (!field.meaning().isEmpty()) {
      node.put("description", field.meaning());
    }
    form(node, field.shape(), value);
    if (field.shape() instanceof Shape.Amount) {
      node.put("x-source", field.source());
    }
    return node;
  }

  private void form(ObjectNode node, Shape shape, Optional<Tree> value) {
    if (shape instanceof Shape.Maybe maybe) {
      form(node, maybe.of(), value);
    } else if (shape instanceof Shape.Fields fields) {
      node.put("type", "object").put("additionalProperties", false);
      fields(node.putObject("properties"), fields, value);
    } else if (shape instanceof Shape.Each each) {
      node.put("type", "object").put("additionalProperties", false);
      ObjectNode keys = node.putObject("properties");
      each.names().forEach(key -> form(keys.putObject(key), each.of(), value(value, key)));
    } else if (shape instanceof Shape.Amount amount) {
      amount(node, amount, value);
    } else if (shape instanceof Shape.Tuples tuples) {
      int size = tuples.of().fields().size();
      node.put("type", "array").put("minItems", 1).put("uniqueItems", true);
      ObjectNode tuple = node.putObject("items");
      tuple.put("type", "array").put("minItems", size).put("maxItems", size);
      // All of its fields share one range.
      form(tuple.putObject("items"), tuples.of().fields().get(0).shape(), Optional.empty());
    } else if (shape instanceof Shape.Policy) {
      policy(node, value);
    } else if (shape instanceof Shape.Established) {
      established(node);
    } else {
      node.put("type", "string");
      if (shape instanceof Shape.Choice choice) {
        choice.names().forEach(node.putArray("enum")::add);
      }
      text(value).ifPresent(text -> node.put("default", text));
    }
  }

  private static void amount(ObjectNode node, Shape.Amount amount, Optional<Tree> value) {
    Range range = amount.range();
    node.put("type", amount.isWhole() ? "integer" : "number");
    if (range.min() > Double.NEGATIVE_INFINITY) {
      node.put(range.above() ? "exclusiveMinimum" : "minimum", decimal(range.min()));
    }
    if (range.max() < Double.POSITIVE_INFINITY) {
      node.put(range.below() ? "exclusiveMaximum" : "maximum", decimal(range.max()));
    }
    text(value).ifPresent(text -> node.put("default", new BigDecimal(text)));
    if (!range.unit().isEmpty()) {
      node.put("x-unit", range.unit());
    }
  }

  /** A name, or a mapping; an overlay may name parameters alone. */
  private void policy(ObjectNode node, Optional<Tree> value) {
    text(value).ifPresent(text -> node.put("default", text));
    ArrayNode either = node.putArray("anyOf");
    Policies.names().forEach(either.addObject().putArray("enum")::add);
    for (DetectionPolicies.Entry entry : DetectionPolicies.all()) {
      ObjectNode policy = either.addObject();
      policy.put("description", entry.summary());
      policy.put("type", "object").put("additionalProperties", false);
      ObjectNode keys = policy.putObject("properties");
      keys.putObject(Policies.NAME).put("const", entry.name());
      fields(keys, Policies.shape(entry), Optional.of(defaults.policy(entry.name())));
    }
  }

  /** Names in a list, or names and parameters; in an overlay null takes one out of force. */
  private void established(ObjectNode node) {
    ArrayNode either = node.putArray("anyOf");
    ObjectNode list = either.addObject();
    list.put("type", "array").put("uniqueItems", true);
    Establishing.names().forEach(list.putObject("items").putArray("enum")::add);
    ObjectNode mapping = either.addObject();
    mapping.put("type", "object").put("additionalProperties", false);
    ObjectNode keys = mapping.putObject("properties");
    for (Institutions.Entry entry : Institutions.all()) {
      ObjectNode institution = keys.putObject(entry.name());
      institution.put("description", entry.chinese() + ": " + entry.summary());
      institution.putArray("type").add("object").add("null");
      institution.put("additionalProperties", false);
      fields(
          institution.putObject("properties"),
          Establishing.shape(entry),
          Optional.of(defaults.institution(entry.name())));
    }
  }

  private static Optional<String> text(Optional<Tree> value) {
    return value.filter(Tree.Scalar.class::isInstance).map(scalar -> ((Tree.Scalar) scalar).text());
  }

  private static BigDecimal decimal(double value) {
    return new BigDecimal(new BigDecimal(Decimal.text(value)).toPlainString());
  }
}
