package org.concordsim.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TogetherTest {
  @Test
  void resultsComeInTheOrderOfTheTasks() throws IOException {
    List<Callable<Integer>> tasks =
        IntStream.range(0, 100).mapToObj(i -> (Callable<Integer>) () -> i).toList();
    assertThat(Together.all(tasks)).isEqualTo(IntStream.range(0, 100).boxed().toList());
  }

  @Test
  void theFirstComplaintIsToldAfterAllHaveEnded() {
    AtomicInteger ended = new AtomicInteger();
    List<Callable<Integer>> tasks =
        List.of(
            ended::incrementAndGet,
            () -> {
              throw new IOException("no ink");
            },
            () -> {
              throw new IllegalStateException("no paper");
            },
            ended::incrementAndGet);
    assertThatThrownBy(() -> Together.all(tasks))
        .isInstanceOf(IOException.class)
        .hasMessage("no ink");
    assertThat(ended).hasValue(2);
  }

  @Test
  void anErrorIsPassedOnAsItIs() {
    List<Callable<Integer>> tasks =
        List.of(
            () -> {
              throw new OutOfMemoryError("too large a picture");
            });
    assertThatThrownBy(() -> Together.all(tasks)).isInstanceOf(OutOfMemoryError.class);
  }
}
