package dev.livetemplate.processor.errors;

import dev.livetemplate.processor.testing.SharedFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * A template and a type that produce a certain problem, as a folder holds them: {@code
 * errors/<Code>} or {@code errors/<Code>.<variant>}.
 *
 * <p>The folder has one Java file, the template files, {@code entry.md} with what the problem means
 * and how to mend it (divided by a line {@code ---}), and {@code expected.txt} with what javac
 * prints.
 *
 * @param folder where the files are
 */
record ErrorSample(Path folder) {

  private static final String EXPECTED = "expected.txt";

  /** Returns all samples; variants of a code follow the code. */
  static List<ErrorSample> all() {
    try (Stream<Path> folders = Files.list(root())) {
      return folders.filter(Files::isDirectory).sorted().map(ErrorSample::new).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Path root() {
    return module().resolve("src/test/resources/errors");
  }

  static Path module() {
    return Path.of(System.getProperty("basedir", "")).toAbsolutePath();
  }

  String name() {
    return folder.getFileName().toString();
  }

  /** Returns the code that the sample is to produce. */
  String code() {
    return name().replaceFirst("\\..*", "");
  }

  Path javaFile() {
    return files(file -> file.toString().endsWith(".java")).get(0);
  }

  /** Returns the template files, the one in the annotation first; a folder is none. */
  List<Path> templates() {
    String java = shown(javaFile());
    Predicate<Path> main = file -> java.contains('"' + file.getFileName().toString() + '"');
    return Stream.of(main, main.negate())
        .flatMap(which -> files(which.and(ErrorSample::isTemplate)).stream())
        .toList();
  }

  private static boolean isTemplate(Path file) {
    return file.toString().endsWith(".mustache") && Files.isRegularFile(file);
  }

  /** Returns the text of a file; what is not UTF-8 in it becomes a replacement character. */
  static String shown(Path file) {
    try {
      return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  String meaning() {
    return entry()[0].strip();
  }

  String fix() {
    return entry()[1].strip();
  }

  private String[] entry() {
    String[] halves = SharedFiles.text(folder.resolve("entry.md")).split("\n---\n", -1);
    if (halves.length != 2) {
      throw new IllegalStateException(name() + "/entry.md: meaning, a line '---', fix");
    }
    return halves;
  }

  /** Returns what javac is expected to print. */
  String expected() {
    Path file = folder.resolve(EXPECTED);
    return Files.exists(file) ? SharedFiles.text(file) : "";
  }

  void expect(String output) throws IOException {
    Files.writeString(folder.resolve(EXPECTED), output);
  }

  private List<Path> files(Predicate<Path> wanted) {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(wanted).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public String toString() {
    return name();
  }
}
