package dev.livetemplate.processor.html;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What is compared as a whole: the smallest region around what a browser moves. */
final class RegionsTest {

  @Test
  void enclosesTheElementThatTheParserCloses() {
    assertThat(Placing.of("<p>{{#a}}<div>x</div>{{/a}}</p><i>{{x}}</i>"))
        .isEqualTo(
            """
            «<p>«{{#a}}<div>x</div>{{/a}}»</p>»<!--0--><i>{{x}}</i>
            ['o',[0],[0,'0']]
            ['t',[['0',0],0]]
            1:4 OpaqueRegion: the HTML around here is compared as a whole at run time: the section begins in one element and ends in another""");
    assertThat(Placing.of("<div><p>{{#a}}<div>x</div>{{/a}}</p></div><i>{{x}}</i>"))
        .isEqualTo(
            """
            <div>«<p>«{{#a}}<div>x</div>{{/a}}»</p>»</div><i>{{x}}</i>
            ['o',[0,0],[0,0]]
            ['t',[1,0]]
            1:9 OpaqueRegion: the HTML around here is compared as a whole at run time: the section begins in one element and ends in another""");
  }

  @Test
  void enclosesNestedLinksAndForms() {
    assertThat(Placing.of("<div><a>{{#a}}<a>{{x}}</a>{{/a}}</a></div>"))
        .isEqualTo(
            """
            <div>«<a>«{{#a}}<a>{{x}}</a>{{/a}}»</a>»</div>
            ['o',[0,0],[0,0]]
            1:9 OpaqueRegion: the HTML around here is compared as a whole at run time: the section begins in one element and ends in another""");
    assertThat(Placing.of("<form><i>{{#a}}<form>{{x}}</form>{{/a}}</i></form>"))
        .isEqualTo(
            """
            <form><i>«{{#a}}<form>{{x}}</form>{{/a}}»</i></form>
            ['o',[0,0,0],[0,0]]
            1:16 OpaqueRegion: the HTML around here is compared as a whole at run time: the parser drops a <form> inside a <form>""");
  }

  @Test
  void enclosesTextInTables() {
    assertThat(Placing.of("<div><table><tr>{{x}}</tr></table></div>"))
        .isEqualTo(
            """
            <div>«<table><tr>{{x}}</tr></table>»</div>
            ['o',[0,0],[0,0]]
            1:1 OpaqueRegion: the HTML around here is compared as a whole at run time: a browser moves or changes a text or a comment""");
  }

  @Test
  void enclosesMisnestedFormatting() {
    assertThat(Placing.of("<p>{{#a}}<b>{{/a}}x</b></p><i>{{x}}</i>"))
        .isEqualTo(
            """
            <p>«{{#a}}<b>{{/a}}x</b>»</p><i>{{x}}</i>
            ['o',[0,0],[0,0]]
            ['t',[1,0]]
            1:4 OpaqueRegion: the HTML around here is compared as a whole at run time: the section begins in one element and ends in another""");
    assertThat(Placing.of("<div><b><p>{{x}}</b></p></div><i>{{y}}</i>"))
        .isEqualTo(
            """
            <div>««<b><p>{{x}}</b>»</p>»</div><i>{{y}}</i>
            ['o',[0,0],[0,0]]
            ['t',[1,0]]
            1:6 OpaqueRegion: the HTML around here is compared as a whole at run time: a browser makes several elements of this one tag""");
  }

  @Test
  void keepsWhatMovesTheSameWayForEveryModel() {
    assertThat(Placing.of("<b><i>{{x}}</b></i>"))
        .isEqualTo(
            """
            <b><i>{{x}}</b></i>
            ['t',[0,0,0]]""");
    assertThat(Placing.of("<div><table><tr>{{#a}}x{{/a}}</tr></table></div>"))
        .isEqualTo(
            """
            <div><table><tr>{{#a}}x{{/a}}</tr></table></div>
            ['t',[0,0],[['?',['x']]]]""");
  }

  @Test
  void keepsWhatIsOpenAtTheEndOfTheLastSection() {
    assertThat(
            Placing.of(
                "<ul>{{#items}}<li>{{name}}</li>{{/items}}{{^items}}<li>none{{/items}}</ul><i>{{x}}</i>"))
        .isEqualTo(
            """
            <ul>{{#items}}<li>{{name}}</li>{{/items}}<!--0-->{{^items}}<li>none{{/items}}</ul><i>{{x}}</i>
            ['l',[0,0],[0,'0'],1,[1,0]]
            ['s',[0,['0',0]],[0,0],[{'tree':[['li',0,'none']]}]]
            ['t',[1,0]]
            1: {'sites':[['t',[0,0]]],'tree':[['li',0]]}""");
  }

