package dev.livetemplate.processor.cases;

import dev.livetemplate.Update;
import dev.livetemplate.contract.Strategy;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;

/**
 * Prints what becomes of cases: {@code CaseReport [--source|--updates] FOLDER…}.
 *
 * <p>For each case a line with its name, the bytes of its page and descriptor and of all updates,
 * how many updates use each strategy, and the opaque regions below; on demand also the generated
 * class, or every update.
 */
public final class CaseReport {

  private CaseReport() {}

  /** Prints the report. */
  public static void main(String[] arguments) {
    boolean source = false;
    boolean updates = false;
    try (CaseCompiler compiler = new CaseCompiler()) {
      for (String argument : arguments) {
        if (argument.startsWith("--")) {
          source |= argument.equals("--source");
          updates |= argument.equals("--updates");
          continue;
        }
        CompiledCase compiled = compiler.compile(CaseFolder.read(Path.of(argument)));
        System.out.println(line(compiled));
        compiled.opaqueRegions().forEach(region -> System.out.println("  " + region));
        if (source) {
          System.out.println(compiled.template().descriptor());
          System.out.println(compiled.source());
        }
        if (updates) {
          compiled.folder().transitions().forEach(t -> System.out.println(line(compiled, t)));
        }
      }
    }
  }

  private static String line(CompiledCase compiled) {
    Map<Strategy, Integer> strategies = new EnumMap<>(Strategy.class);
    int bytes = 0;
    for (CaseFolder.Transition transition : compiled.folder().transitions()) {
      Update update = compiled.update(transition);
      bytes += update.size();
      update.strategies().forEach(strategy -> strategies.merge(strategy, 1, Integer::sum));
    }
    return "%s: page %d, descriptor %d, %d updates %d bytes, strategies %s"
        .formatted(
            compiled.folder().name(),
            compiled.page(0).html().length(),
            compiled.template().descriptor().length(),
            compiled.folder().transitions().size(),
            bytes,
            strategies);
  }

  private static String line(CompiledCase compiled, CaseFolder.Transition transition) {
    Update update = compiled.update(transition);
    return "  %s: %d bytes %s %s"
        .formatted(transition, update.size(), update.strategies(), update.json());
  }
}
