package org.concordsim.scenario;

/** A text that is no YAML, or no YAML that anybody should read. */
final class Unreadable extends Exception {
  private static final long serialVersionUID = 1;
  private final transient Origin origin;

  Unreadable(Origin origin, String message) {
    super(message);
    this.origin = origin;
  }

  Origin origin() {
    return origin;
  }
}
