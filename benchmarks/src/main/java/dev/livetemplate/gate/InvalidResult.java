package dev.livetemplate.gate;

import java.util.List;

/**
 * What became of a template that must be refused.
 *
 * @param exact whether it is refused with one error, at the right line and column
 * @param wanted where the error must be, as line and column
 * @param errors what the compiler says
 */
record InvalidResult(
    String name, String folder, boolean exact, String wanted, List<String> errors) {

  InvalidResult {
    errors = List.copyOf(errors);
  }
}
