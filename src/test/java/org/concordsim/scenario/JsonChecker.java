package org.concordsim.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** As much of JSON Schema as scenarios need; a word it does not know is an error, not ignored. */
final class JsonChecker {
  private static final Set<String> ANNOTATIONS =
      Set.of("$schema", "$defs", "title", "description", "default", "x-unit", "x-source");

  private final JsonNode root;

  JsonChecker(JsonNode root) {
    this.root = root;
  }

  List<String> faults(JsonNode value) {
    return faults(root, value, "");
  }

  private List<String> faults(JsonNode schema, JsonNode value, String path) {
    List<String> faults = new ArrayList<>();
    for (Map.Entry<String, JsonNode> word : schema.properties()) {
      if (!ANNOTATIONS.contains(word.getKey())
          && !holds(schema, word.getKey(), word.getValue(), value, path, faults)) {
        faults.add(path + ": " + word.getKey() + " " + word.getValue());
      }
    }
    return faults;
  }

  private boolean holds(
      JsonNode schema,
      String word,
      JsonNode rule,
      JsonNode value,
      String path,
      List<String> faults) {
    switch (word) {
      case "$ref":
        faults.addAll(faults(root.at(rule.asString().substring(1)), value, path));
        return true;
      case "properties":
        for (Map.Entry<String, JsonNode> property : rule.properties()) {
          if (value.has(property.getKey())) {
            String child = path + "." + property.getKey();
            faults.addAll(faults(property.getValue(), value.get(property.getKey()), child));
          }
        }
        return true;
      case "additionalProperties":
        for (Map.Entry<String, JsonNode> property : value.properties()) {
          boolean known =
              schema.path("properties").has(property.getKey())
                  || schema.path("patternProperties").propertyNames().stream()
                      .anyMatch(pattern -> matches(pattern, property.getKey()));
          if (!known && rule.isBoolean()) {
            return rule.asBoolean();
          }
          if (!known) {
            faults.addAll(faults(rule, property.getValue(), path + "." + property.getKey()));
          }
        }
        return true;
      case "patternProperties":
        for (Map.Entry<String, JsonNode> property : value.properties()) {
          for (Map.Entry<String, JsonNode> of : rule.properties()) {
            if (matches(of.getKey(), property.getKey())) {
              String child = path + "." + property.getKey();
              faults.addAll(faults(of.getValue(), property.getValue(), child));
            }
          }
        }
        return true;
      case "items":
        value.forEach(item -> faults.addAll(faults(rule, item, path + "[]")));
        return true;
      case "propertyNames":
        return value.propertyNames().stream()
            .allMatch(name -> matches(rule.get("pattern").asString(), name));
      case "pattern":
        return !value.isString() || matches(rule.asString(), value.asString());
      case "anyOf":
        return rule.valueStream().anyMatch(option -> faults(option, value, path).isEmpty());
      case "not":
        return !faults(rule, value, path).isEmpty();
      case "required":
        return rule.valueStream().allMatch(key -> value.has(key.asString()));
      case "const":
        return rule.equals(value);
      case "enum":
        return rule.valueStream().anyMatch(value::equals);
      case "type":
        return rule.isArray()
            ? rule.valueStream().anyMatch(type -> isOfType(type.asString(), value))
            : isOfType(rule.asString(), value);
      case "minimum":
        return !value.isNumber() || value.asDouble() >= rule.asDouble();
      case "maximum":
        return !value.isNumber() || value.asDouble() <= rule.asDouble();
      case "exclusiveMinimum":
        return !value.isNumber() || value.asDouble() > rule.asDouble();
      case "exclusiveMaximum":
        return !value.isNumber() || value.asDouble() < rule.asDouble();
      case "minItems":
        return !value.isArray() || value.size() >= rule.asInt();
      case "maxItems":
        return !value.isArray() || value.size() <= rule.asInt();
      case "maxProperties":
        return !value.isObject() || value.size() <= rule.asInt();
      case "uniqueItems":
        return new TreeSet<>(value.valueStream().map(JsonNode::toString).toList()).size()
            == value.size();
      default:
        throw new IllegalArgumentException("the schema uses a word that is not checked: " + word);
    }
  }

  private static boolean matches(String pattern, String text) {
    return Pattern.compile(pattern.replace("Script=Han", "IsHan")).matcher(text).find();
  }

  private static boolean isOfType(String type, JsonNode value) {
    return switch (type) {
      case "object" -> value.isObject();
      case "array" -> value.isArray();
      case "string" -> value.isString();
      case "number" -> value.isNumber();
      case "integer" -> value.isIntegralNumber();
      case "null" -> value.isNull();
      default -> throw new IllegalArgumentException(type);
    };
  }
}
