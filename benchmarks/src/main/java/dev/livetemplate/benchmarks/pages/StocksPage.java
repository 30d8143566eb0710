package dev.livetemplate.benchmarks.pages;

import dev.livetemplate.LiveTemplate;
import io.jstach.jstache.JStache;
import java.util.ArrayList;
import java.util.List;

/** The page that template engines have long been compared by: 20 rows of stock prices. */
@LiveTemplate(path = "stocks.mustache")
@JStache(path = "dev/livetemplate/benchmarks/pages/stocks.mustache")
public record StocksPage(List<Stock> stocks) {

  /** Returns the page with its usual data. */
  public static StocksPage sample() {
    List<Stock> stocks = new ArrayList<>();
    add(stocks, "Adobe Systems", "ADBE", "http://www.adobe.com", 39.26, 0.13, 0.33);
    add(stocks, "Advanced Micro Devices", "AMD", "http://www.amd.com", 16.22, 0.17, 1.06);
    add(stocks, "Amazon.com", "AMZN", "http://www.amazon.com", 36.85, -0.23, -0.62);
    add(stocks, "Apple", "AAPL", "http://www.apple.com", 85.38, -0.87, -1.01);
    add(stocks, "BEA Systems", "BEAS", "http://www.bea.com", 12.46, 0.09, 0.73);
    add(stocks, "CA", "CA", "http://www.ca.com", 24.66, 0.38, 1.57);
    add(stocks, "Cisco Systems", "CSCO", "http://www.cisco.com", 26.35, 0.13, 0.5);
    add(stocks, "Dell", "DELL", "http://www.dell.com/", 23.73, -0.42, -1.74);
    add(stocks, "eBay", "EBAY", "http://www.ebay.com", 31.65, -0.8, -2.47);
    add(stocks, "Google", "GOOG", "http://www.google.com", 495.84, 7.75, 1.59);
    add(stocks, "Hewlett-Packard", "HPQ", "http://www.hp.com", 41.69, -0.02, -0.05);
    add(stocks, "IBM", "IBM", "http://www.ibm.com", 97.45, -0.06, -0.06);
    add(stocks, "Intel", "INTC", "http://www.intel.com", 20.53, -0.07, -0.34);
    add(stocks, "Juniper Networks", "JNPR", "http://www.juniper.net/", 18.96, 0.5, 2.71);
    add(stocks, "Microsoft", "MSFT", "http://www.microsoft.com", 30.6, 0.15, 0.49);
    add(stocks, "Oracle", "ORCL", "http://www.oracle.com", 17.15, 0.17, 1.1);
    add(stocks, "SAP", "SAP", "http://www.sap.com", 46.2, -0.16, -0.35);
    add(stocks, "Seagate Technology", "STX", "http://www.seagate.com/", 27.35, -0.36, -1.3);
    add(stocks, "Sun Microsystems", "SUNW", "http://www.sun.com", 6.33, -0.01, -0.16);
    add(stocks, "Yahoo", "YHOO", "http://www.yahoo.com", 28.04, -0.17, -0.6);
    return new StocksPage(List.copyOf(stocks));
  }

  private static void add(
      List<Stock> stocks,
      String name,
      String symbol,
      String url,
      double price,
      double change,
      double ratio) {
    int index = stocks.size() + 1;
    String rowClass = index % 2 == 0 ? "even" : "odd";
    stocks.add(new Stock(index, rowClass, symbol, name, url, price, change, ratio, change < 0));
  }
}
