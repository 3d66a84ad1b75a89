package org.concordsim.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import javax.imageio.ImageIO;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PngChunkTest {
  @ParameterizedTest
  @ValueSource(ints = {BufferedImage.TYPE_INT_RGB, BufferedImage.TYPE_INT_ARGB})
  void othersReadTheSamePixels(int type) throws IOException {
    BufferedImage image = new BufferedImage(67, 41, type);
    Random random = new Random(3);
    for (int i = 0; i < 1500; i++) {
      image.setRGB(random.nextInt(67), random.nextInt(41), random.nextInt());
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();

    PngChunk.writeFile(
        image, List.of(PngChunk.density(11811), PngChunk.text("Title", "\u90bb\u91cc")), out);

    BufferedImage read = ImageIO.read(new ByteArrayInputStream(out.toByteArray()));
    assertThat(read.getColorModel().hasAlpha()).isEqualTo(image.getColorModel().hasAlpha());
    assertThat(read.getRGB(0, 0, 67, 41, null, 0, 67))
        .isEqualTo(image.getRGB(0, 0, 67, 41, null, 0, 67));
    assertThat(out.toString(StandardCharsets.UTF_8)).contains("Title\0\u90bb\u91cc");
  }
}
