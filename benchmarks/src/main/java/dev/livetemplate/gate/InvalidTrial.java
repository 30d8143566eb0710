package dev.livetemplate.gate;

import dev.livetemplate.processor.cases.CaseCompiler;
import dev.livetemplate.processor.cases.CaseFolder;
import dev.livetemplate.processor.cases.MemoryCompiler;
import dev.livetemplate.processor.testing.Json;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Compiles a template that must be refused. */
final class InvalidTrial {

  private static final Pattern POSITION = Pattern.compile("\\.mustache:(\\d+:\\d+): \\[");

  private InvalidTrial() {}

  static InvalidResult run(Path path, CaseCompiler compiler) {
    String name = path.getFileName().toString();
    String wanted = "somewhere";
    try {
      wanted = wanted(path);
      compiler.compile(CaseFolder.read(path));
      return new InvalidResult(name, path.toString(), false, wanted, List.of());
    } catch (MemoryCompiler.CompilationFailed e) {
      List<String> errors = e.errors();
      boolean exact = errors.size() == 1 && isAt(wanted, errors.get(0));
      return new InvalidResult(name, path.toString(), exact, wanted, errors);
    } catch (RuntimeException | AssertionError | StackOverflowError | LinkageError e) {
      String failure = "breaks off: " + Failures.text(e);
      return new InvalidResult(name, path.toString(), false, wanted, List.of(failure));
    }
  }

  private static String wanted(Path path) {
    Path file = path.resolve("error.json");
    if (!Files.exists(file)) {
      return "somewhere";
    }
    Map<String, Object> error = Json.read(file);
    return error.get("line") + ":" + error.get("column");
  }

  private static boolean isAt(String wanted, String error) {
    var position = POSITION.matcher(error);
    return position.find() && (wanted.equals("somewhere") || position.group(1).equals(wanted));
  }
}
