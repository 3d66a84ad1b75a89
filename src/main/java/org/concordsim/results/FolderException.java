package org.concordsim.results;

/** A results folder that cannot be used as asked, in one line for the person who asked. */
public final class FolderException extends Exception {
  private static final long serialVersionUID = 1;

  private final boolean refused;

  private FolderException(String message, boolean refused) {
    super(message);
    this.refused = refused;
  }

  static FolderException refused(String message) {
    return new FolderException(message, true);
  }

  static FolderException unusable(String message) {
    return new FolderException(message, false);
  }

  /** Whether other options on the command line would have helped; nothing was touched. */
  public boolean refused() {
    return refused;
  }
}
