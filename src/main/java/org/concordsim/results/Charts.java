package org.concordsim.results;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The charts of a results folder: drawn apart, then put in the place of earlier ones. */
final class Charts {
  static final String NAME = "charts";

  /** Charts that somebody asked for in another form; the manifest does not know them. */
  static final String CUSTOM = "charts-custom";

  static final String PART = "." + NAME + ".part";

  private final Path results;
  private final Path charts;

  Charts(Path results) {
    this.results = results;
    this.charts = results.resolve(NAME);
  }

  /** Draws charts into an empty folder. */
  interface Drawing {
    void into(Path folder) throws IOException;
  }

  void draw(ChartDrawer drawer, ResultsFolder folder) throws IOException {
    draw(part -> drawer.draw(folder, part));
  }

  void draw(Drawing drawing) throws IOException {
    Path part = results.resolve(PART);
    Folders.delete(part);
    try {
      Files.createDirectory(part);
      drawInto(part, drawing);
      replace(part);
    } finally {
      Folders.delete(part);
    }
  }

  /** A chart that fails must not look like a fault of the runs, which are kept. */
  private static void drawInto(Path part, Drawing drawing) throws IOException {
    try {
      drawing.into(part);
    } catch (RuntimeException e) {
      throw new IOException("the charts cannot be drawn: " + e, e);
    }
  }

  /** File by file, so that each chart is there at any time, as it was or as it will be. */
  private void replace(Path part) throws IOException {
    Set<Path> present = new HashSet<>();
    List<Path> drawn = Folders.files(part);
    List<Together.Task> forces = new ArrayList<>();
    drawn.forEach(file -> forces.add(() -> AtomicFile.force(file)));
    Together.run(forces);
    for (Path file : drawn) {
      Path target = charts.resolve(part.relativize(file));
      Files.createDirectories(target.getParent());
      Files.move(file, target, StandardCopyOption.ATOMIC_MOVE);
      present.add(target);
    }
    for (Path file : files()) {
      if (!present.contains(file)) {
        Files.delete(file);
      }
    }
    if (present.isEmpty()) {
      Folders.delete(charts);
    } else {
      AtomicFile.forceFolder(charts);
    }
    AtomicFile.forceFolder(results);
  }

  List<Path> files() throws IOException {
    return Files.isDirectory(charts) ? Folders.files(charts) : List.of();
  }

  Map<String, Digest> digests() throws IOException {
    Map<String, Digest> digests = new LinkedHashMap<>();
    List<Path> files = files();
    List<Digest> each = Digest.of(files);
    for (int i = 0; i < files.size(); i++) {
      digests.put(Folders.slashed(results, files.get(i)), each.get(i));
    }
    return digests;
  }
}
