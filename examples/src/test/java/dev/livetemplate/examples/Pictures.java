package dev.livetemplate.examples;

import java.awt.Graphics2D;
import java.awt.Image;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;

/** Makes small pictures of screenshots. */
final class Pictures {
  /** Width by height. */
  private static final double SHAPE = 1.6;

  private Pictures() {}

  /**
   * Writes the upper part of a screenshot as a JPEG.
   *
   * @param width in pixels
   */
  static void write(byte[] png, Path file, int width) throws IOException {
    BufferedImage screen = ImageIO.read(new ByteArrayInputStream(png));
    int height = (int) (width / SHAPE);
    int shown = Math.min(screen.getHeight(), (int) (screen.getWidth() / SHAPE));
    Image scaled =
        screen
            .getSubimage(0, 0, screen.getWidth(), shown)
            .getScaledInstance(width, height, Image.SCALE_AREA_AVERAGING);
    BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = picture.createGraphics();
    graphics.drawImage(scaled, 0, 0, null);
    graphics.dispose();
    Files.createDirectories(file.getParent());
    ImageIO.write(picture, "jpeg", file.toFile());
  }
}
