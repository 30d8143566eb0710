package dev.livetemplate.processor.bind;

import dev.livetemplate.processor.bind.Members.Found;
import dev.livetemplate.processor.bind.Read.Member;
import dev.livetemplate.processor.bind.ValueType.Kind;
import dev.livetemplate.processor.diagnostic.Span;
import dev.livetemplate.processor.parse.Node;
import dev.livetemplate.processor.parse.Node.Name;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;

/**
 * Turns the names in tags into reads: the first part is looked up on the context stack, innermost
 * scope first; each further part strictly inside the one before.
 *
 * <p>An Optional on the way stands for its value, or null; a supplier for what it returns, asked
 * anew for each tag.
 */
final class NameResolver {

  private final Members members;
  private final ValueTypes valueTypes;
  private final Visibility visibility;
  private final BindProblems problems;
  private final boolean missingAreEmpty;

  /** How many suppliers are asked. */
  private int supplied;

  /**
   * Creates a resolver for one template.
   *
   * @param missingAreEmpty whether names that are missing are no problem
   */
  NameResolver(
      Members members,
      ValueTypes valueTypes,
      Visibility visibility,
      BindProblems problems,
      boolean missingAreEmpty) {
    this.members = members;
    this.valueTypes = valueTypes;
    this.visibility = visibility;
    this.problems = problems;
    this.missingAreEmpty = missingAreEmpty;
  }

  /**
   * Resolves a name.
   *
   * @param tag where problems are reported
   * @return null if a problem was reported, or the name is missing and that is none
   */
  @Nullable Resolved resolve(Name name, Span tag, ContextStack stack) {
    if (name.isCurrent()) {
      return new Path(stack.current()).resolved(name.span());
    }
    Path path = start(name.parts().get(0), tag, stack);
    if (path == null) {
      return null;
    }
    for (String part : name.parts()) {
      path.enter();
      Found found = members.find(path.end.mirror(), part);
      if (found == null) {
        reportMissing(tag, part, List.of(path.end));
        return null;
      }
      if (!isUsable(found, tag)) {
        return null;
      }
      path.add(found);
    }
    path.enterSuppliers();
    return path.resolved(name.span());
  }

  /**
   * Returns what the method or function of a section's name returns for the section's source text.
   *
   * @return null if the name means anything else, or nothing
   */
  @Nullable Resolved call(Node.Section section, ContextStack stack) {
    List<String> parts = section.name().parts();
    Path path = parts.isEmpty() ? null : receiver(parts, stack);
    if (path == null) {
      return null;
    }
    String last = parts.get(parts.size() - 1);
    Found value = members.find(path.end.mirror(), last);
    Found call =
        value == null
            ? members.taking(path.end.mirror(), last, section.literal())
            : members.application(value.type(), section.literal());
    if (call == null || !isResolved(value) || !isResolved(call)) {
      return null;
    }
    if (value != null) {
      path.add(value);
    }
    path.add(call);
    return path.resolved(section.name().span());
  }

  private static boolean isResolved(@Nullable Found found) {
    return found == null || Visibility.unresolved(found.type()) == null;
  }

  /**
   * Returns the method or function of a section's name that makes HTML of HTML.
   *
   * @return null if the name means anything else, or nothing
   */
  @Nullable HtmlFunction htmlFunction(Node.Section section, ContextStack stack) {
    List<String> parts = section.name().parts();
    Path path = parts.isEmpty() ? null : receiver(parts, stack);
    if (path == null) {
      return null;
    }
    String last = parts.get(parts.size() - 1);
    Found value = members.find(path.end.mirror(), last);
    if (value == null) {
      return members.wraps(path.end.mirror(), last)
          ? new HtmlFunction(path.resolved(section.name().span()).read(), last)
          : null;
    }
    if (!members.isHtmlFunction(value.type())) {
      return null;
    }
    path.add(value);
    return new HtmlFunction(path.resolved(section.name().span()).read(), "apply");
  }

  /** A method that makes HTML of HTML, and what it is called on. */
  record HtmlFunction(Read receiver, String method) {}

