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
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
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

  private static final byte[] S0 = HtmlBuffer.utf8("<p title=\"");

  private static final byte[] S1 = HtmlBuffer.utf8(" ");

  private static final byte[] S2 = HtmlBuffer.utf8("\">");

  private static final byte[] S3 = HtmlBuffer.utf8(", ");

  private static final byte[] S4 = HtmlBuffer.utf8(": ");

  private static final byte[] S5 = HtmlBuffer.utf8(" minus ");

  private static final byte[] S6 = HtmlBuffer.utf8("</p>\n"
      + "<p ");

  private static final byte[] S7 = HtmlBuffer.utf8("class=\"sold\"");

  private static final byte[] S8 = HtmlBuffer.utf8(">");

  private static final byte[] S9 = HtmlBuffer.utf8("</p>\n"
      + "<ul>");

  private static final byte[] S10 = HtmlBuffer.utf8("</ul>\n");

  private static final byte[] S11 = HtmlBuffer.utf8("<li id=\"o");

  private static final byte[] S12 = HtmlBuffer.utf8("</li>");

  private static final String[] RUN_0 = {"", " ", ""};

  private static final String[] RUN_3 = {"", ", ", ": ", "", ""};

  private static final String[] RUN_9 = {"", " ", " ", ""};

  private static final OffersRowDiff OFFERS_ROW = new OffersRowDiff();

  private PageTemplate() {
    super("rlm6ko1l6054", "{\"v\":1,\"id\":\"rlm6ko1l6054\",\"frames\":[{\"sites\":[[\"a\",[\"2pc\",0],\"title\",[0,\" \",0]],[\"t\",[\"2pc\",0,0],[0,\", \",0,\": \",0,[\"?\",[\" minus \",0]]]],[\"c\",[\"m00\",1],\"class\",[[\"sold\"]]],[\"t\",[\"m00\",1,0],[0,\" \",0,\" \",0]],[\"l\",[\"u89\",2,0],[0,0],1,[1,0]]]},{\"sites\":[[\"a\",[\"w1v\",0],\"id\",[\"o\",0]],[\"t\",[\"w1v\",0,0]]],\"tree\":[[\"li\",0]]}]}");
  }

  @Override
  protected View capture(Page model, View last) {
    Page.Money discountValue = null;
    String text = null;
    LocalDate day = model.day();
    String dayText = day == null ? null : HouseStyle.format(day);
    Page.Kind kind = model.kind();
    String kindText = kind == null ? null : Page.Nested.format(kind);
    LocalTime time = model.time();
    String timeText = time == null ? null : Page.Own.format(time);
    Page.Money price = model.price();
    String priceText = price == null ? null : HouseStyle.format(price);
    Optional<Page.Money> discount = model.discount();
    boolean sold = model.sold();
    String soldText = HouseStyle.format(sold);
    Page.Money discount2 = discount == null ? null : discount.orElse(null);
    String discountText = discount2 == null ? null : HouseStyle.format(discount2);
    List<Page.Money> offers = model.offers();
    boolean showsDiscount = discount != null && discount.isPresent();
    if (showsDiscount) {
      discountValue = discount.get();
      text = HouseStyle.format(discountValue);
    }
    boolean showsSold = sold;
    Rows<OffersRow> offersRows = captureOffersRows(offers, last == null ? null : last.offersRows);
    if (last != null
        && Values.same(last.dayText, dayText)
        && Values.same(last.kindText, kindText)
        && Values.same(last.timeText, timeText)
        && Values.same(last.priceText, priceText)
        && last.showsDiscount == showsDiscount
        && Values.same(last.text, text)
        && last.showsSold == showsSold
        && Values.same(last.soldText, soldText)
        && Values.same(last.discountText, discountText)
        && last.offersRows == offersRows) {
      return last;
    }
    View next = new View();
    next.dayText = dayText;
    next.kindText = kindText;
    next.timeText = timeText;
    next.priceText = priceText;
    next.showsDiscount = showsDiscount;
    next.text = text;
    next.showsSold = showsSold;
    next.soldText = soldText;
    next.discountText = discountText;
    next.offersRows = offersRows;
    return next;
  }

  @Override
  protected void render(View view, HtmlBuffer out) {
    out.markup(S0);
    // page.mustache:1 {{day}}
    out.text(view.dayText);
    out.markup(S1);
    // page.mustache:1 {{kind}}
    out.text(view.kindText);
    out.markup(S2);
    // page.mustache:1 {{day}}
    out.text(view.dayText);
    out.markup(S3);
    // page.mustache:1 {{time}}
    out.text(view.timeText);
    out.markup(S4);
    // page.mustache:1 {{price}}
    out.text(view.priceText);
    // page.mustache:1 {{#discount}}
    if (view.showsDiscount) {
      out.markup(S5);
      // page.mustache:1 {{.}}
      out.text(view.text);
    }
    out.markup(S6);
    // page.mustache:2 {{#sold}}
    if (view.showsSold) {
      out.markup(S7);
    }
    out.markup(S8);
    // page.mustache:2 {{sold}}
    out.text(view.soldText);
    out.markup(S1);
    // page.mustache:2 {{kind}}
    out.text(view.kindText);
    out.markup(S1);
    // page.mustache:2 {{discount}}
    out.text(view.discountText);
    out.markup(S9);
    // page.mustache:3 {{#offers}}
    for (int i = 0; i < view.offersRows.size(); i++) {
      renderOffersRow(view.offersRows.get(i), out);
    }
    out.markup(S10);
  }

  @Override
  protected void diff(View from, View to, PatchWriter out) {
    // page.mustache:1 {{day}}
    if (!Values.same(from.dayText, to.dayText)
        || !Values.same(from.kindText, to.kindText)) {
      switch (Runs.changed(RUN_0, texts0(from), texts0(to), false)) {
        case 0:
          out.attribute(1, from.dayText, to.dayText);
          break;
        case 1:
          out.attribute(2, from.kindText, to.kindText);
          break;
        default:
          out.pair(0, Strategy.MARKER);
          out.begin();
          out.value(to.dayText);
          out.value(to.kindText);
          out.end();
      }
    }
    // page.mustache:1 {{day}}
    if (!Values.same(from.dayText, to.dayText)
        || !Values.same(from.timeText, to.timeText)
        || !Values.same(from.priceText, to.priceText)
        || (from.showsDiscount != to.showsDiscount || (to.showsDiscount && (!Values.same(from.text, to.text))))) {
      switch (Runs.changed(RUN_3, texts3(from), texts3(to), false)) {
        case 0:
          out.text(4, from.dayText, to.dayText);
          break;
        case 1:
          out.text(5, from.timeText, to.timeText);
          break;
        case 2:
          out.text(6, from.priceText, to.priceText);
          break;
        case 3:
          out.pair(7, Strategy.STATIC_DYNAMIC);
          if (to.showsDiscount) {
            out.begin();
            out.value(1);
            out.value(to.text);
            out.end();
          } else {
            out.value(0);
          }
          break;
        default:
          out.pair(3, Strategy.STATIC_DYNAMIC);
          out.begin();
          out.value(to.dayText);
          out.value(to.timeText);
          out.value(to.priceText);
          if (to.showsDiscount) {
            out.begin();
            out.value(1);
            out.value(to.text);
            out.end();
          } else {
            out.value(0);
          }
          out.end();
      }
    }
    // page.mustache:2 {{#sold}}
    if (from.showsSold != to.showsSold) {
      out.attribute(8, to.showsSold ? 1 : 0);
    }
    // page.mustache:2 {{sold}}
    if (!Values.same(from.soldText, to.soldText)
        || !Values.same(from.kindText, to.kindText)
        || !Values.same(from.discountText, to.discountText)) {
      switch (Runs.changed(RUN_9, texts9(from), texts9(to), false)) {
        case 0:
          out.text(10, from.soldText, to.soldText);
          break;
        case 1:
          out.text(11, from.kindText, to.kindText);
          break;
        case 2:
          out.text(12, from.discountText, to.discountText);
          break;
        default:
          out.pair(9, Strategy.STATIC_DYNAMIC);
          out.begin();
          out.value(to.soldText);
          out.value(to.kindText);
          out.value(to.discountText);
          out.end();
      }
    }
    // page.mustache:3 {{#offers}}
    OFFERS_ROW.patch(13, from.offersRows, to.offersRows, out);
  }

  private static String[] texts0(View view) {
    return new String[] {Values.string(view.dayText), Values.string(view.kindText)};
  }

  private static String[] texts3(View view) {
    return new String[] {Values.string(view.dayText), Values.string(view.timeText), Values.string(view.priceText), (view.showsDiscount ? " minus " + Values.string(view.text) : "")};
  }

  private static String[] texts9(View view) {
    return new String[] {Values.string(view.soldText), Values.string(view.kindText), Values.string(view.discountText)};
  }

  private static void renderOffersRow(OffersRow view, HtmlBuffer out) {
    out.markup(S11);
    // page.mustache:3 {{cents}}
    out.text(view.centsText);
    out.markup(S2);
    // page.mustache:3 {{.}}
    out.text(view.text);
    out.markup(S12);
  }

  private static OffersRow captureOffersRow(Page.Money offer, OffersRow last) {
    long cents = offer.cents();
    String centsText = Page.Nested.format(cents);
    String text = HouseStyle.format(offer);
    if (last != null
        && Values.same(last.centsText, centsText)
        && Values.same(last.text, text)) {
      return last;
    }
    OffersRow next = new OffersRow();
    next.centsText = centsText;
    next.text = text;
    return next;
  }

  private static Rows<OffersRow> captureOffersRows(List<Page.Money> items, Rows<OffersRow> last) {
    RowsBuilder<OffersRow> rows = null;
    int index = 0;
    if (items != null) {
      for (Page.Money offer : items) {
        rows = RowsBuilder.add(captureOffersRow(offer, Rows.at(last, index)), index++, last, rows);
      }
    }
    return RowsBuilder.build(rows, index, last);
  }

  @Override
  protected SlotSource[][] sources() {
    return new SlotSource[][] {sourcesOfView(), sourcesOfOffersRow()};
  }

  private static SlotSource[] sourcesOfView() {
    return new SlotSource[] {
          new SlotSource("attribute \"title\"", "page.mustache", 1, 11, "day, kind", 0, -1),
          new SlotSource("attribute \"title\"", "page.mustache", 1, 11, "day", 0, -1),
          new SlotSource("attribute \"title\"", "page.mustache", 1, 19, "kind", 0, -1),
          new SlotSource("text", "page.mustache", 1, 29, "day, time, price, discount", 3, -1),
          new SlotSource("text", "page.mustache", 1, 29, "day", 3, -1),
          new SlotSource("text", "page.mustache", 1, 38, "time", 3, -1),
          new SlotSource("text", "page.mustache", 1, 48, "price", 3, -1),
          new SlotSource("text", "page.mustache", 1, 57, "discount", 3, -1),
          new SlotSource("attribute \"class\"", "page.mustache", 2, 4, "sold", 8, -1),
          new SlotSource("text", "page.mustache", 2, 35, "sold, kind, discount.", 9, -1),
          new SlotSource("text", "page.mustache", 2, 35, "sold", 9, -1),
          new SlotSource("text", "page.mustache", 2, 44, "kind", 9, -1),
          new SlotSource("text", "page.mustache", 2, 53, "discount.", 9, -1),
          new SlotSource("list", "page.mustache", 3, 5, "offers", 13, 1)
        };
  }

  private static SlotSource[] sourcesOfOffersRow() {
    return new SlotSource[] {
          new SlotSource("attribute \"id\"", "page.mustache", 3, 25, "cents", 0, -1),
          new SlotSource("text", "page.mustache", 3, 36, "", 1, -1)
        };
  }

  /**
   * What the template shows of one page.
   */
  static final class View {
    String dayText;

    String kindText;

    String timeText;

    String priceText;

    boolean showsDiscount;

    String text;

    boolean showsSold;

    String soldText;

    String discountText;

    Rows<OffersRow> offersRows;
  }

  /**
   * Compares rows that are told apart by offer.cents().format.
   */
  private static final class OffersRowDiff extends RowDiff<OffersRow> {
    OffersRowDiff() {
      super("page.mustache:3:5 {{#offers}}");
    }

    @Override
    protected String keyText(OffersRow row) {
      return Values.string(row.centsText);
    }

    @Override
    protected boolean sameKey(OffersRow a, OffersRow b) {
      return Values.same(a.centsText, b.centsText);
    }

    @Override
    protected int keyHash(OffersRow row) {
      return Values.hash(row.centsText);
    }

    @Override
    protected void diff(OffersRow from, OffersRow to, PatchWriter out) {
      // page.mustache:3 {{cents}}
      if (!Values.same(from.centsText, to.centsText)) {
        out.attribute(0, from.centsText, to.centsText);
      }
      // page.mustache:3 {{.}}
      if (!Values.same(from.text, to.text)) {
        out.text(1, from.text, to.text);
      }
    }

    @Override
    protected void mount(OffersRow row, PatchWriter out) {
      out.value(row.centsText);
      out.value(row.text);
    }
  }

  /**
   * What the template shows of one row.
   */
  static final class OffersRow {
    String centsText;

    String text;
  }
}
