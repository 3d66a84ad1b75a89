package org.concordsim.results;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/**
 * What a file holds, in short.
 *
 * @param sha256 its SHA-256 in hexadecimal digits
 * @param bytes its size
 */
record Digest(String sha256, long bytes) {
  static Digest of(Path file) throws IOException {
    MessageDigest sha = algorithm();
    byte[] buffer = new byte[1 << 16];
    long size = 0;
    try (InputStream in = Files.newInputStream(file)) {
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        sha.update(buffer, 0, read);
        size += read;
      }
    }
    return new Digest(HexFormat.of().formatHex(sha.digest()), size);
  }

  /** Those of several files, in their order. */
  static List<Digest> of(List<Path> files) throws IOException {
    Digest[] digests = new Digest[files.size()];
    List<Together.Task> tasks = new ArrayList<>();
    for (int i = 0; i < digests.length; i++) {
      int file = i;
      tasks.add(() -> digests[file] = of(files.get(file)));
    }
    Together.run(tasks);
    return List.of(digests);
  }

  /** SHA-256 of a text in UTF-8. */
  static String ofText(String text) {
    return HexFormat.of().formatHex(algorithm().digest(text.getBytes(StandardCharsets.UTF_8)));
  }

  private static MessageDigest algorithm() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
