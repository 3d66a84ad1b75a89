package org.concordsim.cli;

import org.concordsim.results.Build;
import picocli.CommandLine.IVersionProvider;

/** The version of the program, with the commit it was built from if that is known. */
final class ProgramVersion implements IVersionProvider {
  @Override
  public String[] getVersion() {
    Build build = Build.current();
    String commit = build.commit().map(c -> " (commit " + c + ")").orElse("");
    return new String[] {"concord " + build.version() + commit};
  }
}
