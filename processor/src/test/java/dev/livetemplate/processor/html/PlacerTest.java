package dev.livetemplate.processor.html;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Where everything dynamic is found, and which markers that takes; see {@link Placing}. */
final class PlacerTest {

  @Test
  void needsNoMarkerForText() {
    assertThat(Placing.of("<p>{{x}}</p>"))
        .isEqualTo(
            """
            <p>{{x}}</p>
            ['t',[0,0]]""");
    assertThat(Placing.of("<p>a {{x}} b<b>c</b> {{y}}</p>"))
        .isEqualTo(
            """
            <p>a {{x}} b<b>c</b> {{y}}</p>
            ['t',[0,0],['a ',0,' b']]
            ['t',[0,1],[' ',0]]""");
    assertThat(Placing.of("a\r\nb\r{{x}}\r\n"))
        .isEqualTo(
            """
            a\r
            b\r{{x}}\r
            ['t',[0],['a\\nb\\n',0,'\\n']]""");
    assertThat(Placing.of("<i>&copy;{{x}}&lt;</i>"))
        .isEqualTo(
            """
            <i>&copy;{{x}}&lt;</i>
            ['t',[0,0],['©',0,'<']]""");
  }

  @Test
  void makesOneRunOfTextOnlySectionsAndLists() {
    assertThat(Placing.of("<p>{{#a}}yes{{/a}}{{^a}}no{{/a}}</p>"))
        .isEqualTo(
            """
            <p>{{#a}}yes{{/a}}{{^a}}no{{/a}}</p>
            ['t',[0,0],[['?',['yes'],['no']]]]""");
    assertThat(Placing.of("<p>{{#words}}{{.}}, {{/words}}</p>"))
        .isEqualTo(
            """
            <p>{{#words}}{{.}}, {{/words}}</p>
            ['t',[0,0],[['*',[0,', ']]]]""");
  }

  @Test
  void needsNoMarkerForARegionThatHasOnlyTextBesideIt() {
    assertThat(Placing.of("<p>{{#a}}<b>{{x}}</b>{{/a}}</p>"))
        .isEqualTo(
            """
            <p>{{#a}}<b>{{x}}</b>{{/a}}</p>
            ['s',[0,0],[0,0],[{'sites':[['t',[0,0]]],'tree':[['b',0]]}]]""");
    assertThat(Placing.of("<p>ab{{#a}}<b>x</b>{{/a}}cd</p>"))
        .isEqualTo(
            """
            <p>ab{{#a}}<b>x</b>{{/a}}cd</p>
            ['s',[0,0],[2,2],[{'tree':[['b',0,'x']]}]]""");
    assertThat(Placing.of("<p>{{x}}{{#a}}<b>x</b>{{/a}}</p>"))
        .isEqualTo(
            """
            <p>{{x}}{{#a}}<b>x</b>{{/a}}<!--0--></p>
            ['t',[0,0]]
            ['s',[0,0],[-1,'0'],[{'tree':[['b',0,'x']]}]]""");
    assertThat(Placing.of("<p><i>{{x}}</i>{{#a}}<b>x</b>{{/a}}</p>"))
        .isEqualTo(
            """
            <p><i>{{x}}</i>{{#a}}<b>x</b>{{/a}}<!--0--></p>
            ['t',[0,0,0]]
            ['s',[0,1],[0,'0'],[{'tree':[['b',0,'x']]}]]""");
  }

  @Test
  void marksARegionBeforeAnythingElse() {
    assertThat(Placing.of("<p>{{#a}}<b>x</b>{{/a}}{{x}}</p>"))
        .isEqualTo(
            """
            <p>{{#a}}<b>x</b>{{/a}}<!--0-->{{x}}</p>
            ['s',[0,0],[0,'0'],[{'tree':[['b',0,'x']]}]]
            ['t',[0,['0',0]]]""");
    assertThat(Placing.of("<p>{{#a}}<b>x</b>{{/a}}<i>{{x}}</i>z{{y}}</p>"))
        .isEqualTo(
            """
            <p>{{#a}}<b>x</b>{{/a}}<!--0--><i>{{x}}</i>z{{y}}</p>
            ['s',[0,0],[0,'0'],[{'tree':[['b',0,'x']]}]]
            ['t',[0,['0',0],0]]
            ['t',[0,['0',1]],['z',0]]""");
    assertThat(Placing.of("<p>{{x}}{{#a}}<b>x</b>{{/a}}c</p>"))
        .isEqualTo(
            """
            <p>{{x}}{{#a}}<b>x</b>{{/a}}<!--0-->c</p>
            ['t',[0,0]]
            ['s',[0,0],[-1,'0'],[{'tree':[['b',0,'x']]}]]""");
  }