  @Test
  void keepsRowsWithoutEndTagsOverSeveralLines() {
    assertThat(Placing.of("<ul>\n  {{#items}}\n  <li>{{name}}\n  {{/items}}\n</ul>"))
        .isEqualTo(
            """
            <ul>
            {{#items}}  <li>{{name}}
            {{/items}}</ul>
            ['t',[0,0],['\\n',['?',['  ']]]]
            ['l',[0,0],[-1,0],1,[1,0],'',['  ','',0]]
            1: {'sites':[['t',[0,0],[0,'\\n  ']]],'tree':[['li',0]]}""");
  }

  @Test
  void countsFromTheEndWhatFollowsRowsWithoutEndTags() {
    assertThat(
            Placing.of(
                "<table><tbody>\n{{#items}}\n<tr><td>{{name}}\n{{/items}}\n<tr><td>{{x}}</table>"))
        .isEqualTo(
            """
            <table><tbody>
            {{#items}}<tr><td>{{name}}
            {{/items}}<tr><td>{{x}}</table>
            ['l',[0,0,0],[1,-1],1,[1,0]]
            ['t',[0,0,-1,0,0]]
            1: {'sites':[['t',[0,0,0],[0,'\\n']]],'tree':[['tr',0,['td',0]]]}""");
  }

  @Test
  void saysWhatStandsBeforeASectionWithoutEndTags() {
    assertThat(Placing.of("<dl>\n  <dt>a<dd>{{x}}\n  {{#a}}\n  <dt>b<dd>c\n  {{/a}}\n</dl>"))
        .isEqualTo(
            """
            <dl>
              <dt>a<dd>{{x}}
            {{#a}}  <dt>b<dd>c
            {{/a}}</dl>
            ['t',[0,1,0],[0,'\\n',['?',['  ']]]]
            ['s',[0,2],[0,0],[{'tree':[['dt',0,'b'],['dd',0,'c\\n']]}]]""");
  }

  @Test
  void enclosesTwoRegionsWithoutEndTags() {
    assertThat(Placing.of("<ul>{{#a}}<li>x{{/a}}{{#b}}<li>{{y}}{{/b}}</ul><i>{{x}}</i>"))
        .isEqualTo(
            """
            «<ul>{{#a}}<li>x{{/a}}{{#b}}<li>{{y}}{{/b}}</ul>»<!--0--><i>{{x}}</i>
            ['o',[0],[0,'0']]
            ['t',[['0',0],0]]
            1:11 OpaqueRegion: the HTML around here is compared as a whole at run time: a browser moves something in that stands elsewhere""");
  }

  @Test
  void enclosesWhatLeavesHeadOrHtml() {
    assertThat(
            Placing.of(
                "<!doctype html><html><head>{{#a}}<p>x</p>{{/a}}</head><body>{{x}}</body></html>"))
        .isEqualTo(
            """
            «<!doctype html>«<html>««<head>«{{#a}}<p>x</p>{{/a}}»</head>»<body>{{x}}</body>»</html>»»<!--0-->
            ['o',[0],[0,'0']]
            1:28 OpaqueRegion: the HTML around here is compared as a whole at run time: the section begins in one element and ends in another""");
    assertThat(Placing.of("<!doctype html><html>{{#a}}<p>{{x}}</p>{{/a}}</html>"))
        .isEqualTo(
            """
            «<!doctype html>«<html>«{{#a}}<p>{{x}}</p>{{/a}}»</html>»»<!--0-->
            ['o',[0],[0,'0']]
            1:16 OpaqueRegion: the HTML around here is compared as a whole at run time: a browser moves something in that stands elsewhere""");
  }

  @Test
  void enclosesTagsWhoseAttributesAreNotKnown() {
    assertThat(Placing.of("<div><p {{#words}}a=\"1\"{{/words}}>{{x}}</p></div>"))
        .isEqualTo(
            """
            <div>«<p {{#words}}a="1"{{/words}}>{{x}}</p>»</div>
            ['o',[0,0],[0,0]]
            1:6 OpaqueRegion: the HTML around here is compared as a whole at run time: its attributes cannot be told apart at build time""");
  }

  @Test
  void enclosesRawHtml() {
    assertThat(Placing.of("<div>a{{{x}}}b</div>"))
        .isEqualTo(
            """
            <div>a«{{{x}}}»b</div>
            ['o',[0,0],[1,1]]""");
    assertThat(Placing.of("<div>a{{{x}}}b{{y}}</div>"))
        .isEqualTo(
            """
            <div>a«{{{x}}}»<!--0-->b{{y}}</div>
            ['o',[0,0],[1,'0']]
            ['t',[0,['0',0]],['b',0]]""");
    assertThat(Placing.of("<p>{{{x}}}</p><i>{{y}}</i>"))
        .isEqualTo(
            """
            «<p>«{{{x}}}»</p>»<!--0--><i>{{y}}</i>
            ['o',[0],[0,'0']]
            ['t',[['0',0],0]]
            1:1 OpaqueRegion: the HTML around here is compared as a whole at run time: a browser puts something else in the place of <i>""");
  }

