package dev.livetemplate.testing;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The trees are those of browsers: every expected tree here was read from Chromium. */
final class DomTest {
  private static String built(String html) {
    return Dom.html(Dom.parse(html));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      ignoreLeadingAndTrailingWhitespace = false,
      value = {
        "<tr><td>x|<tr><td>x</td></tr>",
        "<td>x|<td>x</td>",
        "<!--a--><tr><td>x|<!--a--><tr><td>x</td></tr>",
        "x<tr></tr>|x<tr></tr>",
        "<p>x</p><tr><td>y|<p>x</p>y",
        "<table><tr><td>x|<table><tbody><tr><td>x</td></tr></tbody></table>",
        "<form>a<form>b</form>c</form>d|<form>ab</form>cd",
        "<p>a</div>b|<p>ab</p>",
        "<li>a<li>b|<li>a</li><li>b</li>",
        "<p><div>x</div></p>|<p></p><div>x</div><p></p>",
        "<svg viewbox=1 /><circle/>|<svg viewBox=\"1\"></svg><circle></circle>",
        "<svg><![CDATA[x<y]]></svg>|<svg>x&lt;y</svg>",
        "<script>a<b</script>|<script>a<b</script>",
        "<noscript><b>x</b>&amp;</noscript>y|<noscript><b>x</b>&amp;</noscript>y",
        "<select><hr><div>x</div></select>|<select><hr><div>x</div></select>",
        "<my-el A=1 a=2>x|<my-el a=\"1\">x</my-el>",
      })
  void fragments(String html, String expected) {
    assertThat(built(html)).isEqualTo(expected);
  }

  @Test
  void lineFeeds() {
    assertThat(Dom.parse("<pre>\n\nx</pre>").select("pre").first().wholeText()).isEqualTo("\nx");
    assertThat(Dom.parse("<pre>\r\nx\ry</pre>").select("pre").first().wholeText())
        .isEqualTo("x\ny");
    assertThat(Dom.parse("<textarea>\n&#13;x</textarea>").select("textarea").first().wholeText())
        .isEqualTo("\rx");
    assertThat(built("<pre>\n\nx</pre><textarea>\n\n</textarea>"))
        .isEqualTo("<pre>\n\nx</pre><textarea>\n\n</textarea>");
  }

  @Test
  void nul() {
    assertThat(built("a\0b<i id='a\0b'></i><!--a\0b--><textarea>a\0b</textarea>"))
        .isEqualTo("ab<i id=\"a\ufffdb\"></i><!--a\ufffdb--><textarea>a\ufffdb</textarea>");
  }

  @Test
  void noscriptIsText() {
    Element noscript = Dom.parse("a<noscript class=x>b<i>c</noscript>d").select("noscript").first();
    assertThat(noscript.childNodes()).singleElement().isInstanceOf(TextNode.class);
    assertThat(Dom.html(noscript)).isEqualTo("<noscript class=\"x\">b<i>c</noscript>");
    assertThat(built("<!doctype html><noscript><link></noscript><p>"))
        .contains("<head><noscript><link></noscript></head>");
  }

  @Test
  void whiteSpaceOfWholeDocuments() {
    assertThat(built("\n<!doctype html>\n<html>\n<head>\n</head>\n<body>\nx</body>\n</html>\n"))
        .isEqualTo("<!DOCTYPE html><html><head>\n</head>\n<body>\nx\n\n</body></html>");
    assertThat(built("<!--a-->\n<!doctype html>\n<title>x</title>\n<p>y</p>\n"))
        .isEqualTo(
            "<!--a--><!DOCTYPE html><html><head><title>x</title>\n</head>"
                + "<body><p>y</p>\n</body></html>");
    assertThat(built("<html><body>a</body>\n<!--b-->\n</html>\n<!--c-->\n"))
        .isEqualTo("<html><head></head><body>a\n\n\n\n</body><!--b--></html><!--c-->");
  }

  @Test
  void wholeDocumentsBeginWithDoctypeOrHtml() {
    assertThat(built("<html lang=x>"))
        .isEqualTo("<html lang=\"x\"><head></head><body></body></html>");
    assertThat(built(" <!-- <p> --> <!DOCTYPE html>")).contains("<html>");
    assertThat(built("<htmlx>")).isEqualTo("<htmlx></htmlx>");
    assertThat(built("x<html>")).isEqualTo("x");
  }

  @Test
  void normalizeJoinsTexts() {
    Document document = Dom.parse("<p>a<b></b></p>");
    Element p = document.child(0);
    p.insertChildren(0, new TextNode(""), new TextNode("x"), new TextNode(""));
    p.appendChild(new TextNode("")).appendChild(new TextNode("y")).appendChild(new TextNode("z"));
    assertThat(Dom.equal(document, Dom.parse("<p>xa<b></b>yz</p>"))).isTrue();
    Dom.normalize(document);
    assertThat(p.childNodes()).hasSize(3);
    assertThat(Dom.html(document)).isEqualTo("<p>xa<b></b>yz</p>");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<p>a</p>|<p>b</p>|different nodes at /0:p/0",
        "<p>a</p>|<p>a</p>b|different nodes at /1",
        "<p></p>|<b></b>|different element names at /0",
        "<a></a>|<svg><a></a></svg>|different element names at /0",
        "<svg><a></a></svg>|<svg><g></g></svg>|different element names at /0:svg/0",
        "<p id=a></p>|<p id=b></p>|different attributes at /0:p",
        "<p id=a></p>|<p id=a class></p>|different attributes at /0:p",
        "<!--a-->|<!--b-->|different nodes at /0",
        "<!--a-->|a|different nodes at /0",
        "<!doctype html>|<!doctype html public 'x'>|different nodes at /0",
      })
  void differences(String a, String b, String expected) {
    assertThat(Dom.difference(Dom.parse(a), Dom.parse(b))).startsWith(expected);
    assertThat(Dom.equal(Dom.parse(b), Dom.parse(a))).isFalse();
  }

  @Test
  void namespacesAreCompared() {
    Element html = new Element("div").appendChild(new Element("a"));
    Element svg = new Element("div").appendChild(new Element("a", "http://www.w3.org/2000/svg"));
    assertThat(Dom.difference(html, svg)).startsWith("different element names at /0");
  }

  @Test
  void orderOfAttributesIsNothing() {
    assertThat(Dom.difference(Dom.parse("<p a b>"), Dom.parse("<p b='' a>"))).isNull();
  }
}
