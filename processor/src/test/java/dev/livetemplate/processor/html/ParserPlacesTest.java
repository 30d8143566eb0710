package dev.livetemplate.processor.html;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Where the parser puts what is dynamic, if that is not where it is written. */
final class ParserPlacesTest {

  @Test
  void placesInSvgByTheNamesOfTheParser() {
    assertThat(
            Placing.of(
                "<svg viewbox=\"0 0 {{x}} 1\"><linearGradient id=\"{{y}}\"/><foreignObject><p>{{x}}</p></foreignObject></svg>"))
        .isEqualTo(
            """
            <svg viewbox="0 0 {{x}} 1"><linearGradient id="{{y}}"/><foreignObject><p>{{x}}</p></foreignObject></svg>
            ['a',[0],'viewBox',['0 0 ',0,' 1']]
            ['a',[0,0],'id']
            ['t',[0,1,0,0]]""");
    assertThat(Placing.of("<svg>{{#items}}<circle r=\"{{id}}\"/>{{/items}}</svg>"))
        .isEqualTo(
            """
            <svg>{{#items}}<circle r="{{id}}"/>{{/items}}</svg>
            ['l',[0,0],[0,0],1,[1,0]]
            1: {'sites':[['a',[0],'r']],'tree':[['svg:circle',0]]}""");
    assertThat(Placing.of("<math>{{#a}}<mi>{{x}}</mi>{{/a}}</math>"))
        .isEqualTo(
            """
            <math>{{#a}}<mi>{{x}}</mi>{{/a}}</math>
            ['s',[0,0],[0,0],[{'sites':[['t',[0,0]]],'tree':[['math:mi',0]]}]]""");
  }

  @Test
  void placesInWholeDocuments() {
    assertThat(
            Placing.of(
                "<!doctype html><html><head>{{#a}}<meta name=\"x\">{{/a}}</head><body>{{y}}</body></html>"))
        .isEqualTo(
            """
            <!doctype html><html><head>{{#a}}<meta name="x">{{/a}}<!--0--></head><body>{{y}}</body></html>
            ['s',[0,0,0],[0,'0'],[{'tree':[['meta',{'name':'x'}]]}]]
            ['t',[0,1,0]]""");
    assertThat(Placing.of("<!doctype html><title>{{x}}</title><p>{{y}}"))
        .isEqualTo(
            """
            <!doctype html><title>{{x}}</title><p>{{y}}
            ['t',[0,0,0,0]]
            ['t',[0,1,0,0]]""");
  }

  @Test
  void placesWhereEndTagsAreOmitted() {
    assertThat(Placing.of("<ul><li>{{x}}<li>{{y}}</ul>"))
        .isEqualTo(
            """
            <ul><li>{{x}}<li>{{y}}</ul>
            ['t',[0,0,0]]
            ['t',[0,1,0]]""");
    assertThat(Placing.of("<ul>{{#items}}<li>{{name}}{{/items}}</ul>"))
        .isEqualTo(
            """
            <ul>{{#items}}<li>{{name}}{{/items}}</ul>
            ['l',[0,0],[0,0],1,[1,0]]
            1: {'sites':[['t',[0,0]]],'tree':[['li',0]]}""");
    assertThat(
            Placing.of(
                "<select><optgroup label=\"{{x}}\">{{#items}}<option>{{name}}{{/items}}</optgroup></select>"))
        .isEqualTo(
            """
            <select><optgroup label="{{x}}">{{#items}}<option>{{name}}{{/items}}</optgroup></select>
            ['a',[0,0],'label']
            ['l',[0,0,0],[0,0],1,[1,0]]
            1: {'sites':[['t',[0,0]]],'tree':[['option',0]]}""");
    assertThat(Placing.of("<p><br/>{{x}}<hr/>{{y}}<br />"))
        .isEqualTo(
            """
            <p><br/>{{x}}<hr/>{{y}}<br />
            ['t',[0,1]]
            ['t',[2]]""");
  }

  @Test
  void placesWhereTagsAreImplied() {
    assertThat(Placing.of("<table><tr><td>{{x}}</td></tr></table>"))
        .isEqualTo(
            """
            <table><tr><td>{{x}}</td></tr></table>
            ['t',[0,0,0,0,0]]""");
    assertThat(Placing.of("<table>{{#a}}<tr><td>{{x}}</td></tr>{{/a}}</table>"))
        .isEqualTo(
            """
            <table>{{#a}}<tr><td>{{x}}</td></tr>{{/a}}</table>
            ['s',[0,0],[0,0],[{'sites':[['t',[0,0,0,0]]],'tree':[['tbody',0,['tr',0,['td',0]]]]}]]""");
  }

