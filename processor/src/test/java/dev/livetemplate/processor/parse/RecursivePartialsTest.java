package dev.livetemplate.processor.parse;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Partials that contain themselves stay calls. */
class RecursivePartialsTest {

  private static final String TREE =
      """
      {"name":"a","kids":[{"name":"b","kids":[{"name":"c","kids":[]}]},{"name":"d","kids":[]}]}
      """;

  @Test
  void callsAPartialThatContainsItself() {
    TemplateTree tree =
        Parsing.of("<{{>p}}>").with("p", "{{name}}{{#kids}}({{>p}}){{/kids}}").tree();
    assertThat(Parsing.show(tree.nodes())).isEqualTo("'<' >p() '>'");
    RecursivePartial p = ((Node.Call) tree.nodes().get(1)).definition();
    assertThat(Parsing.show(p.nodes())).isEqualTo("| name #kids['(' >p() ')']");
    Node.Section kids = (Node.Section) p.nodes().get(2);
    assertThat(((Node.Call) kids.children().get(1)).definition()).isSameAs(p);
  }

  @Test
  void rendersRecursion() {
    Parsing template = Parsing.of("<{{>p}}>").with("p", "{{name}}{{#kids}}({{>p}}){{/kids}}");
    assertThat(template.render(TREE)).isEqualTo("<a(b(c))(d)>");
  }

  @Test
  void addsUpTheIndentationOfCalls() {
    Parsing template =
        Parsing.of("[\n {{>p}}\n]\n").with("p", "{{name}}:\n{{#kids}}\n  {{>p}}\n{{/kids}}\n");
    assertThat(template.nodes()).isEqualTo("'[\\n' >p( ) ']\\n'");
    assertThat(template.render(TREE)).isEqualTo("[\n a:\n   b:\n     c:\n   d:\n]\n");
  }

  @Test
  void marksNoLineAfterTheLastLineEnd() {
    TemplateTree tree = Parsing.of("{{>p}}").with("p", "x\n{{#kids}}{{>p}}{{/kids}}\n").tree();
    RecursivePartial p = ((Node.Call) tree.nodes().get(0)).definition();
    assertThat(Parsing.show(p.nodes())).isEqualTo("| 'x\\n' | #kids[>p()] '\\n'");
  }

  @Test
  void forgetsTheIndentationInTheMiddleOfALine() {
    Parsing template =
        Parsing.of("  {{>p}}\n").with("p", "<\n{{name}}{{#kids}}{{>p}}{{/kids}}\n>\n");
    assertThat(template.render("{\"name\":\"a\",\"kids\":[{\"name\":\"b\",\"kids\":[]}]}"))
        .isEqualTo("  <\n  a<\nb\n>\n\n  >\n");
  }

  @Test
  void putsTheOtherOfTwoThatCallEachOtherInPlace() {
    Parsing template =
        Parsing.of("{{>p}}\n{{>q}}")
            .with("p", "({{name}}\n{{#kids}}\n  {{>q}}\n{{/kids}}\n)\n")
            .with("q", "[{{name}}\n{{#kids}}\n  {{>p}}\n{{/kids}}\n]\n");
    RecursivePartial p = ((Node.Call) template.tree().nodes().get(0)).definition();
    assertThat(Parsing.show(p.nodes()))
        .isEqualTo(
            "| '(' name '\\n' #kids[| '  ' '[' name '\\n' #kids[>p(|    )] | '  ' ']\\n'] | ')\\n'");
    assertThat(template.render(TREE))
        .isEqualTo(
            """
            (a
              [b
                (c
                )
              ]
              [d
              ]
            )
            [a
              (b
                [c
                ]
              )
              (d
              )
            ]
            """);
  }

  @Test
  void putsAPartialInPlaceThatOnlyCallsARecursiveOne() {
    Parsing template =
        Parsing.of(" {{>q}}").with("q", "<\n {{>p}}\n>").with("p", "x{{#kids}}{{>p}}{{/kids}}\n");
    assertThat(template.nodes()).isEqualTo("' ' '<\\n' >p(  ) ' ' '>'");
  }

  @Test
  void makesNoCallOfAPartialThatIsOnlyUsedTwice() {
    assertThat(Parsing.of("{{>p}}{{>q}}").with("p", "{{>q}}").with("q", "x").nodes())
        .isEqualTo("'x' 'x'");
  }

  @Test
  void callsAMainTemplateThatIncludesItself() {
    String text = "{{name}}{{#kids}}{{>main}}{{/kids}}";
    assertThat(Parsing.of(text).with("main", text).render(TREE)).isEqualTo("abcd");
  }
}
