package org.concordsim.scenario;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;

/**
 * The lowest layer of every scenario, from {@code defaults.yaml}. Parameters of policies and of
 * synthetic cities apply only where one is named, so they are laid below at the end.
 */
final class Defaults {
  private static final String RESOURCE = "/org/concordsim/defaults.yaml";
  private static final String POLICIES = "policies";
  private static final String SYNTHETIC = "synthetic";
  private static final String ESTABLISHED = "established";

  private final Tree.Mapping all;

  private Defaults(Tree.Mapping all) {
    this.all = all;
  }

  static Defaults read() {
    Problems problems = new Problems();
    try (InputStream in = Defaults.class.getResourceAsStream(RESOURCE)) {
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      Optional<Tree> tree = TreeBuilder.build(problems, Origin.defaults(), text);
      if (problems.isEmpty() && tree.isPresent() && tree.get() instanceof Tree.Mapping mapping) {
        return new Defaults(mapping);
      }
      throw new IllegalStateException(RESOURCE + " is wrong: " + problems.sorted());
    } catch (IOException | Unreadable e) {
      throw new IllegalStateException(RESOURCE + " cannot be read", e);
    }
  }

  /** What holds in every scenario. */
  Tree.Mapping common() {
    return all.without(Set.of(POLICIES, SYNTHETIC, ESTABLISHED));
  }

  /** The parameters of a policy. */
  Tree.Mapping policy(String name) {
    return all.mapping(POLICIES).flatMap(policies -> policies.mapping(name)).orElse(none());
  }

  /** The parameters of an institution. */
  Tree.Mapping institution(String name) {
    Tree.Mapping all = this.all.mapping(ESTABLISHED).orElse(none());
    Tree.Mapping common = none().with("scope", all.mapping("scope").orElse(none()));
    return (Tree.Mapping) Overlay.deep(Optional.of(common), all.mapping(name).orElse(none()));
  }

  /** The parameters of a synthetic city. */
  Tree.Mapping synthetic() {
    return all.mapping(SYNTHETIC).orElse(none());
  }

  private static Tree.Mapping none() {
    return Tree.Mapping.empty(Origin.defaults());
  }

  /** A scenario with the parameters that belong to what it names. */
  Tree.Mapping complete(Tree.Mapping scenario) {
    Tree.Mapping complete = scenario;
    Optional<Tree.Mapping> city = scenario.mapping("city");
    Optional<Tree.Mapping> made = city.flatMap(c -> c.mapping(SYNTHETIC));
    if (made.isPresent()) {
      Tree full = Overlay.deep(Optional.of(synthetic()), made.get());
      complete = complete.with("city", city.get().with(SYNTHETIC, full));
    }
    Optional<Tree.Mapping> detection = scenario.mapping("detection");
    Optional<Tree> policy = detection.flatMap(d -> d.get("policy")).map(Policies::longForm);
    Optional<String> name = policy.flatMap(Policies::name);
    if (name.isPresent()) {
      Tree full = Overlay.deep(Optional.of(policy(name.get())), policy.get());
      complete = complete.with("detection", detection.get().with("policy", full));
    }
    Optional<Tree.Mapping> institutions =
        scenario
            .get(Establishing.INSTITUTIONS)
            .map(Establishing::longForm)
            .filter(Tree.Mapping.class::isInstance)
            .map(Tree.Mapping.class::cast);
    if (institutions.isPresent()) {
      Tree.Mapping full = institutions.get();
      for (var of : institutions.get().entries().entrySet()) {
        if (Establishing.entry(of.getKey()).isPresent()) {
          full =
              full.with(
                  of.getKey(), Overlay.deep(Optional.of(institution(of.getKey())), of.getValue()));
        }
      }
      complete = complete.with(Establishing.INSTITUTIONS, full);
    }
    return complete;
  }
}
