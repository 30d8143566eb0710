package dev.livetemplate.processor.bind;

import dev.livetemplate.processor.bind.BoundNode.BoundCall;
import dev.livetemplate.processor.bind.BoundNode.BoundIndentation;
import dev.livetemplate.processor.bind.BoundNode.BoundList;
import dev.livetemplate.processor.bind.BoundNode.BoundSection;
import dev.livetemplate.processor.bind.BoundNode.BoundText;
import dev.livetemplate.processor.bind.BoundNode.BoundVariable;
import dev.livetemplate.processor.bind.BoundNode.BoundWrap;
import dev.livetemplate.processor.bind.BoundNode.Truth;
import dev.livetemplate.processor.bind.DynamicNames.DynamicName;
import dev.livetemplate.processor.bind.NameResolver.HtmlFunction;
import dev.livetemplate.processor.bind.ValueType.Kind;
import dev.livetemplate.processor.diagnostic.Diagnostics;
import dev.livetemplate.processor.diagnostic.Span;
import dev.livetemplate.processor.parse.Node;
import dev.livetemplate.processor.parse.RecursivePartial;
import dev.livetemplate.processor.parse.TemplateTree;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;
import org.jspecify.annotations.Nullable;

/**
 * The bind phase: gives every name of a template its meaning in the model's type.
 *
 * <p>One instance binds one template. It goes on after an error, so that all are found in one run.
 *
 * <h2>Sections</h2>
 *
 * False are {@code false}, null, an empty Optional, list or array, and nothing else: an empty
 * string and zero are true, as Mustache says. A section over a boolean leaves the context stack as
 * it is; over any other value it pushes the value. A name that is missing, where the annotation
 * allows that, is false and prints nothing. A section over a method or function that takes a text
 * prints what that returns for the section's source; over one that takes a SafeHtml, what it makes
 * of the section's HTML.
 */
public final class Binder {

  /** What is in a wrapper is compiled twice, in a wrapper in it four times. */
  private static final int DEEPEST_WRAPPER = 3;

  private final NameResolver names;
  private final ValueTypes valueTypes;
  private final BindSettings settings;
  private final BindProblems problems;
  private final DynamicNames dynamicNames;
  private final Map<Instance, BoundPartial> partials = new HashMap<>();

  /** How many wrappers are around what is being bound. */
  private int wrappers;

  /** A recursive partial for certain types on the context stack, outermost first. */
  private record Instance(RecursivePartial definition, List<ValueType> types) {}

  private Binder(
      NameResolver names, ValueTypes valueTypes, BindSettings settings, BindProblems problems) {
    this.names = names;
    this.valueTypes = valueTypes;
    this.settings = settings;
    this.problems = problems;
    this.dynamicNames = new DynamicNames(valueTypes, settings.missingAreEmpty(), problems);
  }

  /**
   * Binds a template to the type of its model.
   *
   * @param model the type, without type parameters
   * @param diagnostics where problems are reported; a {@code UnresolvedType} among them may be gone
   *     in the next round of annotation processing
   * @return null if there were errors
   */
  public static @Nullable BoundTemplate bind(
      TemplateTree tree,
      TypeElement model,
      Types types,
      Elements elements,
      Diagnostics diagnostics) {
    Formatters none = Formatters.of(List.of(), model, types, elements);
    BindSettings settings = new BindSettings(none, false, true);
    return bind(tree, model, types, elements, settings, diagnostics);
  }

  /**
   * Binds a template to the type of its model, as the annotation says.
   *
   * @see #bind(TemplateTree, TypeElement, Types, Elements, Diagnostics)
   */
  public static @Nullable BoundTemplate bind(
      TemplateTree tree,
      TypeElement model,
      Types types,
      Elements elements,
      BindSettings settings,
      Diagnostics diagnostics) {
    TypeFacts facts = new TypeFacts(types, elements);
    ValueTypes valueTypes = new ValueTypes(facts);
    Visibility visibility = new Visibility(elements, elements.getPackageOf(model));
    Members members = new Members(facts, valueTypes, visibility, new Nullness(model));
    BindProblems problems = new BindProblems(diagnostics);
    NameResolver names =
        new NameResolver(members, valueTypes, visibility, problems, settings.missingAreEmpty());
    Binder binder = new Binder(names, valueTypes, settings, problems);
    Frame root = Frame.named("model", valueTypes.typed(model.asType(), false));
    List<BoundNode> nodes = binder.bindAll(tree.nodes(), ContextStack.of(List.of(root)));
    return problems.anyError()
        ? null
        : new BoundTemplate(tree.source(), root.scope(), nodes, tree.files(), settings.html());
  }

  private List<BoundNode> bindAll(List<Node> nodes, ContextStack stack) {
    SectionMerger merger = new SectionMerger();
    bindAll(nodes, stack, merger);
    return merger.nodes();
  }

