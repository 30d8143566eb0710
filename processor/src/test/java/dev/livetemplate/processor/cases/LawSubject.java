package dev.livetemplate.processor.cases;

import dev.livetemplate.CompiledTemplate;
import dev.livetemplate.Page;
import java.util.List;

/**
 * A compiled template with the states of its model, which {@link CaseLaw} holds the law against.
 */
public interface LawSubject {

  /** Returns what reports call it. */
  String name();

  /** Returns the compiled template. */
  CompiledTemplate<Object> template();

  /** Returns the number of states. */
  int states();

  /** Returns a state as a model; a new one each time, which shares nothing with any other. */
  Object model(int state);

  /** Returns what each state renders to. */
  List<String> expected();

  /** Returns the steps worth taking; none for all. */
  List<CaseFolder.Transition> transitions();

  /** Returns a new page that shows a state. */
  default Page<Object> page(int state) {
    return Page.of(template(), model(state));
  }
}
