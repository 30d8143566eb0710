package dev.livetemplate.processor.cases;

import dev.livetemplate.CompiledTemplate;
import dev.livetemplate.Page;
import dev.livetemplate.Update;
import java.util.List;
import java.util.Map;

/** A case whose template has been compiled and loaded. */
public final class CompiledCase implements LawSubject {

  private final CaseFolder folder;
  private final Class<?> model;
  private final CompiledTemplate<Object> template;
  private final List<String> messages;
  private final String source;
  private final Map<String, byte[]> classFiles;

  /**
   * Takes what javac wrote.
   *
   * @param messages what javac and the processor said
   * @param source the generated class's source
   * @param classFiles all class files by the names of their classes
   */
  @SuppressWarnings("unchecked") // the template of this very model
  CompiledCase(
      CaseFolder folder,
      Class<?> model,
      Class<?> template,
      List<String> messages,
      String source,
      Map<String, byte[]> classFiles)
      throws ReflectiveOperationException {
    this.folder = folder;
    this.model = model;
    this.template = (CompiledTemplate<Object>) template.getField("INSTANCE").get(null);
    this.messages = List.copyOf(messages);
    this.source = source;
    this.classFiles = Map.copyOf(classFiles);
  }

  /** Returns what was compiled. */
  public CaseFolder folder() {
    return folder;
  }

  @Override
  public String name() {
    return folder.name();
  }

  @Override
  public CompiledTemplate<Object> template() {
    return template;
  }

  @Override
  public int states() {
    return folder.states().size();
  }

  @Override
  public Object model(int state) {
    try {
      return Models.of(folder.states().get(state), model);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(folder.name() + ", state " + state, e);
    }
  }

  /** {@inheritDoc} As Mustache says, but for {@link StrongerEscaping}. */
  @Override
  public List<String> expected() {
    return folder.expected().stream()
        .map(page -> StrongerEscaping.of(folder.name(), page))
        .toList();
  }

  @Override
  public List<CaseFolder.Transition> transitions() {
    return folder.transitions();
  }

  /** Returns the update of a transition, on a new page that has walked its path. */
  public Update update(CaseFolder.Transition transition) {
    Page<Object> page = page(transition.path().get(0));
    transition.path().stream().skip(1).forEach(state -> page.update(model(state)));
    return page.update(model(transition.to()));
  }

  /** Returns what javac and the processor said. */
  public List<String> messages() {
    return messages;
  }

  /** Returns the warnings about opaque regions. */
  public List<String> opaqueRegions() {
    return messages.stream().filter(m -> m.contains("[OpaqueRegion]")).toList();
  }

  /** Returns the class files, by the names of their classes. */
  Map<String, byte[]> classFiles() {
    return classFiles;
  }

  /** Returns the source of the generated class. */
  public String source() {
    return source;
  }
}