  @Test
  void marksRegionsWhereOtherScriptsAddNodes() {
    assertThat(Placing.of("{{#a}}<b>x</b>{{/a}}"))
        .isEqualTo(
            """
            {{#a}}<b>x</b>{{/a}}<!--0-->
            ['s',[0],[0,'0'],[{'tree':[['b',0,'x']]}]]""");
    assertThat(Placing.of("<body>{{#a}}<b>x</b>{{/a}}</body>"))
        .isEqualTo(
            """
            <body>{{#a}}<b>x</b>{{/a}}<!--0--></body>
            ['s',[0],[0,'0'],[{'tree':[['b',0,'x']]}]]""");
  }

  @Test
  void marksTheStartOfATextBehindAText() {
    assertThat(Placing.of("<p>{{x}}{{#a}}t<b>x</b>{{/a}}</p>"))
        .isEqualTo(
            """
            <p>{{x}}<!--[1-->{{#a}}t<b>x</b>{{/a}}<!--0--></p>
            ['t',[0,0]]
            ['s',[0,0],['[1','0'],[{'tree':['t',['b',0,'x']]}]]""");
    assertThat(Placing.of("<p>{{x}}{{#items}}{{name}}<br>{{/items}}</p>"))
        .isEqualTo(
            """
            <p>{{x}}<!--[1-->{{#items}}{{name}}<br>{{/items}}<!--0--></p>
            ['t',[0,0]]
            ['l',[0,0],['[1','0'],1,[1,0]]
            1: {'sites':[['t',[0]]],'tree':[['br',0]]}""");
    assertThat(Placing.of("<p>{{x}}{{#a}}<b>x</b>t{{/a}}</p>"))
        .isEqualTo(
            """
            <p>{{x}}{{#a}}<b>x</b>t{{/a}}<!--0--></p>
            ['t',[0,0]]
            ['s',[0,0],[-1,'0'],[{'tree':[['b',0,'x'],'t']}]]""");
  }

  @Test
  void addressesFromTheNearestMarker() {
    assertThat(Placing.of("<p>{{#a}}<b>x</b>{{/a}}{{#b}}<i>y</i>{{/b}}<u title=\"{{x}}\"></u></p>"))
        .isEqualTo(
            """
            <p>{{#a}}<b>x</b>{{/a}}<!--0-->{{#b}}<i>y</i>{{/b}}<!--1--><u title="{{x}}"></u></p>
            ['s',[0,0],[0,'0'],[{'tree':[['b',0,'x']]}]]
            ['s',[0,['0',0]],[0,'1'],[{'tree':[['i',0,'y']]}]]
            ['a',[0,['1',0]],'title']""");
  }

  @Test
  void countsCommentsBehindElements() {
    assertThat(Placing.of("<p><!-- {{x}} -->{{y}}<!--a-->{{x}}<b></b><!--c-->{{y}}</p>"))
        .isEqualTo(
            """
            <p><!-- {{x}} -->{{y}}<!--a-->{{x}}<b></b><!--c-->{{y}}</p>
            ['!',[0,0],[' ',0,' ']]
            ['t',[0,[null,0,1]]]
            ['t',[0,[null,0,2]]]
            ['t',[0,[null,1,1]]]""");
  }

  @Test
  void placesBothSidesOfASection() {
    assertThat(Placing.of("<p>{{#a}}<b>{{x}}</b>{{/a}}{{^a}}t{{y}}{{/a}}</p>"))
        .isEqualTo(
            """
            <p>{{#a}}<b>{{x}}</b>{{/a}}{{^a}}t{{y}}{{/a}}</p>
            ['s',[0,0],[0,0],[{'sites':[['t',[0,0]]],'tree':[['b',0]]},{'sites':[['t',[0],['t',0]]]}]]""");
    assertThat(Placing.of("<p>{{^a}}<b>{{x}}</b>{{/a}}</p>"))
        .isEqualTo(
            """
            <p>{{^a}}<b>{{x}}</b>{{/a}}</p>
            ['s',[0,0],[0,0],[{'sites':[['t',[0,0]]],'tree':[['b',0]]}]]""");
  }

  @Test
  void placesSectionsInSections() {
    assertThat(Placing.of("<p>{{#a}}<b>{{#b}}<i></i>{{/b}}</b>{{#c}}<u></u>{{/c}}<br>{{/a}}</p>"))
        .isEqualTo(
            """
            <p>{{#a}}<b>{{#b}}<i></i>{{/b}}</b>{{#c}}<u></u>{{/c}}<!--0--><br>{{/a}}</p>
            ['s',[0,0],[0,0],[{'sites':[['s',[0,0],[0,0],[{'tree':[['i',0]]}]],['s',[1],[0,'0'],[{'tree':[['u',0]]}]]],'tree':[['b',0],['!','0'],['br',0]]}]]""");
  }