  private void bindAll(List<Node> nodes, ContextStack stack, SectionMerger merger) {
    for (int i = 0; i < nodes.size(); i++) {
      Node node = nodes.get(i);
      Wrapper wrapper = settings.html() && wrappers < DEEPEST_WRAPPER ? Wrapper.at(nodes, i) : null;
      if (wrapper != null) {
        merger.addWhole(bindWrapper(wrapper, stack));
        i += wrapper.size() - 1;
      } else if (node instanceof Node.Section section && section.inverted()) {
        bindInverted(section, stack, merger);
      } else {
        BoundNode bound = bind(node, stack);
        if (bound != null) {
          merger.add(bound, false);
        }
      }
    }
  }

  private List<BoundNode> bindWrapper(Wrapper wrapper, ContextStack stack) {
    List<BoundNode> begin = bindAll(wrapper.begin(), stack);
    List<BoundNode> end = bindAll(wrapper.end(), stack);
    wrappers++;
    try {
      List<BoundNode> middle = bindAll(wrapper.middle(), stack);
      boolean isSection =
          begin.size() == 1
              && end.size() == 1
              && begin.get(0) instanceof BoundSection first
              && end.get(0) instanceof BoundSection last
              && first.condition().equals(last.condition());
      if (!isSection) {
        return concat(begin, middle, end);
      }
      BoundSection first = (BoundSection) begin.get(0);
      BoundSection last = (BoundSection) end.get(0);
      List<BoundNode> again = bindAll(wrapper.middle(), stack);
      return List.of(
          new BoundSection(
              first.condition(),
              first.truth(),
              first.scope(),
              concat(first.then(), middle, last.then()),
              concat(first.otherwise(), again, last.otherwise()),
              first.span()));
    } finally {
      wrappers--;
    }
  }

  private static List<BoundNode> concat(
      List<BoundNode> begin, List<BoundNode> middle, List<BoundNode> end) {
    return Stream.of(begin, middle, end).flatMap(List::stream).toList();
  }

  private @Nullable BoundNode bind(Node node, ContextStack stack) {
    if (node instanceof Node.Text text) {
      return text.text().isEmpty() ? null : new BoundText(text.text(), text.span());
    }
    if (node instanceof Node.Variable variable) {
      return bindVariable(variable, stack);
    }
    if (node instanceof Node.Section section) {
      return bindSection(section, stack);
    }
    if (node instanceof Node.Choice choice) {
      return bindChoice(choice, stack);
    }
    if (node instanceof Node.Call call) {
      return bindCall(call, stack);
    }
    return new BoundIndentation(((Node.Indentation) node).span());
  }

  private @Nullable BoundNode bindVariable(Node.Variable variable, ContextStack stack) {
    Resolved value = names.resolve(variable.name(), variable.span(), stack);
    return value == null
        ? null
        : bindPrinted(value, variable.name(), variable.escaped(), variable.span());
  }

  private @Nullable BoundNode bindPrinted(
      Resolved value, Node.Name name, boolean escaped, Span tag) {
    Resolved plain = names.withoutOptional(value);
    List<Formatters.Formatter> formatter = settings.formatters().of(plain.typed().mirror());
    if (formatter.size() > 1) {
      problems.ambiguousFormatter(tag, name, plain.typed().type(), formatter);
      return null;
    }
    Resolved printed = formatter.isEmpty() ? plain : names.formatted(plain, formatter.get(0));
    switch (printed.kind()) {
      case COLLECTION, ITERABLE, ARRAY, OBJECT -> {
        problems.notPrintable(tag, name, printed.typed().type());
        return null;
      }
      default -> {
        if (!escaped && settings.html() && isPlainString(printed)) {
          problems.rawString(tag, name);
        }
        return new BoundVariable(printed.read(), escaped, tag);
      }
    }
  }

  private static boolean isPlainString(Resolved value) {
    return value.kind() == Kind.STRING
        || value.typed().type().javaName().equals("java.lang.CharSequence");
  }

  private @Nullable BoundNode bindSection(Node.Section section, ContextStack stack) {
    Resolved call = names.call(section, stack);
    if (call != null) {
      return bindPrinted(call, section.name(), true, section.span());
    }
    HtmlFunction function = names.htmlFunction(section, stack);
    if (function != null) {
      List<BoundNode> nodes = bindAll(section.children(), stack);
      return new BoundWrap(function.receiver(), function.method(), nodes, section.span());
    }
    Resolved condition = resolveCondition(section, stack);
    if (condition == null) {
      return null; // what is inside may mean members of the unknown
    }
    if (valueTypes.isReadOnce(condition.typed())) {
      problems.readOnce(section.span(), section.name(), condition.typed().type());
      return null;
    }
    if (isList(condition)) {
      Frame row =
          Frame.named(ScopeNames.ofItem(section.name()), valueTypes.element(condition.typed()));
      List<BoundNode> nodes = bindAll(section.children(), stack.push(row));
      return new BoundList(condition.read(), row.scope(), nodes, section.span());
    }
    Frame pushed = pushed(section.name(), condition);
    List<BoundNode> then = bindAll(section.children(), pushed == null ? stack : stack.push(pushed));
    return new BoundSection(
        condition.read(),
        truth(condition),
        pushed == null ? null : pushed.scope(),
        then,
        List.of(),
        section.span());
  }

