package dev.livetemplate.benchmarks.compile;

import dev.livetemplate.processor.cases.MethodSizes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Sizes of the class files in a folder. */
final class ClassSizes {
  private ClassSizes() {}

  /** Returns the bytes of the classes, and those in them, whose name ends in some way. */
  static long bytes(Path folder, String suffix) throws IOException {
    long bytes = 0;
    for (Path file : classFiles(folder)) {
      String name = file.getFileName().toString();
      if (name.endsWith(suffix + ".class") || name.contains(suffix + "$")) {
        bytes += Files.size(file);
      }
    }
    return bytes;
  }

  /** Returns the bytes of bytecode of the largest method. */
  static int largestMethod(Path folder) throws IOException {
    return classFiles(folder).stream()
        .flatMap(file -> MethodSizes.of(read(file)).values().stream())
        .mapToInt(Integer::intValue)
        .max()
        .orElse(0);
  }

  private static List<Path> classFiles(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(file -> file.toString().endsWith(".class")).toList();
    }
  }

  private static byte[] read(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
