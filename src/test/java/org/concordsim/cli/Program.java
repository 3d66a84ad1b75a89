package org.concordsim.cli;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Concord in a process of its own, as people start it, so that it can be killed. */
final class Program implements AutoCloseable {
  private static final long PATIENCE_SECONDS = 120;

  private final Process process;
  private final Path stderr;

  private Program(Process process, Path stderr) {
    this.process = process;
    this.stderr = stderr;
  }

  /** Starts the program; what it says goes to a file. */
  static Program start(Path stderr, String... arguments) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    // As fast a start as can be: most of these processes do not live for a second.
    command.addAll(List.of("-XX:TieredStopAtLevel=1", "-Xshare:auto", "-Xmx300m"));
    command.addAll(List.of("-Djdk.console=java.base", "-Djava.awt.headless=true"));
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), Main.class.getName()));
    command.addAll(List.of(arguments));
    Process process =
        new ProcessBuilder(command)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .redirectError(stderr.toFile())
            .redirectInput(new File(nothing()))
            .start();
    return new Program(process, stderr);
  }

  private static String nothing() {
    return File.separatorChar == '/' ? "/dev/null" : "NUL";
  }

  /** Waits for the end and returns the exit code. */
  int end() throws InterruptedException {
    if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
      throw new IllegalStateException("the program does not end");
    }
    return process.exitValue();
  }

  boolean isAlive() {
    return process.isAlive();
  }

  /** Whether it inherited deafness to Ctrl-C, as what a shell starts in the background does. */
  boolean ignoresInterrupts() throws IOException {
    String ignored =
        Files.readAllLines(Path.of("/proc", Long.toString(process.pid()), "status")).stream()
            .filter(line -> line.startsWith("SigIgn:"))
            .findFirst()
            .orElseThrow();
    return (Long.parseUnsignedLong(ignored.substring(7).strip(), 16) & 1 << 1) != 0;
  }

  /** Ends it at once, as SIGKILL does; false if it had ended by itself. */
  boolean kill() throws InterruptedException {
    process.destroyForcibly();
    // Signal 9 is reported as 128 + 9; a program that came first has a code of its own.
    return end() != RunCommand.DONE;
  }

  /** Sends a signal that can be caught. */
  void signal(String name) throws IOException, InterruptedException {
    new ProcessBuilder("kill", "-" + name, Long.toString(process.pid()))
        .inheritIO()
        .start()
        .waitFor();
  }

  /** What it said on standard error. */
  List<String> complaints() throws IOException {
    return Files.readAllLines(stderr, StandardCharsets.UTF_8);
  }

  /** Waits until something is there, or the program has ended. */
  boolean reaches(Path file) throws InterruptedException {
    while (!Files.exists(file)) {
      if (!process.isAlive()) {
        return Files.exists(file);
      }
      Thread.sleep(1);
    }
    return true;
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }

  /** Every file of a results folder with its bytes, except the one that tells of time. */
  static Map<String, String> content(Path folder) throws IOException {
    Map<String, String> content = new TreeMap<>();
    try (Stream<Path> paths = Files.walk(folder)) {
      for (Path path : paths.filter(p -> !p.endsWith("timing.json")).toList()) {
        content.put(
            folder.relativize(path).toString(),
            Files.isDirectory(path)
                ? "(folder)"
                : new String(Files.readAllBytes(path), StandardCharsets.ISO_8859_1));
      }
    }
    return content;
  }
}
