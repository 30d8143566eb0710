package dev.livetemplate.processor.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.livetemplate.processor.testing.SharedFiles;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;

/** The law, on every case of the corpus and of the peers. */
public final class CorpusLawTest {

  @TestFactory
  Stream<DynamicContainer> corpus() {
    return laws("corpus");
  }

  @TestFactory
  Stream<DynamicContainer> peers() {
    return laws("peers");
  }

  private static Stream<DynamicContainer> laws(String shared) {
    CaseCompiler compiler = new CaseCompiler();
    return SharedFiles.cases(SharedFiles.folder(shared)).stream()
        .map(CaseFolder::read)
        .map(folder -> dynamicContainer(folder.name(), laws(compiler, folder)))
        .onClose(compiler::close);
  }

  /** Returns the tests of one case; only one if it does not compile. */
  static Stream<DynamicNode> laws(CaseCompiler compiler, CaseFolder folder) {
    CaseLaw law;
    try {
      law = new CaseLaw(compiler.compile(folder));
    } catch (RuntimeException | AssertionError e) {
      return Stream.of(
          dynamicTest(
              "compiles",
              () -> {
                throw e;
              }));
    }
    return laws(law);
  }

  /** Returns a test for each part of the law. */
  public static Stream<DynamicNode> laws(CaseLaw law) {
    return Stream.of(
        holds("renders as expected", law, CaseLaw::rendersAsExpected),
        holds("differs by markers only", law, CaseLaw::differsByMarkersOnly),
        holds("sends nothing for nothing", law, CaseLaw::sendsNothingForNothing),
        holds("follows transitions", law, CaseLaw::followsTransitions),
        holds("follows one long walk", law, CaseLaw::followsOneLongWalk),
        holds("merges updates", law, CaseLaw::mergesUpdates),
        holds("rebuilds blocks", law, CaseLaw::rebuildsBlocks));
  }

  private static DynamicNode holds(
      String name, CaseLaw law, Function<CaseLaw, List<String>> check) {
    return dynamicTest(
        name,
        () -> {
          List<String> failures = check.apply(law);
          assertThat(failures).as(law.report(failures)).isEmpty();
        });
  }
}
