package dev.livetemplate.processor.testing;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The test data that lies beside the checkout: {@code shared/mustache-spec} and {@code
 * shared/corpus}. A test that needs it is skipped where it is absent.
 */
public final class SharedFiles {

  private static final String SUFFIX = ".mustache";

  private SharedFiles() {}

  /** Returns a folder of the shared ones; skips the running test if it is not there. */
  public static Path folder(String name) {
    Path module = Path.of(System.getProperty("basedir", "")).toAbsolutePath();
    Path folder = module.resolve("../../shared").normalize().resolve(name);
    assumeTrue(Files.isDirectory(folder), () -> "there is no " + folder);
    return folder;
  }

  /** Returns the folders in the folder that hold a template, sorted. */
  public static List<Path> cases(Path folder) {
    try (Stream<Path> cases = Files.list(folder)) {
      return cases.filter(c -> Files.exists(c.resolve("template.mustache"))).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns the templates in the folder, by their names without {@code .mustache}. */
  public static Map<String, String> templates(Path folder) {
    Map<String, String> templates = new HashMap<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(f -> f.toString().endsWith(SUFFIX)).toList()) {
        String name = file.getFileName().toString();
        templates.put(name.substring(0, name.length() - SUFFIX.length()), text(file));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return templates;
  }

  /** Returns the text of a UTF-8 file. */
  public static String text(Path file) {
    try {
      return Files.readString(file, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
