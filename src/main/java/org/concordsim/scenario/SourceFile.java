package org.concordsim.scenario;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** Reads a file of text: at most 10 MB, and nothing but UTF-8. */
final class SourceFile {
  private static final int LARGEST = 10_000_000;
  private static final char BYTE_ORDER_MARK = '\uFEFF';

  private SourceFile() {}

  /**
   * The text of a file.
   *
   * @param origin where a problem with the file as a whole is told
   * @throws Unreadable if it cannot be read, is too large or not UTF-8
   */
  static String text(Path file, Origin origin) throws Unreadable {
    String text = decode(bytes(file, origin), Origin.file(file.toString()));
    boolean marked = !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK;
    return marked ? text.substring(1) : text;
  }

  private static byte[] bytes(Path file, Origin origin) throws Unreadable {
    if (Files.isDirectory(file)) {
      throw new Unreadable(origin, "'%s' is a folder; a file is needed".formatted(file));
    }
    try (InputStream in = Files.newInputStream(file)) {
      byte[] bytes = in.readNBytes(LARGEST + 1);
      if (bytes.length > LARGEST) {
        throw new Unreadable(
            Origin.file(file.toString()), "the file is larger than 10 MB, which is the limit");
      }
      return bytes;
    } catch (NoSuchFileException e) {
      throw new Unreadable(origin, "there is no file '%s'".formatted(file));
    } catch (IOException e) {
      throw new Unreadable(
          origin,
          "the file '%s' cannot be read (%s)"
              .formatted(file, e.getClass().getSimpleName().replace("Exception", "")));
    }
  }

  private static String decode(byte[] bytes, Origin start) throws Unreadable {
    CharsetDecoder decoder =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    ByteBuffer in = ByteBuffer.wrap(bytes);
    CharBuffer out = CharBuffer.allocate(bytes.length);
    CoderResult result = decoder.decode(in, out, true);
    out.flip();
    if (!result.isError()) {
      return out.toString();
    }
    String before = out.toString();
    int line = 1 + (int) before.chars().filter(c -> c == '\n').count();
    String last = before.substring(before.lastIndexOf('\n') + 1);
    throw new Unreadable(
        start.at(line, 1 + last.codePointCount(0, last.length())),
        "the file is not UTF-8: byte %d is 0x%02X; save it as UTF-8"
            .formatted(in.position() + 1, bytes[in.position()] & 0xFF));
  }
}
