package dev.livetemplate.processor.html;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What a template looks like to HTML's tokenizer; see {@link TokenDump}. */
final class ContextAnalyzerTest {

  @Test
  void readsTextUpToMarkup() {
    assertThat(Sample.tokens("a < b && c <3 <> d")).isEqualTo("text 'a < b && c <3 <> d'");
    assertThat(Sample.tokens("a\r\nb{{x}}"))
        .isEqualTo(
            """
            text 'a\\r\\nb'
            slot x TEXT""");
  }

  @Test
  void tellsTextFromValues() {
    assertThat(Sample.tokens("<p>{{x}}</p>"))
        .isEqualTo(
            """
            tag p
            slot x TEXT
            markup </p>""");
  }

  @Test
  void readsEndTagsDoctypesAndBogusCommentsAsTheyAre() {
    assertThat(Sample.tokens("<!doctype html><![CDATA[x]]><?php x ?></p></ ></>"))
        .isEqualTo(
            """
            markup <!doctype html>
            markup <![CDATA[x]]>
            markup <?php x ?>
            markup </p>
            markup </ >
            markup </>""");
  }

  @Test
  void readsNamesInLowerCase() {
    assertThat(Sample.tokens("<BR/><P TITLE=\"a\">"))
        .isEqualTo(
            """
            tag br /
            tag p TITLE='a'""");
  }

  @Test
  void readsAttributesInAllTheirForms() {
    assertThat(
            Sample.tokens("<p title=\"a {{x}} b\" class='{{y}}' id={{x}} data-a=a{{x}}b hidden>"))
        .isEqualTo("tag p title='a '{x}' b' class={y} id={x} data-a='a'{x}'b' hidden");
    assertThat(Sample.tokens("<p a = \"x\" b= 'y' c =z/ d=\"\" e=>"))
        .isEqualTo("tag p a='x' b='y' c='z/' d e");
    assertThat(Sample.tokens("<p \"a'b=c / d>")).isEqualTo("tag p \"a'b='c' d");
    assertThat(Sample.tokens("<input disabled/ value=a/>"))
        .isEqualTo("tag input disabled value='a/'");
  }

  @Test
  void decodesAttributes() {
    assertThat(Sample.tokens("<p title=\"&lt;&amp;&copy{{x}}&quot;\r\n\">"))
        .isEqualTo("tag p title='<&©'{x}'\"\\n' irregular");
  }

  @Test
  void keepsTheOrderOfAttributesOfOneName() {
    assertThat(Sample.tokens("<p title=\"a\" Title=\"{{x}}\" {{#a}}TITLE=b{{/a}}>"))
        .isEqualTo("tag p title='a' Title={x} ?a TITLE='b'");
  }

  @Test
  void readsSectionsAroundAttributes() {
    assertThat(Sample.tokens("<p{{#a}} hidden{{/a}} id=\"b\">"))
        .isEqualTo("tag p ?a hidden id='b'");
    assertThat(Sample.tokens("<p {{#a}}hidden{{/a}}{{^a}}title=\"{{x}}\"{{/a}} id=\"b\">"))
        .isEqualTo("tag p ?a hidden !a title={x} id='b'");
    assertThat(Sample.tokens("<p {{#a}}a=\"1\" {{#b}}b=\"2\"{{/b}}{{/a}}>"))
        .isEqualTo("tag p ?a a='1' ?a ?b b='2'");
  }

  @Test
  void readsASectionBehindAValueWithoutQuotes() {
    assertThat(Sample.tokens("<p title=a{{#a}} hidden{{/a}}>"))
        .isEqualTo("tag p title='a' ?a hidden");
  }

  @Test
  void readsSectionsAndListsInValues() {
    assertThat(Sample.tokens("<p title=\"{{#a}}b{{^b}}c{{/b}}{{/a}}{{#words}}{{.}},{{/words}}\">"))
        .isEqualTo("tag p title={?a 'b'{?b :'c'}}{*words {.}','}");
    assertThat(Sample.tokens("<p title={{#a}}b{{/a}}c>")).isEqualTo("tag p title={?a 'b'}'c'");
  }

  @Test
  void marksTagsWhoseAttributesAreNotKnown() {
    assertThat(Sample.tokens("<p {{#words}}a=\"1\"{{/words}}>")).isEqualTo("tag p a='1' irregular");
    assertThat(Sample.tokens("<p title=\"{{{x}}}\">")).isEqualTo("tag p title={x} irregular");
    assertThat(Sample.tokens("<p title=\"&am{{x}}\">")).isEqualTo("tag p title='&am'{x} irregular");
    assertThat(Sample.tokens("<p title=\"{{#a}}&{{/a}}lt;\">"))
        .isEqualTo("tag p title={?a '&'}'lt;' irregular");
  }