  @Test
  void enclosesTheContentOfTemplatesAndNoscript() {
    assertThat(Placing.of("<template><b>{{x}}</b></template><p>{{y}}</p>"))
        .isEqualTo(
            """
            «<template><b>{{x}}</b></template>»<!--0--><p>{{y}}</p>
            ['o',[0],[0,'0']]
            ['t',[['0',0],0]]
            1:1 OpaqueRegion: the HTML around here is compared as a whole at run time: the content of <template> is no part of the page""");
    assertThat(Placing.of("<template><b>x</b></template><p>{{y}}</p>"))
        .isEqualTo(
            """
            <template><b>x</b></template><p>{{y}}</p>
            ['t',[1,0]]""");
    assertThat(Placing.of("<div><noscript><b title=\"{{x}}\"></b></noscript></div>"))
        .isEqualTo(
            """
            <div>«<noscript><b title="{{x}}"></b></noscript>»</div>
            ['o',[0,0],[0,0]]
            1:6 OpaqueRegion: the HTML around here is compared as a whole at run time: the content of <noscript> is no part of the page""");
  }

  @Test
  void enclosesCommentsThatMayLookLikeMarkers() {
    assertThat(Placing.of("<p><!--{{x}}-->{{#a}}<b></b>{{/a}}<i>{{y}}</i></p>"))
        .isEqualTo(
            """
            <p>«<!--{{x}}-->»<!--0-->{{#a}}<b></b>{{/a}}<!--1--><i>{{y}}</i></p>
            ['o',[0,0],[0,'0']]
            ['s',[0,['0',0]],[0,'1'],[{'tree':[['b',0]]}]]
            ['t',[0,['1',0],0]]""");
  }

  @Test
  void endsCommentsWhereBrowsersDo() {
    assertThat(Placing.of("<p><!-->{{x}}--></p>"))
        .isEqualTo(
            """
            <p><!-->{{x}}--></p>
            ['t',[0,[null,0,1]],[0,'-->']]""");
    assertThat(Placing.of("<p><!-- a --!>{{x}}</p><!-- -->"))
        .isEqualTo(
            """
            <p><!-- a --!>{{x}}</p><!-- -->
            ['t',[0,[null,0,1]]]""");
    assertThat(Placing.of("<p><!-- {{x}}--!></p>"))
        .isEqualTo(
            """
            <p><!-- {{x}}--!></p>
            ['!',[0,0],[' ',0]]""");
  }

  @Test
  void enclosesReferencesThatValuesComplete() {
    assertThat(Placing.of("<p>{{#a}}&{{/a}}lt;</p>"))
        .isEqualTo(
            """
            <p>«{{#a}}&{{/a}}lt;»</p>
            ['o',[0,0],[0,0]]""");
  }

  @Test
  void enclosesRegionsThatMayLoseALineFeed() {
    assertThat(Placing.of("<pre>{{#a}}{{x}}<b>1</b>{{/a}}</pre>"))
        .isEqualTo(
            """
            <pre>«{{#a}}{{x}}<b>1</b>{{/a}}»</pre>
            ['o',[0,0],[0,0]]
            1:1 OpaqueRegion: the HTML around here is compared as a whole at run time: the parser drops a line feed that may be the first here""");
    assertThat(Placing.of("<pre>{{#a}}<b>1</b>{{/a}}</pre>"))
        .isEqualTo(
            """
            <pre>{{#a}}<b>1</b>{{/a}}</pre>
            ['s',[0,0],[0,0],[{'tree':[['b',0,'1']]}]]""");
    assertThat(Placing.of("<pre>\n{{{x}}}</pre>"))
        .isEqualTo(
            """
            <pre>
            «{{{x}}}»</pre>
            ['o',[0,0],[0,0]]""");
  }

  @Test
  void givesUpTheTemplateAtLast() {
    assertThat(Placing.of("{{#a}}<p title=\"{{/a}}x\">"))
        .isEqualTo(
            """
            «{{#a}}<p title="{{/a}}x">»
            ['o',[0],[0,0]]
            1:1 OpaqueRegion: the HTML around here is compared as a whole at run time: the section ends in another part of the HTML than it begins in""");
    assertThat(Placing.of("<p>{{#a}}</p>{{/a}}"))
        .isEqualTo(
            """
            «<p>{{#a}}</p>{{/a}}»
            ['o',[0],[0,0]]
            1:4 OpaqueRegion: the HTML around here is compared as a whole at run time: the section begins in one element and ends in another""");
  }
}
