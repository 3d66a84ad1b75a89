package org.concordsim.scenario;

import java.util.List;
import java.util.Optional;

/** A {@code path=value} of the command line as a layer of its own. */
final class Setting {
  private Setting() {}

  /**
   * The tree that holds nothing but the value at the path.
   *
   * @throws Unreadable if it is none
   */
  static Tree.Mapping read(Problems problems, String setting) throws Unreadable {
    int equals = setting.indexOf('=');
    String path = equals < 0 ? setting : setting.substring(0, equals).strip();
    String shown = Quoted.visible(path);
    Origin whole = Origin.option(shown);
    List<String> keys = List.of(path.split("\\.", -1));
    if (equals < 0 || keys.contains("")) {
      throw new Unreadable(
          whole, "is not a path and a value; write it like population.trust.mean=0.4");
    }
    if (keys.size() > 20) {
      throw new Unreadable(whole, "has more than 20 keys");
    }
    Optional<Tree> value = TreeBuilder.build(problems, whole, setting.substring(equals + 1));
    Tree tree = value.orElse(new Tree.Scalar(whole, "", true)).at(whole);
    for (int i = keys.size() - 1; i >= 0; i--) {
      Origin above = Origin.option(Quoted.visible(String.join(".", keys.subList(0, i))));
      tree = Tree.Mapping.empty(above).with(keys.get(i), tree);
    }
    return (Tree.Mapping) tree;
  }
}