  @Test
  void refusesNamesThatAreValues() {
    assertThat(Sample.tokens("<{{x}}>"))
        .isEqualTo("1:2 UnsafeContext: a tag stands where the name of an HTML element is expected");
    assertThat(Sample.tokens("</{{x}}>"))
        .isEqualTo("1:3 UnsafeContext: a tag stands where the name of an HTML element is expected");
    assertThat(Sample.tokens("<p {{x}}>"))
        .isEqualTo("1:4 UnsafeContext: a value stands where the name of an attribute is expected");
    assertThat(Sample.tokens("a\n <p a{{x}}=\"b\">"))
        .isEqualTo("2:6 UnsafeContext: a value stands where the name of an attribute is expected");
  }

  @Test
  void refusesValuesInEndTagsAndDeclarations() {
    assertThat(Sample.tokens("</p {{x}}>"))
        .isEqualTo("1:5 UnsafeContext: a tag stands inside an end tag or a declaration");
    assertThat(Sample.tokens("<!doctype {{x}}>"))
        .isEqualTo("1:11 UnsafeContext: a tag stands inside an end tag or a declaration");
    assertThat(Sample.tokens("<![CDATA[{{x}}]]>"))
        .isEqualTo("1:10 UnsafeContext: a tag stands inside an end tag or a declaration");
  }

  @Test
  void refusesWhatMayComeOutEmptyWithoutQuotes() {
    assertThat(Sample.tokens("<p title={{#a}}b{{/a}}>"))
        .isEqualTo(
            """
            1:10 UnsafeContext: the attribute value without quotes may come out empty and would swallow what follows""");
    assertThat(Sample.tokens("<p title={{x}}{{y}}>"))
        .isEqualTo(
            """
            1:15 UnsafeContext: the attribute value without quotes may come out empty and would swallow what follows""");
  }

  @Test
  void doesNotSplitWhatBeginsInOnePartAndEndsInAnother() {
    assertThat(Sample.tokens("{{#a}}<p title=\"{{/a}}x\">"))
        .isEqualTo(
            "unsplittable: 1:1 the section ends in another part of the HTML than it begins in");
    assertThat(Sample.tokens("<p {{#a}}title=\"b{{/a}}\">"))
        .isEqualTo("unsplittable: an attribute begins in a section and ends behind it");
    assertThat(Sample.tokens("<p title=\"{{#a}}b\"{{/a}}>"))
        .isEqualTo("unsplittable: an attribute value ends inside a section that began within it");
    assertThat(Sample.tokens("<p title=a{{#a}}b hidden{{/a}}>"))
        .isEqualTo("unsplittable: an attribute value ends inside a section that began within it");
    assertThat(Sample.tokens("<p {{#a}}title=\"b\">{{/a}}"))
        .isEqualTo("unsplittable: a start tag ends inside a section that began within it");
    assertThat(Sample.tokens("<!-- {{#a}}-->{{/a}}-->"))
        .isEqualTo("unsplittable: a comment ends inside a section that began within it");
    assertThat(Sample.tokens("{{#a}}<script>{{/a}}"))
        .isEqualTo(
            "unsplittable: 1:1 the section ends in another part of the HTML than it begins in");
    assertThat(Sample.tokens("{{#a}}<svg>{{/a}}"))
        .isEqualTo(
            "unsplittable: 1:1 the section ends in another part of the HTML than it begins in");
    assertThat(Sample.tokens("<p title="))
        .isEqualTo("unsplittable: the template ends inside a tag or a comment");
    assertThat(Sample.tokens("<!--{{x}}"))
        .isEqualTo("unsplittable: the template ends inside a tag or a comment");
  }

  @Test
  void doesNotSplitNamesAndValuesThatRunOnBehindSections() {
    assertThat(Sample.tokens("<p{{#a}}hidden{{/a}}>"))
        .isEqualTo("unsplittable: an attribute's name or value runs on behind a section");
    assertThat(Sample.tokens("<p{{#a}} hidden{{/a}}x>"))
        .isEqualTo("unsplittable: an attribute's name or value runs on behind a section");
    assertThat(Sample.tokens("<p x={{x}}{{#a}} a{{/a}}b>"))
        .isEqualTo("unsplittable: an attribute's name or value runs on behind a section");
  }

