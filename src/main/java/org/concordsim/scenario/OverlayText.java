package org.concordsim.scenario;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A scenario file that extends another and sets a few keys. */
public final class OverlayText {
  private static final Pattern SAFE = Pattern.compile("[A-Za-z0-9_.+-]+");

  private final StringBuilder text = new StringBuilder();

  private OverlayText() {}

  /**
   * The file, as YAML.
   *
   * @param comment lines that stand above it
   * @param base the file that it extends, as the file will name it
   * @param settings what it sets, each {@code path=value} as the command line has it; of two that
   *     set the same the later one holds
   * @throws IllegalArgumentException if a setting is none
   */
  public static String of(List<String> comment, String base, List<String> settings) {
    OverlayText overlay = new OverlayText();
    comment.forEach(line -> overlay.text.append("# ").append(line).append('\n'));
    overlay.text.append(Layers.EXTENDS + ": ").append(Quoted.yaml(base)).append('\n');
    Tree.Mapping merged = Tree.Mapping.empty(Origin.option(""));
    for (String setting : settings) {
      try {
        merged = Overlay.scenario(merged, Setting.read(new Problems(), setting));
      } catch (Unreadable e) {
        throw new IllegalArgumentException(setting + " " + e.getMessage(), e);
      }
    }
    overlay.mapping(merged, 0);
    return overlay.text.toString();
  }

  private void mapping(Tree.Mapping mapping, int indentation) {
    for (Map.Entry<String, Tree> entry : mapping.entries().entrySet()) {
      text.append(" ".repeat(indentation)).append(Quoted.key(entry.getKey())).append(':');
      if (entry.getValue() instanceof Tree.Mapping inner && !inner.entries().isEmpty()) {
        text.append('\n');
        mapping(inner, indentation + 2);
      } else {
        text.append(' ').append(flow(entry.getValue())).append('\n');
      }
    }
  }

  private static String flow(Tree tree) {
    if (tree instanceof Tree.Sequence sequence) {
      return sequence.items().stream()
          .map(OverlayText::flow)
          .collect(Collectors.joining(", ", "[", "]"));
    } else if (tree instanceof Tree.Mapping mapping) {
      return mapping.entries().entrySet().stream()
          .map(entry -> Quoted.key(entry.getKey()) + ": " + flow(entry.getValue()))
          .collect(Collectors.joining(", ", "{", "}"));
    }
    Tree.Scalar scalar = (Tree.Scalar) tree;
    if (scalar.isNull()) {
      return "null";
    }
    boolean asIs = scalar.plain() && SAFE.matcher(scalar.text()).matches();
    return asIs ? scalar.text() : Quoted.yaml(scalar.text());
  }
}