  @Test
  void tellsRowsByTheirRoots() {
    assertThat(Placing.of("<ul>{{#items}}<li>{{name}}</li>{{/items}}</ul>"))
        .isEqualTo(
            """
            <ul>{{#items}}<li>{{name}}</li>{{/items}}</ul>
            ['l',[0,0],[0,0],1,[1,0]]
            1: {'sites':[['t',[0,0]]],'tree':[['li',0]]}""");
    assertThat(Placing.of("<dl>{{#items}}<dt>{{id}}</dt><dd>{{name}}</dd>{{/items}}</dl>"))
        .isEqualTo(
            """
            <dl>{{#items}}<dt>{{id}}</dt><dd>{{name}}</dd>{{/items}}</dl>
            ['l',[0,0],[0,0],1,[2,0]]
            1: {'sites':[['t',[0,0]],['t',[1,0]]],'tree':[['dt',0],['dd',0]]}""");
    assertThat(Placing.of("<ul>\n{{#items}}\n<li>{{name}}</li>\n{{/items}}\n</ul>"))
        .isEqualTo(
            """
            <ul>
            {{#items}}<li>{{name}}</li>
            {{/items}}</ul>
            ['l',[0,0],[1,0],1,[1,1]]
            1: {'sites':[['t',[0,0]]],'tree':[['li',0],'\\n']}""");
    assertThat(Placing.of("<ul>{{#items}} <li></li>{{name}}{{/items}}</ul>"))
        .isEqualTo(
            """
            <ul>{{#items}} <li></li>{{name}}{{/items}}</ul>
            ['l',[0,0],[0,0],1,[1,null,1]]
            1: {'sites':[['t',[1]]],'tree':[' ',['li',0]]}""");
    assertThat(Placing.of("<p>{{#items}}{{name}}<br>{{/items}}</p>"))
        .isEqualTo(
            """
            <p>{{#items}}{{name}}<br>{{/items}}</p>
            ['l',[0,0],[0,0],1,[1,0]]
            1: {'sites':[['t',[0]]],'tree':[['br',0]]}""");
  }

  @Test
  void marksTheEndsOfRowsThatCannotBeToldOtherwise() {
    assertThat(Placing.of("<ul>{{#items}}{{name}}<li></li>{{name}}{{/items}}</ul>"))
        .isEqualTo(
            """
            <ul>{{#items}}{{name}}<li></li>{{name}}<!--0-->{{/items}}</ul>
            ['l',[0,0],[0,0],1,'0']
            1: {'sites':[['t',[0]],['t',[1]]],'tree':[['li',0],['!','0']]}""");
    assertThat(Placing.of("<ul>{{#items}}{{#on}}<li>{{name}}</li>{{/on}}{{/items}}</ul>"))
        .isEqualTo(
            """
            <ul>{{#items}}{{#on}}<li>{{name}}</li>{{/on}}<!--1--><!--0-->{{/items}}</ul>
            ['l',[0,0],[0,0],1,'0']
            1: {'sites':[['s',[0],[0,'1'],[{'sites':[['t',[0,0]]],'tree':[['li',0]]}]]],'tree':[['!','1'],['!','0']]}""");
    assertThat(Placing.of("<p>{{#items}}<b></b><!-- c -->{{/items}}</p>"))
        .isEqualTo(
            """
            <p>{{#items}}<b></b><!-- c --><!--0-->{{/items}}</p>
            ['l',[0,0],[0,0],1,'0']
            1: {'tree':[['b',0],['!',' c '],['!','0']]}""");
  }

  @Test
  void nestsLists() {
    assertThat(
            Placing.of("<ul>{{#items}}<li>{{#kids}}<i>{{name}}</i>{{/kids}}</li>{{/items}}</ul>"))
        .isEqualTo(
            """
            <ul>{{#items}}<li>{{#kids}}<i>{{name}}</i>{{/kids}}</li>{{/items}}</ul>
            ['l',[0,0],[0,0],1,[1,0]]
            1: {'sites':[['l',[0,0],[0,0],2,[1,0]]],'tree':[['li',0]]}
            2: {'sites':[['t',[0,0]]],'tree':[['i',0]]}""");
  }