  @Test
  void takesTagsForIrregularWhoseAttributeNamesRunOnBehindSections() {
    assertThat(Sample.tokens("<p a{{#a}}b{{/a}}>")).endsWith(" irregular");
    assertThat(Sample.tokens("<p {{#a}}hidden{{/a}}x>")).endsWith(" irregular");
    assertThat(Sample.tokens("<p {{#a}}a{{/a}}{{#b}}b{{/b}}>")).endsWith(" irregular");
  }

  @Test
  void readsComments() {
    assertThat(Sample.tokens("<!-- {{x}} --><!--a--><!---->"))
        .isEqualTo(
            """
            comment ' '{x}' '
            markup <!--a-->
            markup <!---->""");
    assertThat(Sample.tokens("<!-- {{#a}}b{{/a}}{{#words}}{{.}}{{/words}}-->"))
        .isEqualTo("comment ' '{?a 'b'}{*words {.}}");
  }

  @Test
  void makesCommentsOpaqueThatMayLookLikeMarkers() {
    assertThat(Sample.tokens("<!--{{x}}-->"))
        .isEqualTo(
            """
            opaque
              comment {x}""");
    assertThat(Sample.tokens("<!--[{{x}}0-->"))
        .isEqualTo(
            """
            opaque
              comment '['{x}'0'""");
    assertThat(Sample.tokens("<!--_{{x}}-->")).isEqualTo("comment '_'{x}");
  }

  @Test
  void readsTextThatHoldsNoTags() {
    assertThat(Sample.tokens("<title>{{x}}<b></title><i>"))
        .isEqualTo(
            """
            tag title
            slot x RCDATA
            text '<b>'
            markup </title>
            tag i""");
    assertThat(Sample.tokens("<textarea>{{#a}}<b>{{/a}}</textarea>"))
        .isEqualTo(
            """
            tag textarea
            section a
              text '<b>'
            markup </textarea>""");
  }

  @Test
  void readsRawText() {
    assertThat(Sample.tokens("<script>a<b && {{x}}</script><style>{{#a}}&{{/a}}{{x}}</style>"))
        .isEqualTo(
            """
            tag script
            text 'a<b && '
            slot x RAW_TEXT
            markup </script>
            tag style
            section a
              text '&'
            slot x RAW_TEXT
            markup </style>""");
    assertThat(Sample.tokens("<plaintext>{{x}}</p>"))
        .isEqualTo(
            """
            tag plaintext
            slot x RAW_TEXT
            text '</p>'""");
  }

  @Test
  void readsSvgAndMathMl() {
    assertThat(
            Sample.tokens(
                "<svg><title><b>{{x}}</b></title><style>a{{x}}<g/></style></svg><style>{{x}}<g/></style>"))
        .isEqualTo(
            """
            tag svg
            tag title
            tag b
            slot x TEXT
            markup </b>
            markup </title>
            tag style
            text 'a'
            slot x TEXT
            tag g /
            markup </style>
            markup </svg>
            tag style
            slot x RAW_TEXT
            text '<g/>'
            markup </style>""");
    assertThat(Sample.tokens("<svg><foreignObject><title>{{x}}<b></title></foreignObject></svg>"))
        .isEqualTo(
            """
            tag svg
            tag foreignobject
            tag title
            slot x RCDATA
            text '<b>'
            markup </title>
            markup </foreignObject>
            markup </svg>""");
    assertThat(Sample.tokens("<math><mi>{{x}}</mi></math>"))
        .isEqualTo(
            """
            tag math
            tag mi
            slot x TEXT
            markup </mi>
            markup </math>""");
  }

  @Test
  void makesRawHtmlOpaque() {
    assertThat(Sample.tokens("{{{x}}}"))
        .isEqualTo(
            """
            opaque
              slot x TEXT""");
    assertThat(Sample.tokens("<script>{{{x}}}</script>"))
        .isEqualTo(
            """
            tag script
            opaque
              slot x RAW_TEXT
            markup </script>""");
  }

  @Test
  void makesValuesInCharacterReferencesOpaque() {
    assertThat(Sample.tokens("&am{{x}}"))
        .isEqualTo(
            """
            opaque
              text '&am'
              slot x TEXT""");
    assertThat(Sample.tokens("&#3{{x}} & {{y}}"))
        .isEqualTo(
            """
            opaque
              text '&#3'
              slot x TEXT
            text ' & '
            slot y TEXT""");
  }
}
