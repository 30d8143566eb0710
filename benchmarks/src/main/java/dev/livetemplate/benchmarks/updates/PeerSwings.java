package dev.livetemplate.benchmarks.updates;

import dev.livetemplate.processor.cases.CaseCompiler;
import dev.livetemplate.processor.cases.CaseFolder;
import dev.livetemplate.processor.cases.CaseFolder.Transition;
import dev.livetemplate.processor.cases.CompiledCase;
import java.nio.file.Path;

/** The transitions of cases that lie in folders. */
final class PeerSwings {
  /** Where the cases are: a system property. */
  private static final String FOLDER = "livetemplate.peers";

  private PeerSwings() {}

  /**
   * Compiles a case.
   *
   * @param name its folder and the number of the transition, {@code table/0}
   */
  static Swing<Object> of(String name) {
    int slash = name.indexOf('/');
    Path folder = Path.of(System.getProperty(FOLDER, "../shared/peers"));
    CompiledCase compiled =
        new CaseCompiler().compile(CaseFolder.read(folder.resolve(name.substring(0, slash))));
    Transition transition = compiled.transitions().get(Integer.parseInt(name.substring(slash + 1)));
    return Swing.between(
        compiled.template(), compiled.model(transition.from()), compiled.model(transition.to()));
  }
}
