package org.concordsim.scenario;

import java.nio.file.Path;

/**
 * The table of points that a sweep names. Its digest belongs to the scenario; its name does not,
 * because the copy in the results folder always has the same.
 *
 * @param file where it lies, an absolute path
 * @param sha256 digest of its bytes
 */
public record SweepTable(Path file, String sha256) {
  /** The name of the copy in a results folder. */
  public static final String NAME = "sweep-table.csv";
}
