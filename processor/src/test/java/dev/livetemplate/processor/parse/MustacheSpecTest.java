package dev.livetemplate.processor.parse;

import static org.assertj.core.api.Assertions.assertThat;

import dev.livetemplate.processor.diagnostic.Diagnostics;
import dev.livetemplate.processor.diagnostic.Problem;
import dev.livetemplate.processor.diagnostic.ProblemCode;
import dev.livetemplate.processor.diagnostic.SourceText;
import dev.livetemplate.processor.testing.Json;
import dev.livetemplate.processor.testing.MapTemplateLoader;
import dev.livetemplate.processor.testing.NaiveMustache;
import dev.livetemplate.processor.testing.SharedFiles;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Runs the data of the Mustache specification through the parser and the naive renderer. */
class MustacheSpecTest {

  @TestFactory
  Stream<DynamicTest> comments() {
    return suite("comments");
  }

  @TestFactory
  Stream<DynamicTest> delimiters() {
    return suite("delimiters");
  }

  @TestFactory
  Stream<DynamicTest> interpolation() {
    return suite("interpolation");
  }

  @TestFactory
  Stream<DynamicTest> inverted() {
    return suite("inverted");
  }

  @TestFactory
  Stream<DynamicTest> partials() {
    return suite("partials");
  }

  @TestFactory
  Stream<DynamicTest> sections() {
    return suite("sections");
  }

  @TestFactory
  Stream<DynamicTest> inheritance() {
    return suite("~inheritance");
  }

  /**
   * Which templates there are is known when javac runs, so a name found at run time is an error.
   */
  @TestFactory
  Stream<DynamicTest> dynamicNames() {
    return tests("~dynamic-names")
        .map(
            test ->
                DynamicTest.dynamicTest(
                    (String) test.get("name"),
                    () -> {
                      Diagnostics problems = new Diagnostics();
                      parse(test, problems);
                      assertThat(problems.problems())
                          .extracting(Problem::code)
                          .containsOnly(ProblemCode.DYNAMIC_PARTIAL);
                    }));
  }

  private static Stream<DynamicTest> suite(String name) {
    return tests(name)
        .map(test -> DynamicTest.dynamicTest((String) test.get("name"), () -> check(test)));
  }

  private static Stream<Map<String, Object>> tests(String suite) {
    Map<String, Object> file =
        Json.read(SharedFiles.folder("mustache-spec").resolve(suite + ".json"));
    return Json.array(file.get("tests")).stream().map(Json::object);
  }

  private static void check(Map<String, Object> test) {
    Diagnostics problems = new Diagnostics();
    TemplateTree tree = parse(test, problems);
    // The specification shows nothing for a missing partial; here it is found at build time.
    Set<ProblemCode> expected =
        test.get("name").equals("Failed Lookup") ? Set.of(ProblemCode.MISSING_PARTIAL) : Set.of();
    assertThat(problems.problems()).extracting(Problem::code).hasSameElementsAs(expected);
    assertThat(NaiveMustache.render(tree, test.get("data"))).isEqualTo(test.get("expected"));
  }

  private static TemplateTree parse(Map<String, Object> test, Diagnostics problems) {
    Map<String, String> partials = new HashMap<>();
    Object given = test.get("partials");
    if (given != null) {
      Json.object(given).forEach((name, text) -> partials.put(name, (String) text));
    }
    SourceText main = new SourceText("test", (String) test.get("template"));
    return TemplateParser.parse(main, new MapTemplateLoader(partials), problems);
  }
}