  /** Returns the way to what has the last part of a name; null if there is none. */
  private @Nullable Path receiver(List<String> parts, ContextStack stack) {
    String first = parts.get(0);
    for (Frame frame : stack.innermostFirst()) {
      Path path = new Path(frame);
      path.enter();
      if (members.isSearched(path.end)
          && (members.find(path.end.mirror(), first) != null
              || members.taking(path.end.mirror(), first, "") != null
              || members.wraps(path.end.mirror(), first))) {
        return path.follow(parts.subList(0, parts.size() - 1)) ? path : null;
      }
    }
    return null;
  }

  private @Nullable Path start(String first, Span tag, ContextStack stack) {
    List<Typed> searched = new ArrayList<>();
    for (Frame frame : stack.innermostFirst()) {
      Path path = new Path(frame);
      path.enter();
      if (!members.isSearched(path.end)) {
        continue;
      }
      if (members.find(path.end.mirror(), first) != null) {
        return new Path(frame);
      }
      searched.add(path.end);
      if (members.unresolvedSupertype(path.end.mirror()) != null) {
        break; // the type that is not there yet may have the name
      }
    }
    reportMissing(tag, first, searched);
    return null;
  }

  private void reportMissing(Span tag, String name, List<Typed> searched) {
    Typed last = searched.get(searched.size() - 1);
    String unresolved = members.unresolvedSupertype(last.mirror());
    if (unresolved == null && !missingAreEmpty) {
      problems.unknownName(tag, name, searched, members);
    } else if (unresolved != null) {
      problems.unresolvedType(tag, name, unresolved);
    }
  }

  private boolean isUsable(Found found, Span tag) {
    String unresolved = Visibility.unresolved(found.type());
    if (unresolved != null) {
      problems.unresolvedType(tag, found.name(), unresolved);
      return false;
    }
    Typed typed = valueTypes.typed(found.type(), false);
    TypeElement hidden = visibility.hidden(typed.mirror());
    if (hidden != null) {
      problems.inaccessibleType(tag, found.name(), hidden);
      return false;
    }
    return true;
  }

  /**
   * Returns the value of an Optional, or null, in place of the Optional; anything else as it is.
   */
  Resolved withoutOptional(Resolved resolved) {
    Path path = new Path(resolved.read().scope(), resolved.read().members(), resolved.typed());
    path.enterOptionals();
    return path.resolved(resolved.read().span());
  }

  /** Returns what a formatter makes of a value. */
  Resolved formatted(Resolved value, Formatters.Formatter formatter) {
    Path path = new Path(value.read().scope(), value.read().members(), value.typed());
    Typed text = valueTypes.string();
    Member call = new Member(Formatters.METHOD, "text", text.type(), false, formatter.owner(), "");
    path.add(new Step(call, text));
    return path.resolved(value.read().span());
  }

  /** The way from a scope to a value, step by step. */
  private final class Path {
    private final Scope scope;
    private final List<Member> steps;
    private Typed end;

    Path(Frame frame) {
      this(frame.scope(), List.of(), frame.typed());
    }

    Path(Scope scope, List<Member> steps, Typed end) {
      this.scope = scope;
      this.steps = new ArrayList<>(steps);
      this.end = end;
    }

    void enterOptionals() {
      while (end.type().kind() == Kind.OPTIONAL) {
        add(valueTypes.orElseNull(end));
      }
    }

    /** Goes on to what stands behind optionals and suppliers. */
    void enter() {
      enterSuppliers();
      enterOptionals();
    }

    void enterSuppliers() {
      Found call = members.supplied(end.mirror(), "call" + (supplied + 1));
      if (call != null) {
        supplied++;
        add(call);
      }
    }

    /** Returns whether all parts are there. */
    boolean follow(List<String> parts) {
      for (String part : parts) {
        Found found = members.find(end.mirror(), part);
        if (found == null || Visibility.unresolved(found.type()) != null) {
          return false;
        }
        add(found);
        enter();
      }
      return true;
    }

    void add(Found found) {
      Typed typed = valueTypes.typed(found.type(), found.nullable());
      add(new Step(new Member(found.access(), found.name(), typed.type(), found.stable()), typed));
    }

    void add(Step step) {
      steps.add(step.member());
      end = step.typed();
    }

    Resolved resolved(Span name) {
      return new Resolved(new Read(scope, steps, name), end);
    }
  }
}
