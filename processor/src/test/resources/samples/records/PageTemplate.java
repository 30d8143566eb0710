package sample;

import dev.livetemplate.GeneratedTemplate;
import dev.livetemplate.contract.Strategy;
import dev.livetemplate.support.HtmlBuffer;
import dev.livetemplate.support.PatchWriter;
import dev.livetemplate.support.RowDiff;
import dev.livetemplate.support.Rows;
import dev.livetemplate.support.RowsBuilder;
import dev.livetemplate.support.Runs;
import dev.livetemplate.support.SlotSource;
import dev.livetemplate.support.Values;
import java.util.List;
import javax.annotation.processing.Generated;

/**
 * {@code page.mustache} compiled for {@link Page}.
 */
@Generated("dev.livetemplate.processor.LiveTemplateProcessor")
@SuppressWarnings({"all", "auxiliaryclass", "deprecation", "removal", "rawtypes", "unchecked"})
final class PageTemplate extends GeneratedTemplate<Page, PageTemplate.View> {
  /**
   * The template; immutable, for use by all threads.
   */
  public static final PageTemplate INSTANCE = new PageTemplate();

  private static final byte[] S0 = HtmlBuffer.utf8("<h1>");

  private static final byte[] S1 = HtmlBuffer.utf8("</h1>\n"
      + "<p");

  private static final byte[] S2 = HtmlBuffer.utf8(" class=\"young\"");

  private static final byte[] S3 = HtmlBuffer.utf8(">");

  private static final byte[] S4 = HtmlBuffer.utf8(", ");

  private static final byte[] S5 = HtmlBuffer.utf8("</p>\n");

  private static final byte[] S6 = HtmlBuffer.utf8("<p>");

  private static final byte[] S7 = HtmlBuffer.utf8(" ");

  private static final byte[] S8 = HtmlBuffer.utf8(" young");

  private static final byte[] S9 = HtmlBuffer.utf8("</p>");

  private static final byte[] S10 = HtmlBuffer.utf8("\n"
      + "<ul>");

  private static final byte[] S11 = HtmlBuffer.utf8("</ul>\n");

  private static final byte[] S12 = HtmlBuffer.utf8("<li id=\"line-");

  private static final byte[] S13 = HtmlBuffer.utf8("\">");

  private static final byte[] S14 = HtmlBuffer.utf8(" of ");

  private static final byte[] S15 = HtmlBuffer.utf8("</li>");

  private static final byte[] M0 = HtmlBuffer.utf8("<!--0-->");

  private static final String[] RUN_2 = {"", ", ", ", ", ""};

  private static final String[] RUN_7 = {"", " ", "", ""};

  private static final String[] RUN_LINESROW1 = {"", " of ", ""};

  private static final LinesRowDiff LINES_ROW = new LinesRowDiff();

  private PageTemplate() {
    super("0q4h7gsn4c6o", "{\"v\":1,\"id\":\"0q4h7gsn4c6o\",\"frames\":[{\"sites\":[[\"t\",[\"rqv\",0,0]],[\"c\",[\"hgn\",1],\"class\",[[\"young\"]]],[\"t\",[\"hgn\",1,0],[0,\", \",0,\", \",0]],[\"s\",[\"hgn\",2],[1,\"0\"],[{\"sites\":[[\"t\",[\"2pc\",0,0],[0,\" \",0,[\"?\",[\" young\"]]]]],\"tree\":[[\"p\",0]]}]],[\"l\",[\"12sp\",[\"0\",0],0],[0,0],1,[1,0]]]},{\"sites\":[[\"a\",[\"w1v\",0],\"id\",[\"line-\",0]],[\"t\",[\"w1v\",0,0],[0,\" of \",0]]],\"tree\":[[\"li\",0]]}]}");
  }

  @Override
  protected View capture(Page model, View last) {
    String first = null;
    int born = 0;
    boolean young = false;
    boolean showsYoung = false;
    String title = model.title();
    Page.Author author = model.author();
    Boolean authorYoung = author == null ? null : author.isYoung();
    String authorFullName = author == null ? null : author.fullName();
    String authorLast = author == null ? null : author.last();
    Integer authorAge = author == null ? null : author.getAge();
    List<Page.Line> lines = model.lines();
    boolean showsAuthorYoung = Boolean.TRUE.equals(authorYoung);
    boolean showsAuthor = author != null;
    if (showsAuthor) {
      first = author.first();
      born = author.born();
      young = author.isYoung();
      showsYoung = young;
    }
    Rows<LinesRow> linesRows = captureLinesRows(lines, title, last == null ? null : last.linesRows);
    if (last != null
        && Values.same(last.title, title)
        && last.showsAuthorYoung == showsAuthorYoung
        && Values.same(last.authorFullName, authorFullName)
        && Values.same(last.authorLast, authorLast)
        && Values.same(last.authorAge, authorAge)
        && last.showsAuthor == showsAuthor
        && Values.same(last.first, first)
        && last.born == born
        && last.showsYoung == showsYoung
        && last.linesRows == linesRows) {
      return last;
    }
    View next = new View();
    next.title = title;
    next.showsAuthorYoung = showsAuthorYoung;
    next.authorFullName = authorFullName;
    next.authorLast = authorLast;
    next.authorAge = authorAge;
    next.showsAuthor = showsAuthor;
    next.first = first;
    next.born = born;
    next.showsYoung = showsYoung;
    next.linesRows = linesRows;
    return next;
  }

