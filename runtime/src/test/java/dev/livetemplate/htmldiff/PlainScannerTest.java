package dev.livetemplate.htmldiff;

import static org.assertj.core.api.Assertions.assertThat;

import dev.livetemplate.testing.Dom;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class PlainScannerTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "text &amp; more &lt; &#39; &#x1F600; &hellip; a & b",
        "<p>a<p>b</p>",
        "<p>a<div>b</div>",
        "<ul><li>a<li>b<p>c</ul>",
        "<ul><li>a<ul><li>b</ul><li>c</ul>",
        "<dl><dt>a<dd>b<dt>c</dl>",
        "<table><tr><td>a<td>b<tr><th>c</table>",
        "<table><caption>x</caption><colgroup><col></colgroup><thead><tr><th>a<tbody><tr><td>b</table>",
        "<table> <!-- x --> <tr> <td>a</td> </tr> </table>",
        "<select><option>a<option>b</select>",
        "<select><optgroup label=x><option>a</option></optgroup></select>",
        "<pre>\na\nb</pre><textarea>\n\n&amp;</textarea>",
        "<script>if (a < b) f('<p>')</script><style>a > b {}</style>",
        "<svg viewBox=\"0 0 1 1\"><linearGradient id='g'/><g><circle r=1 /></g></svg>",
        "<svg><g r=1 /><g x=y></g></svg>",
        "<a href=\"?a=1&b=2&amp;c\" TITLE=x hidden>l</A><br/><img src=x>",
        "<b><i>x</i></b><custom-x a:b=c @click=\"d\">y</custom-x>",
        "<button>a</button><form><input></form><h1>a</h1><h2>b</h2>",
        "<template><p>x</p></template><!-- c --><ruby>x<rp>(</rp><rt>y</rt></ruby>",
        "a < b, 1 <2 && AT&T &unknown; <i title=\"R&D &x\">x</i>",
        "<noscript><img src=x><p>y</p></noscript><p><noscript>z</noscript></p>",
        "<script><!--//--><![CDATA[//><!--\nf('</p>')\n//--><!]]></script>",
        "<textarea><b></p></textarea><title><p>a</title>",
        "<style>a::after { content: '</p><!--' }</style><iframe><p></iframe>",
        "<!-- a -- b --><!-- c ---><!---d--><!-- <!-- e --><!-- f <!-->",
        "<!--[if lte IE 11]><p>x</p><![endif]--><p a='<!-- b -->'>c</p>",
        "<table><col><col span=2><tbody><tr><td>a</table>",
        "<table> <col> <tr><td>a</td></tr></table>",
        "<table><colgroup><col><thead><tr><th>a</table>",
      })
  void readsWhatNoParserReadsOtherwise(String html) {
    PlainHtml plain = PlainHtml.ifPlain(html, HtmlContext.BODY);
    assertThat(plain).as(html).isNotNull();
    Element parsed = Jsoup.parseBodyFragment(html).body();
    Element built = new Element("body");
    Trees.nodes(html, HtmlContext.BODY).forEach(node -> built.appendChild(jsoup(node)));
    Dom.normalize(parsed);
    assertThat(Dom.html(built).replace("svg:", ""))
        .isEqualTo(
            Dom.html(parsed)
                .replace("linearGradient", "lineargradient")
                .replace("viewBox", "viewbox"));
  }

  private static org.jsoup.nodes.Node jsoup(Node node) {
    if (node.isText()) {
      return new TextNode(node.data());
    }
    if (!node.isElement()) {
      return new Comment(node.data());
    }
    Element element = new Element(node.name.replace("svg:", ""));
    String[] attributes = node.attributes();
    for (int i = 0; attributes != null && i < attributes.length; i += 2) {
      element.attributes().put(attributes[i], attributes[i + 1]);
    }
    node.children().forEach(child -> element.appendChild(jsoup(child)));
    return element;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "</div>",
        "<div>",
        "<p>a",
        "<li>a<li>b",
        "<b><p>a</b></p>",
        "<p><b>a<p>b</b></p>",
        "<a>x<a>y</a></a>",
        "<a><table><tr><td><b><a>x</a></table>",
        "<form><form></form></form>",
        "<button><button></button></button>",
        "<h1><h2></h2></h1>",
        "<table><div>x</div></table>",
        "<table>x</table>",
        "<p><table></table></p>",
        "<tr><td>x</td></tr>",
        "<select><div>x</div></select>",
        "<!-- a",
        "<!-->",
        "<!-- a --!> b -->",
        "<!-- a <!--->",
        "<!doctype html>",
        "<?x?>",
        "<![CDATA[x]]>",
        "<script>x",
        "<script><!-- <script> --></script>",
        "<textarea><b>",
        "<noscript>x<noscript>y</noscript></noscript>",
        "<noscript><i title='</noscript>'>x</i></noscript>",
        "<noscript><b>x</noscript>",
        "a <",
        "&copyx",
        "&unknown",
        "<plaintext>",
        "<html><body>",
        "<image>",
        "<math><mi>x</mi></math>",
        "<svg><p>x</p></svg>",
        "<svg><foreignObject><p></p></foreignObject></svg>",
        "<p a a>x</p>",
        "<p a=\"b\"c>x</p>",
        "a &amp",
        "a &",
        "&notit; &copy",
        "&#0; &#128;",
        "<div/>x",
        "<template shadowrootmode=open></template>",
        "<br></br>",
        "<li><span><li></li></span></li>",
        "<option><p>x</p></option>"
      })
  void refusesWhatStandsInDoubt(String html) {
    assertThat(PlainHtml.ifPlain(html, HtmlContext.BODY)).isNull();
  }

  @Test
  void refusesWhatItsSurroundingsWouldChange() {
    for (List<String> refused :
        List.of(
            List.of("body p", "<div>x</div>"),
            List.of("body ul li", "<li>x</li>"),
            List.of("body ul li span", "<li>x</li>"),
            List.of("body dl dd", "<dt>x</dt>"),
            List.of("body a b", "<a>x</a>"),
            List.of("body form div", "<form></form>"),
            List.of("body button", "<button></button>"),
            List.of("body h1", "<h2></h2>"),
            List.of("body table tbody", "x"),
            List.of("body table", "<p></p>"),
            List.of("body select option", "<b></b>"),
            List.of("body svg:svg", "<p></p>"),
            List.of("body title", "x"),
            List.of("? div", "<p>x</p>"),
            List.of("?", "x"))) {
      HtmlContext context = HtmlContext.of(refused.get(0));
      assertThat(PlainHtml.ifPlain(refused.get(1), context)).as(refused.toString()).isNull();
    }
    for (List<String> taken :
        List.of(
            List.of("body p button", "<div>x</div>"),
            List.of("body ul li ul", "<li>x</li>"),
            List.of("body a table tbody tr td", "<a>x</a>"),
            List.of("body table tbody", " <tr><td>x</td></tr> "),
            List.of("body table", "<tbody><tr><td>x</td></tr></tbody>"),
            List.of("body select", "<option>x</option>"),
            List.of("body svg:svg svg:g", "<circle/>"),
            List.of("", "<p>x</p>"))) {
      HtmlContext context = HtmlContext.of(taken.get(0));
      assertThat(PlainHtml.ifPlain(taken.get(1), context)).as(taken.toString()).isNotNull();
    }
  }
}
