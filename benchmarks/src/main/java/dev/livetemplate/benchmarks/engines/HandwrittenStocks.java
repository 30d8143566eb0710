package dev.livetemplate.benchmarks.engines;

import dev.livetemplate.benchmarks.pages.Stock;
import dev.livetemplate.benchmarks.pages.StocksPage;

/** The stocks page, written by hand. */
final class HandwrittenStocks implements HandwrittenPage<StocksPage> {
  private static final byte[] S0 =
      HandwrittenWriter.utf8(
          """
          <!DOCTYPE html>
          <html>
          <head>
          <title>Stock Prices</title>
          <meta http-equiv="Content-Type" content="text/html; charset=UTF-8">
          <meta http-equiv="Content-Style-Type" content="text/css">
          <meta http-equiv="Content-Script-Type" content="text/javascript">
          <link rel="shortcut icon" href="/images/favicon.ico">
          <link rel="stylesheet" type="text/css" href="/css/style.css" media="all">
          <script type="text/javascript" src="/js/util.js"></script>
          <style type="text/css">
          body {
              color: #333333;
              line-height: 150%;
          }
          thead {
              font-weight: bold;
              background-color: #CCCCCC;
          }
          .odd {
              background-color: #FFCCCC;
          }
          .even {
              background-color: #CCCCFF;
          }
          .minus {
              color: #FF0000;
          }
          </style>
          </head>
          <body>
          <h1>Stock Prices</h1>
          <table>
          <thead>
          <tr>
          <th>#</th>
          <th>symbol</th>
          <th>name</th>
          <th>price</th>
          <th>change</th>
          <th>ratio</th>
          </tr>
          </thead>
          <tbody>
          """);
  private static final byte[] S1 = HandwrittenWriter.utf8("<tr class=\"");
  private static final byte[] S2 =
      HandwrittenWriter.utf8(
          """
          ">
          <td>""");
  private static final byte[] S3 =
      HandwrittenWriter.utf8(
          """
          </td>
          <td><a href="/stocks/""");
  private static final byte[] S4 = HandwrittenWriter.utf8("\">");
  private static final byte[] S5 =
      HandwrittenWriter.utf8(
          """
          </a></td>
          <td><a href=\"""");
  private static final byte[] S6 =
      HandwrittenWriter.utf8(
          """
          </a></td>
          <td><strong>""");
  private static final byte[] S7 =
      HandwrittenWriter.utf8(
          """
          </strong></td>
          <td""");
  private static final byte[] S8 = HandwrittenWriter.utf8(" class=\"minus\"");
  private static final byte[] S9 = HandwrittenWriter.utf8(">");
  private static final byte[] S10 =
      HandwrittenWriter.utf8(
          """
          </td>
          <td""");
  private static final byte[] S11 =
      HandwrittenWriter.utf8(
          """
          </td>
          </tr>
          """);
  private static final byte[] S12 =
      HandwrittenWriter.utf8(
          """
          </tbody>
          </table>
          </body>
          </html>
          """);

  @Override
  public void render(StocksPage page, HandwrittenWriter out) {
    out.statics(S0);
    for (Stock stock : page.stocks()) {
      out.statics(S1);
      out.text(stock.rowClass());
      out.statics(S2);
      out.number(stock.index());
      out.statics(S3);
      out.text(stock.symbol());
      out.statics(S4);
      out.text(stock.symbol());
      out.statics(S5);
      out.text(stock.url());
      out.statics(S4);
      out.text(stock.name());
      out.statics(S6);
      out.number(stock.price());
      out.statics(S7);
      if (stock.negative()) {
        out.statics(S8);
      }
      out.statics(S9);
      out.number(stock.change());
      out.statics(S10);
      if (stock.negative()) {
        out.statics(S8);
      }
      out.statics(S9);
      out.number(stock.ratio());
      out.statics(S11);
    }
    out.statics(S12);
  }
}
