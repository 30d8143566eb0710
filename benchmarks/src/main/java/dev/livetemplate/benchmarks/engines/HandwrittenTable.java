package dev.livetemplate.benchmarks.engines;

import dev.livetemplate.benchmarks.pages.Customer;
import dev.livetemplate.benchmarks.pages.TablePage;

/** The table page, written by hand. */
final class HandwrittenTable implements HandwrittenPage<TablePage> {
  private static final byte[] S0 =
      HandwrittenWriter.utf8(
          """
          <!DOCTYPE html>
          <html>
          <head>
          <title>Customers</title>
          </head>
          <body>
          <h1>""");
  private static final byte[] S1 =
      HandwrittenWriter.utf8(
          """
          </h1>
          <table class="customers">
          <thead>
          <tr><th>#</th><th>name</th><th>email</th><th>orders</th><th>balance</th><th>since</th></tr>
          </thead>
          <tbody>
          """);
  private static final byte[] S2 =
      HandwrittenWriter.utf8(
          """
          <tr>
          <td>""");
  private static final byte[] S3 =
      HandwrittenWriter.utf8(
          """
          </td>
          <td><a href="/customers/""");
  private static final byte[] S4 = HandwrittenWriter.utf8("\">");
  private static final byte[] S5 =
      HandwrittenWriter.utf8(
          """
          </a></td>
          <td>""");
  private static final byte[] S6 =
      HandwrittenWriter.utf8(
          """
          </td>
          <td class=\"""");
  private static final byte[] S7 =
      HandwrittenWriter.utf8(
          """
          </td>
          <td>""");
  private static final byte[] S8 =
      HandwrittenWriter.utf8(
          """
          </td>
          </tr>
          """);
  private static final byte[] S9 =
      HandwrittenWriter.utf8(
          """
          </tbody>
          </table>
          </body>
          </html>
          """);

  @Override
  public void render(TablePage page, HandwrittenWriter out) {
    out.statics(S0);
    out.text(page.title());
    out.statics(S1);
    for (Customer customer : page.customers()) {
      out.statics(S2);
      out.number(customer.id());
      out.statics(S3);
      out.number(customer.id());
      out.statics(S4);
      out.text(customer.name());
      out.statics(S5);
      out.text(customer.email());
      out.statics(S6);
      out.text(customer.level());
      out.statics(S4);
      out.number(customer.orders());
      out.statics(S7);
      out.text(customer.balance().toString());
      out.statics(S7);
      out.text(customer.since().toString());
      out.statics(S8);
    }
    out.statics(S9);
  }
}
