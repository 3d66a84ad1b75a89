package org.concordsim.results;

import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.concordsim.calibration.Calibrated;
import org.concordsim.scenario.Scenario;

/**
 * The folder of a calibration, held by this process until it is closed. {@code calibration.csv}
 * comes last: where it is, all is there.
 */
public final class CalibrationFolder implements Closeable {
  /** The scenario with the fitted values. */
  public static final String FITTED = "fitted.yaml";

  private static final String MARK = CalibrationTables.CALIBRATION + ".csv";
  private static final List<String> OURS =
      List.of(
          MARK,
          CalibrationTables.PARAMETERS + ".csv",
          CalibrationTables.SENSITIVITIES + ".csv",
          CalibrationTables.DIRECTIONS + ".csv",
          FITTED,
          Charts.NAME,
          Charts.PART);

  private final Path folder;
  private final FolderLock lock;

  private CalibrationFolder(Path folder, FolderLock lock) {
    this.folder = folder;
    this.lock = lock;
  }

  /** Draws the figures of a calibration into a folder. */
  public interface Drawer {
    /** Draws them beside what is there. */
    void draw(Calibrated calibrated, Path charts) throws IOException;
  }

  /**
   * Opens a folder for a calibration; what is in it stays until something is written.
   *
   * @param overwrite whether an earlier calibration may be replaced
   * @throws FolderException if it cannot be used as asked
   * @throws IOException if it cannot be written
   */
  public static CalibrationFolder open(Path folder, boolean overwrite)
      throws IOException, FolderException {
    checkUsable(folder, overwrite);
    Files.createDirectories(folder);
    FolderLock lock = FolderLock.take(folder);
    try {
      checkUsable(folder, overwrite);
      return new CalibrationFolder(folder, lock);
    } catch (FolderException | IOException | RuntimeException e) {
      lock.close();
      throw e;
    }
  }

  /** SHA-256 of the fully resolved scenario, as a results folder would have it. */
  public static String hash(Scenario scenario) {
    return Digest.ofText(scenario.resolved());
  }

  private static void checkUsable(Path folder, boolean overwrite)
      throws IOException, FolderException {
    if (Files.exists(folder) && !Files.isDirectory(folder)) {
      throw FolderException.unusable(folder + " is not a folder");
    }
    if (!Files.exists(folder)
        || Folders.entries(folder).stream().allMatch(entry -> entry.endsWith(FolderLock.NAME))) {
      return;
    }
    if (!Files.exists(folder.resolve(FITTED))) {
      throw FolderException.unusable(folder + " is not empty and not a calibration of Concord");
    }
    if (!overwrite) {
      throw FolderException.refused(folder + " is not empty; --overwrite starts again");
    }
  }

  /** Writes the scenario alone, which is all there is of a calibration that was interrupted. */
  public void writeScenario(String fitted) throws IOException {
    clear();
    AtomicFile.write(
        folder.resolve(FITTED), out -> out.write(fitted.getBytes(StandardCharsets.UTF_8)));
  }

  /** Writes everything. */
  public void write(Calibrated calibrated, String fitted, Drawer drawer) throws IOException {
    writeScenario(fitted);
    new Charts(folder).draw(part -> drawer.draw(calibrated, part));
    new CalibrationTables(folder, calibrated).write();
  }

  private void clear() throws IOException {
    for (String name : OURS) {
      // The scenario is replaced in one move, so that the folder is known as ours at any time.
      if (!name.equals(FITTED)) {
        Folders.delete(folder.resolve(name));
      }
    }
  }

  @Override
  public void close() throws IOException {
    lock.close();
  }
}