  @Override
  protected void render(View view, HtmlBuffer out) {
    out.markup(S0);
    // page.mustache:1 {{title}}
    out.text(view.title);
    out.markup(S1);
    // page.mustache:2 {{#author.young}}
    if (view.showsAuthorYoung) {
      out.markup(S2);
    }
    out.markup(S3);
    // page.mustache:2 {{author.fullName}}
    out.text(view.authorFullName);
    out.markup(S4);
    // page.mustache:2 {{author.last}}
    out.text(view.authorLast);
    out.markup(S4);
    // page.mustache:2 {{author.age}}
    out.text(view.authorAge);
    out.markup(S5);
    // page.mustache:3 {{#author}}
    if (view.showsAuthor) {
      out.markup(S6);
      // page.mustache:3 {{first}}
      out.text(view.first);
      out.markup(S7);
      // page.mustache:3 {{born}}
      out.text(view.born);
      // page.mustache:3 {{#young}}
      if (view.showsYoung) {
        out.markup(S8);
      }
      out.markup(S9);
    }
    out.marker(M0);
    out.markup(S10);
    // page.mustache:4 {{#lines}}
    for (int i = 0; i < view.linesRows.size(); i++) {
      renderLinesRow(view.linesRows.get(i), out);
    }
    out.markup(S11);
  }

  @Override
  protected void diff(View from, View to, PatchWriter out) {
    // page.mustache:1 {{title}}
    if (!Values.same(from.title, to.title)) {
      out.text(0, from.title, to.title);
    }
    // page.mustache:2 {{#author.young}}
    if (from.showsAuthorYoung != to.showsAuthorYoung) {
      out.attribute(1, to.showsAuthorYoung ? 1 : 0);
    }
    // page.mustache:2 {{author.fullName}}
    if (!Values.same(from.authorFullName, to.authorFullName)
        || !Values.same(from.authorLast, to.authorLast)
        || !Values.same(from.authorAge, to.authorAge)) {
      switch (Runs.changed(RUN_2, texts2(from), texts2(to), false)) {
        case 0:
          out.text(3, from.authorFullName, to.authorFullName);
          break;
        case 1:
          out.text(4, from.authorLast, to.authorLast);
          break;
        case 2:
          out.text(5, Values.string(to.authorAge));
          break;
        default:
          out.pair(2, Strategy.STATIC_DYNAMIC);
          out.begin();
          out.value(to.authorFullName);
          out.value(to.authorLast);
          out.value(Values.string(to.authorAge));
          out.end();
      }
    }
    // page.mustache:3 {{#author}}
    if (out.rebuilds(6) || from.showsAuthor != to.showsAuthor) {
      out.pair(6, Strategy.GRANULAR);
      if (to.showsAuthor) {
        out.begin();
        out.value(1);
        out.value(to.first);
        out.value(to.born);
        out.value(to.showsYoung ? 1 : 0);
        out.end();
      } else {
        out.value(0);
      }
    } else if (to.showsAuthor) {
      // page.mustache:3 {{first}}
      if (!Values.same(from.first, to.first)
          || from.born != to.born
          || from.showsYoung != to.showsYoung) {
        switch (Runs.changed(RUN_7, texts7(from), texts7(to), false)) {
          case 0:
            out.text(8, from.first, to.first);
            break;
          case 1:
            out.text(9, to.born);
            break;
          case 2:
            out.pair(10, Strategy.STATIC_DYNAMIC);
            out.value(to.showsYoung ? 1 : 0);
            break;
          default:
            out.pair(7, Strategy.STATIC_DYNAMIC);
            out.begin();
            out.value(to.first);
            out.value(to.born);
            out.value(to.showsYoung ? 1 : 0);
            out.end();
        }
      }
    }
    // page.mustache:4 {{#lines}}
    LINES_ROW.patch(11, from.linesRows, to.linesRows, out);
  }

  private static String[] texts2(View view) {
    return new String[] {Values.string(view.authorFullName), Values.string(view.authorLast), Values.string(view.authorAge)};
  }

  private static String[] texts7(View view) {
    return new String[] {Values.string(view.first), Values.string(view.born), (view.showsYoung ? " young" : "")};
  }

  private static String[] textsLinesRow1(LinesRow view) {
    return new String[] {Values.string(view.text), Values.string(view.title)};
  }