  /** What is inside stands for itself where nothing decides whether it is shown. */
  private void bindInverted(Node.Section section, ContextStack stack, SectionMerger merger) {
    if (names.call(section, stack) != null || names.htmlFunction(section, stack) != null) {
      return; // a function is true
    }
    Resolved condition = resolveCondition(section, stack);
    if (condition == null) {
      bindAll(section.children(), stack, merger);
      return;
    }
    List<BoundNode> otherwise = bindAll(section.children(), stack);
    merger.add(
        new BoundSection(
            condition.read(), truth(condition), null, List.of(), otherwise, section.span()),
        true);
  }

  /** An Optional whose value can itself be false is as false as its value. */
  private @Nullable Resolved resolveCondition(Node.Section section, ContextStack stack) {
    Resolved condition = names.resolve(section.name(), section.span(), stack);
    if (condition == null || condition.kind() != Kind.OPTIONAL) {
      return condition;
    }
    return switch (Objects.requireNonNull(condition.typed().type().element()).kind()) {
      case BOXED_BOOLEAN, COLLECTION, ITERABLE, ARRAY, OPTIONAL -> names.withoutOptional(condition);
      default -> condition;
    };
  }

  private static boolean isList(Resolved condition) {
    return condition.kind().isList();
  }

  private @Nullable Frame pushed(Node.Name name, Resolved condition) {
    return switch (condition.kind()) {
      case BOOLEAN, BOXED_BOOLEAN -> null;
      case OPTIONAL -> Frame.named(ScopeNames.of(name), valueTypes.element(condition.typed()));
      default -> Frame.named(ScopeNames.of(name), condition.typed().nonNull());
    };
  }

  private static Truth truth(Resolved condition) {
    return switch (condition.kind()) {
      case BOOLEAN -> Truth.BOOLEAN;
      case BOXED_BOOLEAN -> Truth.BOXED_BOOLEAN;
      case OPTIONAL -> Truth.PRESENT;
      case COLLECTION, ITERABLE, ARRAY -> Truth.NOT_EMPTY;
      default -> condition.mayBeNull() ? Truth.NOT_NULL : Truth.ALWAYS;
    };
  }

  /** A choice is a chain of sections, each over the question whether the value is one name. */
  private @Nullable BoundNode bindChoice(Node.Choice choice, ContextStack stack) {
    Resolved value = names.resolve(choice.name(), choice.span(), stack);
    DynamicName name = value == null ? null : dynamicNames.of(choice, names.withoutOptional(value));
    if (name == null) {
      return null;
    }
    List<BoundNode> chain = List.of();
    for (int i = choice.candidates().size() - 1; i >= 0; i--) {
      Node.Candidate candidate = choice.candidates().get(i);
      Read is = name.is(candidate.name());
      if (is != null) {
        List<BoundNode> then = bindAll(candidate.nodes(), stack);
        chain = List.of(new BoundSection(is, Truth.BOOLEAN, null, then, chain, choice.span()));
      }
    }
    return chain.isEmpty() ? null : chain.get(0);
  }

  private @Nullable BoundNode bindCall(Node.Call call, ContextStack stack) {
    List<Frame> reachable = stack.reachable();
    List<Scope> arguments = reachable.stream().map(Frame::scope).toList();
    Instance instance =
        new Instance(call.definition(), arguments.stream().map(Scope::type).toList());
    BoundPartial partial = partials.get(instance);
    if (partial == null) {
      if (isEndless(call.definition())) {
        problems.endlessTypes(call.span(), call.definition().name());
        return null;
      }
      partial = bindPartial(instance, reachable);
    }
    return new BoundCall(partial, arguments, call.nested(), call.indent(), call.span());
  }

  private BoundPartial bindPartial(Instance instance, List<Frame> callers) {
    List<Frame> parameters =
        callers.stream().map(f -> Frame.named(f.scope().name(), f.typed())).toList();
    BoundPartial partial =
        new BoundPartial(
            instance.definition().name(), parameters.stream().map(Frame::scope).toList());
    partials.put(instance, partial); // before its nodes, which call it
    partial.complete(bindAll(instance.definition().nodes(), ContextStack.of(parameters)));
    return partial;
  }

  /** A type that holds a larger one of its kind ({@code Nest<List<T>>} in {@code Nest<T>}). */
  private boolean isEndless(RecursivePartial definition) {
    return partials.keySet().stream().filter(i -> i.definition() == definition).count() >= 64;
  }
}
