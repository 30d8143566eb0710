package dev.livetemplate.processor.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Templates far larger than any that people write keep the law, in methods that the JIT takes.
 *
 * <p>{@code -Dlivetemplate.large=N} tries templates of N slots, 3,000 for example, in place of
 * 1,000: nearly all of the time is javac's.
 */
final class LargeTemplatesTest {

  private static final int LARGE = Integer.getInteger("livetemplate.large", 1_000);

  @TempDir Path folder;

  @Test
  void ofAllKinds() {
    int slots = LARGE;
    check(LargeTemplate.ofAllKinds(folder.resolve("all-kinds-" + slots), slots));
  }

  @Test
  void ofOneRun() {
    int parts = LARGE;
    check(LargeTemplate.ofOneRun(folder.resolve("one-run-" + parts), parts));
  }

  @Test
  void ofOpaqueRegion() {
    int slots = LARGE;
    check(LargeTemplate.ofOpaqueRegion(folder.resolve("opaque-" + slots), slots));
  }

  /** Rows whose values may change are captured, each into an object of its own. */
  @Test
  void withRowsThatMayChange() {
    GetterModel model =
        GetterModel.compile(LargeTemplate.ofAllKinds(folder.resolve("getters"), 300));
    checkSizes(model.name(), model.classFiles());
    checkLaw(model);
  }

  private static void check(CaseFolder large) {
    try (CaseCompiler compiler = new CaseCompiler()) {
      CompiledCase compiled = compiler.compile(large);
      checkSizes(large.name(), compiled.classFiles());
      checkLaw(compiled);
    }
  }

  private static void checkLaw(LawSubject subject) {
    CaseLaw law = new CaseLaw(subject);
    List<String> failures = new ArrayList<>(law.rendersAsExpected());
    failures.addAll(law.differsByMarkersOnly());
    failures.addAll(law.sendsNothingForNothing());
    failures.addAll(law.followsAllInOrder());
    failures.addAll(law.rebuildsBlocks());
    assertThat(failures).isEmpty();
  }

  /** Models are the user's own, so only the classes of the template count. */
  private static void checkSizes(String name, Map<String, byte[]> classFiles) {
    int bytes = 0;
    int largest = 0;
    String where = "";
    for (Map.Entry<String, byte[]> file : classFiles.entrySet()) {
      if (!file.getKey().contains("PageTemplate")) {
        continue;
      }
      bytes += file.getValue().length;
      for (Map.Entry<String, Integer> method : MethodSizes.of(file.getValue()).entrySet()) {
        if (method.getValue() > largest) {
          largest = method.getValue();
          where = file.getKey() + "." + method.getKey();
        }
      }
    }
    System.out.printf(
        "%s: %,d bytes of classes, largest method %,d: %s%n", name, bytes, largest, where);
    assertThat(largest).as(where).isBetween(1, MethodSizes.JIT_LIMIT);
  }
}