  private static void renderLinesRow(LinesRow view, HtmlBuffer out) {
    out.markup(S12);
    // page.mustache:4 {{id}}
    out.text(view.id);
    out.markup(S13);
    // page.mustache:4 {{text}}
    out.text(view.text);
    out.markup(S14);
    // page.mustache:4 {{title}}
    out.text(view.title);
    out.markup(S15);
  }

  private static LinesRow captureLinesRow(Page.Line line, String title, LinesRow last) {
    int id = line.id();
    String text = line.text();
    if (last != null
        && last.id == id
        && Values.same(last.text, text)
        && Values.same(last.title, title)) {
      return last;
    }
    LinesRow next = new LinesRow();
    next.id = id;
    next.text = text;
    next.title = title;
    return next;
  }

  private static Rows<LinesRow> captureLinesRows(List<Page.Line> items, String title,
      Rows<LinesRow> last) {
    RowsBuilder<LinesRow> rows = null;
    int index = 0;
    if (items != null) {
      for (Page.Line line : items) {
        rows = RowsBuilder.add(captureLinesRow(line, title, Rows.at(last, index)), index++, last, rows);
      }
    }
    return RowsBuilder.build(rows, index, last);
  }

  @Override
  protected SlotSource[][] sources() {
    return new SlotSource[][] {sourcesOfView(), sourcesOfLinesRow()};
  }

  private static SlotSource[] sourcesOfView() {
    return new SlotSource[] {
          new SlotSource("text", "page.mustache", 1, 5, "title", 0, -1),
          new SlotSource("attribute \"class\"", "page.mustache", 2, 3, "author.young", 1, -1),
          new SlotSource("text", "page.mustache", 2, 52, "author.fullName, author.last, author.age", 2, -1),
          new SlotSource("text", "page.mustache", 2, 52, "author.fullName", 2, -1),
          new SlotSource("text", "page.mustache", 2, 73, "author.last", 2, -1),
          new SlotSource("text", "page.mustache", 2, 90, "author.age", 2, -1),
          new SlotSource("section", "page.mustache", 3, 1, "author", 6, -1),
          new SlotSource("text", "page.mustache", 3, 15, "author.first, author.born, author.young", 7, -1),
          new SlotSource("text", "page.mustache", 3, 15, "author.first", 7, -1),
          new SlotSource("text", "page.mustache", 3, 25, "author.born", 7, -1),
          new SlotSource("text", "page.mustache", 3, 33, "author.young", 7, -1),
          new SlotSource("list", "page.mustache", 4, 5, "lines", 11, 1)
        };
  }

  private static SlotSource[] sourcesOfLinesRow() {
    return new SlotSource[] {
          new SlotSource("attribute \"id\"", "page.mustache", 4, 28, "id", 0, -1),
          new SlotSource("text", "page.mustache", 4, 36, "text, ^title", 1, -1),
          new SlotSource("text", "page.mustache", 4, 36, "text", 1, -1),
          new SlotSource("text", "page.mustache", 4, 48, "^title", 1, -1)
        };
  }

  /**
   * What the template shows of one page.
   */
  static final class View {
    String title;

    boolean showsAuthorYoung;

    String authorFullName;

    String authorLast;

    Integer authorAge;

    boolean showsAuthor;

    String first;

    int born;

    boolean showsYoung;

    Rows<LinesRow> linesRows;
  }

  /**
   * Compares rows that are told apart by line.id().
   */
  private static final class LinesRowDiff extends RowDiff<LinesRow> {
    LinesRowDiff() {
      super("page.mustache:4:5 {{#lines}}");
    }

    @Override
    protected String keyText(LinesRow row) {
      return Values.string(row.id);
    }

    @Override
    protected boolean sameKey(LinesRow a, LinesRow b) {
      return a.id == b.id;
    }

    @Override
    protected int keyHash(LinesRow row) {
      return row.id;
    }

    @Override
    protected void diff(LinesRow from, LinesRow to, PatchWriter out) {
      // page.mustache:4 {{id}}
      if (from.id != to.id) {
        out.attribute(0, to.id);
      }
      // page.mustache:4 {{text}}
      if (!Values.same(from.text, to.text)
          || !Values.same(from.title, to.title)) {
        switch (Runs.changed(RUN_LINESROW1, textsLinesRow1(from), textsLinesRow1(to), false)) {
          case 0:
            out.text(2, from.text, to.text);
            break;
          case 1:
            out.text(3, from.title, to.title);
            break;
          default:
            out.pair(1, Strategy.STATIC_DYNAMIC);
            out.begin();
            out.value(to.text);
            out.value(to.title);
            out.end();
        }
      }
    }

    @Override
    protected void mount(LinesRow row, PatchWriter out) {
      out.value(row.id);
      out.value(row.text);
      out.value(row.title);
    }
  }

  /**
   * What the template shows of one row.
   */
  static final class LinesRow {
    int id;

    String text;

    String title;
  }
}