  @Test
  void putsRowsIntoTheImpliedTbody() {
    assertThat(Placing.of("<table>{{#items}}<tr><td>{{name}}</td></tr>{{/items}}</table>"))
        .isEqualTo(
            """
            <table>{{#items}}{{#items}}<tr><td>{{name}}</td></tr>{{/items}}{{/items}}</table>
            ['s',[0,0],[0,0],[{'sites':[['l',[0,0],[0,0],1,[1,0]]],'tree':[['tbody',0]]}]]
            1: {'sites':[['t',[0,0,0]]],'tree':[['tr',0,['td',0]]]}""");
    assertThat(Placing.of("<table>\n{{#items}}\n<tr><td>{{name}}\n{{/items}}\n</table>"))
        .isEqualTo(
            """
            <table>
            {{#items}}{{#items}}<tr><td>{{name}}
            {{/items}}{{/items}}</table>
            ['s',[0,0],[1,0],[{'sites':[['l',[0,0],[0,0],1,[1,0]]],'tree':[['tbody',0]]}]]
            1: {'sites':[['t',[0,0,0],[0,'\\n']]],'tree':[['tr',0,['td',0]]]}""");
    assertThat(
            Placing.of(
                "<table><thead><tr><th>{{x}}</th></tr></thead>{{#items}}<tr><td>{{name}}</td></tr>{{/items}}</table>"))
        .isEqualTo(
            """
            <table><thead><tr><th>{{x}}</th></tr></thead>{{#items}}{{#items}}<tr><td>{{name}}</td></tr>{{/items}}{{/items}}</table>
            ['t',[0,0,0,0,0]]
            ['s',[0,1],[0,0],[{'sites':[['l',[0,0],[0,0],1,[1,0]]],'tree':[['tbody',0]]}]]
            1: {'sites':[['t',[0,0,0]]],'tree':[['tr',0,['td',0]]]}""");
  }

  @Test
  void putsWhatFollowsRowsIntoTheirSection() {
    assertThat(
            Placing.of(
                "<table>{{#items}}<tr><td>{{name}}</td></tr>{{/items}}<tfoot><tr><td>{{x}}</td></tr></tfoot></table>"))
        .isEqualTo(
            """
            <table>{{#items}}{{#items}}<tr><td>{{name}}</td></tr>{{/items}}<tfoot><tr><td>{{x}}</td></tr></tfoot>{{/items}}{{^items}}<tfoot><tr><td>{{x}}</td></tr></tfoot>{{/items}}</table>
            ['s',[0,0],[0,0],[{'sites':[['l',[0,0],[0,0],1,[1,0]],['t',[1,0,0,0]]],'tree':[['tbody',0],['tfoot',0,['tr',0,['td',0]]]]},{'sites':[['t',[0,0,0,0]]],'tree':[['tfoot',0,['tr',0,['td',0]]]]}]]
            1: {'sites':[['t',[0,0,0]]],'tree':[['tr',0,['td',0]]]}""");
    assertThat(
            Placing.of(
                "<table>{{#items}}<tr><td>{{name}}</td></tr>{{/items}}{{^items}}<tr><td>none</td></tr>{{/items}}</table>"))
        .isEqualTo(
            """
            <table>{{#items}}{{#items}}<tr><td>{{name}}</td></tr>{{/items}}{{/items}}{{^items}}<tr><td>none</td></tr>{{/items}}</table>
            ['s',[0,0],[0,0],[{'sites':[['l',[0,0],[0,0],1,[1,0]]],'tree':[['tbody',0]]},{'tree':[['tbody',0,['tr',0,['td',0,'none']]]]}]]
            1: {'sites':[['t',[0,0,0]]],'tree':[['tr',0,['td',0]]]}""");
    assertThat(
            Placing.of(
                "<table>{{#a}}<tr><td>a</td></tr>{{/a}}{{#b}}<tr><td>{{x}}</td></tr>{{/b}}</table>"))
        .isEqualTo(
            """
            <table>{{#a}}<tr><td>a</td></tr>{{#b}}<tr><td>{{x}}</td></tr>{{/b}}{{/a}}{{^a}}{{#b}}<tr><td>{{x}}</td></tr>{{/b}}{{/a}}</table>
            ['s',[0,0],[0,0],[{'sites':[['s',[0,1],[0,0],[{'sites':[['t',[0,0,0]]],'tree':[['tr',0,['td',0]]]}]]],'tree':[['tbody',0,['tr',0,['td',0,'a']]]]},{'sites':[['s',[0],[0,0],[{'sites':[['t',[0,0,0,0]]],'tree':[['tbody',0,['tr',0,['td',0]]]]}]]]}]]""");
  }

  @Test
  void keepsTheWhiteSpaceBetweenRowsApart() {
    assertThat(
            Placing.of(
                "<table>\n  {{#items}}\n  <tr><td>{{name}}</td></tr>\n  {{/items}}\n</table>"))
        .isEqualTo(
            """
            <table>
            {{#items}}{{#items}}  <tr><td>{{name}}</td></tr>
            {{/items}}{{/items}}</table>
            ['s',[0,0],[1,0],[{'sites':[['l',[0,0],[0,0],1,[1,1],'  ']],'tree':['  ',['tbody',0]]}]]
            1: {'sites':[['t',[0,0,0]]],'tree':[['tr',0,['td',0]],'\\n']}""");
  }

  @Test
  void placesInCustomElements() {
    assertThat(Placing.of("<my-el a=\"{{x}}\">{{#a}}<x-y></x-y>{{/a}}</my-el>"))
        .isEqualTo(
            """
            <my-el a="{{x}}">{{#a}}<x-y></x-y>{{/a}}</my-el>
            ['a',[0],'a']
            ['s',[0,0],[0,0],[{'tree':[['x-y',0]]}]]""");
  }
}
