package dev.livetemplate.processor.html;

import java.util.List;
import java.util.Set;

/**
 * Finds what cannot be addressed in a page although the parser keeps it in its place here: values
 * inside {@code <template>} and {@code <noscript>}, whose content is no part of the page ({@code
 * docs/protocol.md}, section 2), and forms inside forms, which the parser drops where the page's
 * own parent is no {@code <template>}.
 */
final class Unaddressable {

  private static final Set<String> SEALED = Set.of("template", "noscript");

  /**
   * Checks a page.
   *
   * @throws Misplaced naming the first such element
   */
  void check(List<DomNode> nodes) {
    check(nodes, false);
  }

  private void check(List<DomNode> nodes, boolean inForm) {
    for (DomNode node : nodes) {
      if (node instanceof DomNode.Element element) {
        element(element, inForm);
      } else if (node instanceof DomNode.Choice choice) {
        check(choice.then(), inForm);
        check(choice.otherwise(), inForm);
      } else if (node instanceof DomNode.Repeat repeat) {
        check(repeat.row(), inForm);
      }
    }
  }

  private void element(DomNode.Element element, boolean inForm) {
    Token.Tag tag = element.tag();
    boolean form = element.name().equals("form");
    if (tag != null && form && inForm) {
      throw new Misplaced(tag.id(), true, "the parser drops a <form> inside a <form>");
    }
    if (tag != null && SEALED.contains(element.name()) && isDynamic(element.children())) {
      throw new Misplaced(
          tag.id(), true, "the content of <" + element.name() + "> is no part of the page");
    }
    check(element.children(), inForm || form);
  }

  private static boolean isDynamic(List<DomNode> nodes) {
    return nodes.stream().anyMatch(Unaddressable::isDynamic);
  }

  private static boolean isDynamic(DomNode node) {
    if (node instanceof DomNode.Element element) {
      return isDynamic(element.children())
          || (element.tag() != null
              && element.tag().attributes().stream().anyMatch(Unaddressable::isDynamic));
    }
    if (node instanceof DomNode.Note note) {
      return !ValuePart.isStatic(note.parts());
    }
    return !(node instanceof DomNode.Run run && run.isStatic());
  }

  private static boolean isDynamic(Attribute attribute) {
    return !attribute.guards().isEmpty() || !ValuePart.isStatic(attribute.parts());
  }
}
