package dev.livetemplate.processor.bind;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** How partials that call themselves are bound. */
final class BoundPartialsTest {
  private static final String TREE =
      "record Page(Node root, String title) {} record Node(String name, List<Node> nodes) {}";

  @Test
  void thatCallThemselvesAreBoundOncePerStack() {
    assertThat(
            Binding.of(
                    TREE,
                    "{{#root}}{{>tree}}{{/root}}",
                    Map.of("tree", "{{name}}{{title}}{{#nodes}}{{>tree}}{{/nodes}}"))
                .dump())
        .isEqualTo(
            """
            if NOT_NULL model.root() root: Node OBJECT
              call tree(model, root) indent ''
            partial tree(model: Page OBJECT, root: Node OBJECT)
              indentation
              {{root.name()}} STRING?
              {{model.title()}} STRING?
              each root.nodes() node: Node OBJECT
                call tree(model, node) indent ''
            """);
  }

  @Test
  void areBoundAnewForOtherTypes() {
    assertThat(
            Binding.of(
                    "record Page(Folder root) {} record Folder(String name, List<File> all) {}"
                        + " record File(String name, List<Folder> all) {}",
                    "{{#root}}{{>tree}}{{/root}}",
                    Map.of("tree", "{{name}}{{#all}}{{>tree}}{{/all}}"))
                .dump())
        .isEqualTo(
            """
            if NOT_NULL model.root() root: Folder OBJECT
              call tree(model, root) indent ''
            partial tree(model: Page OBJECT, root: Folder OBJECT)
              indentation
              {{root.name()}} STRING?
              each root.all() item: File OBJECT
                call tree#2(model, root, item) indent ''
            partial tree#2(model: Page OBJECT, root: Folder OBJECT, item: File OBJECT)
              indentation
              {{item.name()}} STRING?
              each item.all() item: Folder OBJECT
                call tree#3(model, item, item) indent ''
            partial tree#3(model: Page OBJECT, item: File OBJECT, item: Folder OBJECT)
              indentation
              {{item.name()}} STRING?
              each item.all() item: File OBJECT
                call tree#2(model, item, item) indent ''
            """);
  }

  @Test
  void withErrorsTellThemOnce() {
    assertThat(
            Binding.of(
                    TREE,
                    "{{#root}}{{>tree}}{{>tree}}{{/root}}",
                    Map.of("tree", "{{#nodes}}{{nam}}{{>tree}}{{/nodes}}"))
                .errors())
        .startsWith("tree.mustache:1:11: [UnknownName] no 'nam' in Node or Page. ")
        .doesNotContain("\n");
  }

  @Test
  void whoseTypesGrowForEverAreRefused() {
    assertThat(
            Binding.of(
                    "record Page(Nest<String> nest) {} record Nest<T>(Nest<List<T>> inner) {}",
                    "{{#nest}}{{>nest}}{{/nest}}",
                    Map.of("nest", "{{#inner}}{{>nest}}{{/inner}}"))
                .errors())
        .startsWith("nest.mustache:1:11: [EndlessTypes] the partial 'nest' meets new types");
  }
}
