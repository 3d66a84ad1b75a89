package org.concordsim.scenario;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ReaderException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * Builds a tree from the events of a YAML parser, one at a time, so that a hostile text is refused
 * before it can fill the memory or the stack. Duplicate keys are noted and the first one kept.
 */
final class TreeBuilder {
  private static final int DEEPEST = 20;
  private static final int MOST_VALUES = 50_000;

  private final Problems problems;
  private final Origin root;
  private final Iterator<Event> events;
  private final Map<String, Tree> anchors = new HashMap<>();
  private final Map<String, Integer> sizes = new HashMap<>();
  private int values;

  private TreeBuilder(Problems problems, Origin root, String text) {
    this.problems = problems;
    this.root = root;
    LoadSettings settings =
        LoadSettings.builder()
            .setLabel(root.source())
            .setCodePointLimit(Integer.MAX_VALUE)
            .setParseComments(false)
            .build();
    events = new Parse(settings).parseString(text).iterator();
  }

  /**
   * The one document of a text; empty if it has none.
   *
   * @throws Unreadable if the text is no YAML, too deep or too much
   */
  static Optional<Tree> build(Problems problems, Origin root, String text) throws Unreadable {
    try {
      return new TreeBuilder(problems, root, text).document();
    } catch (MarkedYamlEngineException e) {
      Mark mark = e.getProblemMark().or(e::getContextMark).orElse(null);
      Origin at = mark == null ? root : root.at(mark.getLine() + 1, mark.getColumn() + 1);
      String problem = e.getProblem() == null ? e.getContext() : e.getProblem();
      throw new Unreadable(at, "is not YAML: " + Quoted.visible(problem));
    } catch (ReaderException e) {
      throw new Unreadable(
          place(root, text, e.getPosition()),
          "has the control character U+%04X, which YAML does not allow"
              .formatted(e.getCodePoint()));
    } catch (YamlEngineException e) {
      throw new Unreadable(root, "is not YAML: " + Quoted.visible(String.valueOf(e.getMessage())));
    }
  }

  private static Origin place(Origin root, String text, int codePoints) {
    int line = 1;
    int column = 1;
    int i = 0;
    for (int n = 0; n < codePoints && i < text.length(); n++) {
      int c = text.codePointAt(i);
      column = c == '\n' ? 1 : column + 1;
      line += c == '\n' ? 1 : 0;
      i += Character.charCount(c);
    }
    return root.at(line, column);
  }

  private Optional<Tree> document() throws Unreadable {
    Optional<Tree> tree = Optional.empty();
    while (events.hasNext()) {
      Event event = events.next();
      if (event instanceof NodeEvent node) {
        if (tree.isPresent()) {
          throw new Unreadable(at(root, node), "has a second document; one is allowed");
        }
        tree = Optional.of(node(node, root.at(line(node), column(node)), 0));
      }
    }
    return tree;
  }

  private Tree node(NodeEvent event, Origin origin, int depth) throws Unreadable {
    count(1, event, origin);
    if (event instanceof AliasEvent alias) {
      return expand(alias, origin);
    }
    int before = values;
    Tree tree;
    if (event instanceof ScalarEvent scalar) {
      refuseTag(scalar.getTag(), at(origin, event));
      tree = new Tree.Scalar(origin, scalar.getValue(), scalar.isPlain());
    } else {
      CollectionStartEvent start = (CollectionStartEvent) event;
      refuseTag(start.getTag(), at(origin, event));
      if (depth == DEEPEST) {
        throw new Unreadable(
            at(origin, event), "is nested more than %d levels deep".formatted(DEEPEST));
      }
      tree =
          event.getEventId() == Event.ID.MappingStart
              ? mapping(origin, depth + 1)
              : sequence(origin, depth + 1);
    }
    if (event.getAnchor().isPresent()) {
      String anchor = event.getAnchor().get().getValue();
      anchors.put(anchor, tree);
      sizes.put(anchor, values - before + 1);
    }
    return tree;
  }

  private Tree mapping(Origin origin, int depth) throws Unreadable {
    Map<String, Tree> entries = new LinkedHashMap<>();
    for (Event next = events.next(); next instanceof NodeEvent key; next = events.next()) {
      if (!(key instanceof ScalarEvent name)) {
        throw new Unreadable(at(origin, key), "has a key that is not a word");
      }
      Origin place = at(origin, key).child(shortened(Quoted.visible(name.getValue())));
      Tree value = node((NodeEvent) events.next(), place, depth);
      Tree first = entries.putIfAbsent(name.getValue(), value);
      if (first != null) {
        problems.add(
            place,
            "is there twice"
                + (place.isOption() ? "" : ", first in line " + first.origin().line())
                + "; each key may stand once");
      }
    }
    return new Tree.Mapping(origin, entries);
  }

  private Tree sequence(Origin origin, int depth) throws Unreadable {
    List<Tree> items = new ArrayList<>();
    for (Event next = events.next(); next instanceof NodeEvent item; next = events.next()) {
      items.add(node(item, at(origin, item).item(items.size()), depth));
    }
    return new Tree.Sequence(origin, items);
  }

  private Tree expand(AliasEvent alias, Origin origin) throws Unreadable {
    String name = alias.getAlias().getValue();
    Tree tree = anchors.get(name);
    if (tree == null) {
      throw new Unreadable(
          at(origin, alias),
          "refers to the anchor '%s', which is not defined before it".formatted(shortened(name))
              + Nearest.hint(name, anchors.keySet()));
    }
    count(sizes.get(name), alias, origin);
    return tree.at(origin);
  }

  private void count(int more, NodeEvent event, Origin origin) throws Unreadable {
    values += more;
    if (values > MOST_VALUES) {
      throw new Unreadable(
          at(origin, event),
          "there are more than %d values, aliases expanded".formatted(MOST_VALUES));
    }
  }

  private static void refuseTag(Optional<String> tag, Origin origin) throws Unreadable {
    if (tag.isPresent() && !tag.get().equals("!")) {
      throw new Unreadable(
          origin, "has the tag '%s'; tags are not allowed".formatted(shortened(tag.get())));
    }
  }

  private static String shortened(String text) {
    return text.length() <= 80 ? text : text.substring(0, 80) + "…";
  }

  private static Origin at(Origin origin, Event event) {
    return origin.at(line(event), column(event));
  }

  private static int line(Event event) {
    return event.getStartMark().map(mark -> mark.getLine() + 1).orElse(1);
  }

  private static int column(Event event) {
    return event.getStartMark().map(mark -> mark.getColumn() + 1).orElse(1);
  }
}
