package dev.livetemplate.gate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.livetemplate.CompiledTemplate;
import dev.livetemplate.processor.cases.CaseCompiler;
import dev.livetemplate.processor.cases.CaseFolder;
import dev.livetemplate.processor.cases.CaseLaw;
import dev.livetemplate.processor.cases.CompiledCase;
import dev.livetemplate.processor.cases.LawSubject;
import dev.livetemplate.testing.Law;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * The checks that the gate relies on, with updates that are wrong: a check must be able to fail.
 */
final class WrongUpdatesTest {

  private static final int BEFORE = 0;
  private static final int BEHIND = 1;

  private static CaseCompiler compiler;
  private static CompiledCase compiled;

  @BeforeAll
  static void compile() {
    Path corpus = Path.of(System.getProperty("basedir", "")).resolve("corpus");
    compiler = new CaseCompiler();
    compiled = compiler.compile(CaseFolder.read(corpus.resolve("faq-details")));
  }

  @AfterAll
  static void close() {
    compiler.close();
  }

  private static String check(String update) {
    return Law.check(
        compiled.template().descriptor(),
        compiled.page(BEFORE).html(),
        update,
        compiled.page(BEHIND).html());
  }

  @Test
  void findsAnUpdateThatSaysSomethingElse() {
    String update = compiled.page(BEFORE).update(compiled.model(BEHIND)).json();
    assertThat(update).contains("13");
    assertThat(check(update)).isNull();
    assertThat(check(update.replace("13", "14"))).contains("different nodes");
    assertThat(check(update.replaceFirst("^\\[1,\\d+", "[1,0"))).isNotNull();
    assertThat(check("")).contains("different nodes");
  }

  @Test
  void findsAnUpdateOfAnotherState() {
    LawSubject wrong =
        new LawSubject() {
          @Override
          public String name() {
            return compiled.name();
          }

          @Override
          public CompiledTemplate<Object> template() {
            return compiled.template();
          }

          @Override
          public int states() {
            return compiled.states();
          }

          @Override
          public Object model(int state) {
            return compiled.model(state == BEHIND ? BEFORE : state);
          }

          @Override
          public dev.livetemplate.Page<Object> page(int state) {
            return compiled.page(state);
          }

          @Override
          public List<String> expected() {
            return compiled.expected();
          }

          @Override
          public List<CaseFolder.Transition> transitions() {
            return compiled.transitions();
          }
        };
    assertThat(new CaseLaw(compiled).follows(List.of(BEFORE, BEHIND))).isEmpty();
    assertThat(new CaseLaw(wrong).follows(List.of(BEFORE, BEHIND))).hasSize(1);
    assertThat(new CaseLaw(wrong).rendersAsExpected()).isNotEmpty();
  }
}
