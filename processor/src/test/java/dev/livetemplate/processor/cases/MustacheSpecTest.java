package dev.livetemplate.processor.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.livetemplate.processor.testing.SharedFiles;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;

/**
 * All tests of the Mustache specification, its optional modules included. Each is compiled with a
 * model of the types that its data has, rendered and compared byte for byte, and taken through
 * updates from its data to others and back.
 */
final class MustacheSpecTest {

  private static final List<String> MODULES =
      List.of(
          "comments",
          "delimiters",
          "interpolation",
          "inverted",
          "partials",
          "sections",
          "~inheritance",
          "~dynamic-names",
          "~lambdas");

  /**
   * One that no updates can be made for: a lambda never returns the same twice, so that a state has
   * no page to reach.
   */
  private static final Set<String> RENDERED_ONLY =
      Set.of("~lambdas: Interpolation - Multiple Calls");

  private final Path target =
      Path.of(System.getProperty("basedir", ""), "target", "mustache-spec").toAbsolutePath();

  @TestFactory
  Stream<DynamicContainer> specification() {
    Path folder = SharedFiles.folder("mustache-spec");
    CaseCompiler compiler = new CaseCompiler();
    return MODULES.stream()
        .map(module -> SpecCase.read(folder.resolve(module + ".json")))
        .map(cases -> dynamicContainer(cases.get(0).module(), tests(cases, compiler)))
        .onClose(compiler::close);
  }

  private Stream<DynamicNode> tests(List<SpecCase> cases, CaseCompiler compiler) {
    List<DynamicNode> tests = new ArrayList<>();
    for (int i = 0; i < cases.size(); i++) {
      SpecCase test = cases.get(i);
      Path folder = target.resolve(test.module() + "-" + (i + 1));
      tests.add(dynamicTest(test.name(), () -> check(test, compiler.compile(test.write(folder)))));
    }
    return tests.stream();
  }

  private static void check(SpecCase test, CompiledCase compiled) {
    assertThat(compiled.template().html(compiled.model(0))).isEqualTo(test.expected());
    if (RENDERED_ONLY.contains(test.toString())) {
      return;
    }
    CaseLaw law = new CaseLaw(compiled);
    if (SpecLambdas.members(test).isEmpty()) {
      assertThat(law.rendersAsExpected()).as("renders as expected").isEmpty();
    } else {
      // What these methods return does not depend on the state.
      for (int i = 0; i < compiled.states(); i++) {
        assertThat(compiled.template().html(compiled.model(i))).isEqualTo(test.expected());
      }
    }
    assertThat(law.differsByMarkersOnly()).as("differs by markers only").isEmpty();
    assertThat(law.sendsNothingForNothing()).as("sends nothing for nothing").isEmpty();
    assertThat(law.followsTransitions()).as("follows transitions").isEmpty();
    assertThat(law.followsOneLongWalk()).as("follows one long walk").isEmpty();
  }
}
