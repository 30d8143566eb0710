package dev.livetemplate.contract;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * The name of a shape: 12 characters that are the same for equal shapes, and in practice for no
 * others.
 *
 * <p>It is the beginning of the shape's SHA-256 hash: 60 bits to base 32, in the digits 0–9 and
 * a–v, so it can stand in a file name or an URL on any system.
 */
public final class Fingerprint {
  private static final int LENGTH = 12;
  private static final int BITS_PER_DIGIT = 5;
  private static final int DIGIT = (1 << BITS_PER_DIGIT) - 1;

  private Fingerprint() {}

  /**
   * Returns the fingerprint of a text.
   *
   * @param text what describes the shape in full; hashed as UTF-8
   */
  public static String of(String text) {
    long bits = ByteBuffer.wrap(sha256(text)).getLong();
    StringBuilder digits = new StringBuilder(LENGTH);
    for (int i = 1; i <= LENGTH; i++) {
      int digit = (int) (bits >>> (Long.SIZE - i * BITS_PER_DIGIT)) & DIGIT;
      digits.append(Character.forDigit(digit, DIGIT + 1));
    }
    return digits.toString();
  }

  private static byte[] sha256(String text) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("every Java platform has SHA-256", e);
    }
  }
}