  @Test
  void givesNoMarkerTheDataOfAComment() {
    assertThat(Placing.of("<p><!--0-->{{#a}}<b>x</b>{{/a}}<i>{{x}}</i></p>"))
        .isEqualTo(
            """
            <p><!--0-->{{#a}}<b>x</b>{{/a}}<!--1--><i>{{x}}</i></p>
            ['s',[0,[null,0,1]],[0,'1'],[{'tree':[['b',0,'x']]}]]
            ['t',[0,['1',0],0]]""");
    assertThat(Placing.of("<p>{{#a}}<!--0--><!--[1-->{{/a}}<i>{{x}}</i></p>"))
        .isEqualTo(
            """
            <p>{{#a}}<!--0--><!--[1-->{{/a}}<!--2--><i>{{x}}</i></p>
            ['s',[0,0],[0,'2'],[{'tree':[['!','0'],['!','[1']]}]]
            ['t',[0,['2',0],0]]""");
    assertThat(Placing.of("<p>{{#items}}<!--0-->{{/items}}<i>{{x}}</i></p>"))
        .isEqualTo(
            """
            <p>{{#items}}<!--0--><!--2-->{{/items}}<!--1--><i>{{x}}</i></p>
            ['l',[0,0],[0,'1'],1,'2']
            ['t',[0,['1',0],0]]
            1: {'tree':[['!','0'],['!','2']]}""");
    assertThat(Placing.of("<p>{{#a}}<b></b>{{/a}}<b>{{#b}}<b></b>{{/b}}<i></i></b></p>"))
        .isEqualTo(
            """
            <p>{{#a}}<b></b>{{/a}}<!--0--><b>{{#b}}<b></b>{{/b}}<!--0--><i></i></b></p>
            ['s',[0,0],[0,'0'],[{'tree':[['b',0]]}]]
            ['s',[0,['0',0],0],[0,'0'],[{'tree':[['b',0]]}]]""");
  }

  @Test
  void placesAttributes() {
    assertThat(Placing.of("<a href=\"/{{x}}\" title=\"{{y}}\"></a>"))
        .isEqualTo(
            """
            <a href="/{{x}}" title="{{y}}"></a>
            ['a',[0],'href',['/',0]]
            ['a',[0],'title']""");
    assertThat(
            Placing.of(
                "<p{{#a}} class=\"a\"{{/a}}{{^a}} class=\"{{x}}\"{{/a}}{{#b}} hidden{{/b}}></p>"))
        .isEqualTo(
            """
            <p{{#a}} class="a"{{/a}}{{^a}} class="{{x}}"{{/a}}{{#b}} hidden{{/b}}></p>
            ['c',[0],'class',[['a'],[0]]]
            ['c',[0],'hidden',[[]]]""");
  }

  @Test
  void takesTheFirstOfAttributesOfOneName() {
    assertThat(
            Placing.of(
                "<p title=\"{{x}}\" TITLE=\"{{y}}\" {{#a}}class=\"a\"{{/a}} class=\"{{x}}\" {{#b}}class=\"b\"{{/b}}></p>"))
        .isEqualTo(
            """
            <p title="{{x}}" TITLE="{{y}}" {{#a}}class="a"{{/a}} class="{{x}}" {{#b}}class="b"{{/b}}></p>
            ['a',[0],'title']
            ['c',[0],'class',[['a'],[0]]]""");
  }

  @Test
  void marksProperties() {
    assertThat(
            Placing.of(
                "<input value=\"{{x}}\" {{#a}}checked{{/a}}><video {{#a}}muted{{/a}}></video>"))
        .isEqualTo(
            """
            <input value="{{x}}" {{#a}}checked{{/a}}><video {{#a}}muted{{/a}}></video>
            ['a',[0],'.value']
            ['c',[0],'.checked',[[]]]
            ['c',[1],'.muted',[[]]]""");
    assertThat(
            Placing.of(
                "<select>{{#items}}<option value=\"{{id}}\"{{#on}} selected{{/on}}>{{name}}</option>{{/items}}</select>"))
        .isEqualTo(
            """
            <select>{{#items}}<option value="{{id}}"{{#on}} selected{{/on}}>{{name}}</option>{{/items}}</select>
            ['l',[0,0],[0,0],1,[1,0]]
            1: {'sites':[['a',[0],'value'],['c',[0],'.selected',[[]]],['t',[0,0]]],'tree':[['option',0]]}""");
  }

  @Test
  void flagsTextThatLosesALineFeed() {
    assertThat(
            Placing.of(
                "<pre>{{x}}</pre><pre>\n{{x}}</pre><textarea>{{x}}</textarea><pre>a{{x}}</pre>"))
        .isEqualTo(
            """
            <pre>{{x}}</pre><pre>
            {{x}}</pre><textarea>{{x}}</textarea><pre>a{{x}}</pre>
            ['t',[0,0],[0],1]
            ['t',[1,0]]
            ['t',[2,0],[0],1]
            ['t',[3,0],['a',0],1]""");
  }
}
