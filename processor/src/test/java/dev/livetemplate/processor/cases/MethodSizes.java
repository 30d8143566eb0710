package dev.livetemplate.processor.cases;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;

/** Reads from class files how much bytecode their methods have (JVM specification, chapter 4). */
public final class MethodSizes {
  /** The greatest size of a method that HotSpot compiles, unless it is told otherwise. */
  public static final int JIT_LIMIT = 8_000;

  private static final int UTF8 = 1;
  private static final int LONG = 5;
  private static final int DOUBLE = 6;

  private final DataInputStream in;
  private String[] texts = {};

  private MethodSizes(byte[] classFile) {
    in = new DataInputStream(new ByteArrayInputStream(classFile));
  }

  /** Returns the bytes of bytecode of each method, by its name and descriptor. */
  public static Map<String, Integer> of(byte[] classFile) {
    try {
      return new MethodSizes(classFile).methods();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Map<String, Integer> methods() throws IOException {
    in.skipNBytes(8);
    constants();
    in.skipNBytes(6);
    in.skipNBytes(2L * in.readUnsignedShort());
    Map<String, Integer> sizes = new LinkedHashMap<>();
    members(new LinkedHashMap<>());
    members(sizes);
    return sizes;
  }

  private void constants() throws IOException {
    texts = new String[in.readUnsignedShort()];
    for (int i = 1; i < texts.length; i++) {
      int tag = in.readUnsignedByte();
      if (tag == UTF8) {
        texts[i] = in.readUTF();
      } else {
        in.skipNBytes(length(tag));
      }
      if (tag == LONG || tag == DOUBLE) {
        i++;
      }
    }
  }

  private static int length(int tag) {
    return switch (tag) {
      case 7, 8, 16, 19, 20 -> 2;
      case 15 -> 3;
      case 3, 4, 9, 10, 11, 12, 17, 18 -> 4;
      case LONG, DOUBLE -> 8;
      default -> throw new IllegalArgumentException("no such constant: " + tag);
    };
  }

  /** Reads fields or methods. */
  private void members(Map<String, Integer> sizes) throws IOException {
    for (int left = in.readUnsignedShort(); left > 0; left--) {
      in.skipNBytes(2);
      String member = texts[in.readUnsignedShort()] + texts[in.readUnsignedShort()];
      for (int attributes = in.readUnsignedShort(); attributes > 0; attributes--) {
        boolean code = texts[in.readUnsignedShort()].equals("Code");
        long length = Integer.toUnsignedLong(in.readInt());
        if (code) {
          in.skipNBytes(4);
          sizes.put(member, in.readInt());
          in.skipNBytes(length - 8);
        } else {
          in.skipNBytes(length);
        }
      }
    }
  }
}
