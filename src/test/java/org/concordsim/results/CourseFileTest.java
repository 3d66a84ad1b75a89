package org.concordsim.results;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.concordsim.experiment.RunPlan;
import org.concordsim.reference.Fixture;
import org.concordsim.reference.TinyCities;
import org.concordsim.simulation.Courses;
import org.concordsim.simulation.ModelParameters;
import org.concordsim.simulation.Run;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CourseFileTest {
  private static final ModelParameters MODEL =
      Fixture.model("horizon.days=300", "disputes.types.neighbour.baseRate=2000");
  private static final RunPlan PLAN = new RunPlan("none", 0, 0, 0, 5, MODEL);

  @TempDir Path folder;
  private Path file;
  private Courses courses;

  @BeforeEach
  void setUp() {
    file = folder.resolve("a.courses");
    courses = Run.remembering(TinyCities.town(), MODEL, 5, 0).toHorizon().courses().orElseThrow();
    assertThat(courses.size()).isGreaterThan(500);
  }

  @Test
  void everyNumberComesBack() throws IOException {
    CourseFile.write(file, PLAN, courses, true);
    assertThat(CourseFile.read(file, PLAN).columns())
        .usingRecursiveComparison()
        .isEqualTo(courses.columns());
  }

  @Test
  void whatTheLedgerNeedsComesBackFromTheShortForm() throws IOException {
    CourseFile.write(file, PLAN, courses, false);
    Courses back = CourseFile.read(file, PLAN);
    assertThat(back.columns().key()).isEqualTo(courses.columns().key());
    assertThat(back.columns().parent()).isEqualTo(courses.columns().parent());
    assertThat(back.columns().cell()).isEqualTo(courses.columns().cell());
    assertThat(back.columns().mark()).isEqualTo(courses.columns().mark());
    assertThat(back.columns().escalated()).isEqualTo(courses.columns().escalated());
    for (int i = 0; i < courses.size(); i++) {
      assertThat(back.crisis(i)).isEqualTo(courses.crisis(i));
    }
  }

  @Test
  void aFileCutOffOrDamagedAnywhereIsNotTakenForWhole() throws IOException {
    CourseFile.write(file, PLAN, courses, false);
    byte[] whole = Files.readAllBytes(file);
    for (int at = 0; at < whole.length; at += 97) {
      byte[] damaged = whole.clone();
      damaged[at] ^= 4;
      Files.write(file, damaged);
      assertThatThrownBy(() -> CourseFile.read(file, PLAN)).isInstanceOf(IOException.class);
      Files.write(file, Arrays.copyOf(whole, at));
      assertThatThrownBy(() -> CourseFile.read(file, PLAN)).isInstanceOf(IOException.class);
    }
  }

  @Test
  void anotherRunsFileIsRefused() throws IOException {
    CourseFile.write(file, PLAN, courses, false);
    RunPlan other = new RunPlan("none", 0, 0, 1, 5, MODEL);
    assertThatThrownBy(() -> CourseFile.read(file, other)).hasMessageContaining("another run");
  }
}
