package org.concordsim.scenario;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.concordsim.city.CityParameters;

/**
 * The table of cells that a scenario names. Its digest belongs to the scenario, so that results
 * cannot be taken for those of another city; where it lies does not.
 *
 * @param directory the absolute folder in which it lies
 * @param name the name of the file
 * @param sha256 digest of its bytes
 */
record CityTable(Path directory, String name, String sha256) {
  /** Tables that a results folder has itself; a copy of the cells lies beside them. */
  static final Set<String> TAKEN =
      Set.of(
          "runs.csv",
          "series.csv",
          "cells.csv",
          "disputes.csv",
          "groups.csv",
          "summary.csv",
          "distributions.csv",
          "points.csv",
          "stopping.csv",
          SweepTable.NAME);

  private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N} ._-]*\\.csv");
  private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");

  /** The table of a city, if it is made from one and the table is as it should be. */
  static Optional<CityTable> find(
      CityParameters city, Tree.Mapping written, Path folder, Problems problems) {
    Origin origin = written.get("cells").map(Tree::origin).orElse(written.origin());
    Origin digest = written.get("sha256").map(Tree::origin).orElse(written.origin());
    if (city.sha256().isPresent() && !SHA256.matcher(city.sha256().get()).matches()) {
      problems.add(digest, "is no SHA-256; expected are 64 of the digits 0-9 and a-f");
      return Optional.empty();
    }
    if (city.cells().isEmpty()) {
      city.sha256().ifPresent(s -> problems.add(digest, "stands only beside 'cells'"));
      return Optional.empty();
    }
    try {
      Path file = folder.resolve(city.cells().get()).toAbsolutePath().normalize();
      String name = file.getFileName() == null ? "" : file.getFileName().toString();
      if (!NAME.matcher(name).matches() || TAKEN.contains(name)) {
        problems.add(
            origin,
            "is no name for a table of cells; expected are letters, digits and hyphens, and .csv at"
                + " the end; not allowed are names that a results folder needs itself, such as "
                + "runs.csv");
        return Optional.empty();
      }
      CityTable table = new CityTable(file.getParent(), name, digest(file));
      if (!city.sha256().orElse(table.sha256()).equals(table.sha256())) {
        problems.add(
            digest,
            "is not the digest of '%s', which is %s; the table has changed"
                .formatted(file, table.sha256()));
        return Optional.empty();
      }
      return Optional.of(table);
    } catch (InvalidPathException e) {
      problems.add(origin, "cannot name a file");
    } catch (IOException e) {
      problems.add(
          origin,
          "there is no table '%s' that can be read".formatted(folder.resolve(city.cells().get())));
    }
    return Optional.empty();
  }

  /** The city with this table pinned. */
  CityParameters in(CityParameters city) {
    return new CityParameters(
        city.preset(),
        city.synthetic(),
        Optional.of(name),
        Optional.of(sha256),
        city.neighbourhood(),
        city.boundary());
  }

  static String digest(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      MessageDigest sha = MessageDigest.getInstance("SHA-256");
      byte[] buffer = new byte[1 << 16];
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        sha.update(buffer, 0, read);
      }
      return HexFormat.of().formatHex(sha.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
