package dev.livetemplate.htmldiff;

/** The names of tags, in lower case; those that are well known are made once. */
final class TagNames {
  private static final int SLOTS = 512;
  private static final String[] KNOWN = new String[SLOTS];

  static {
    for (String name :
        ("a abbr address article aside audio b blockquote br button canvas caption circle cite code"
                + " col colgroup dd del details dfn dialog div dl dt em fieldset figcaption figure"
                + " footer form g h1 h2 h3 h4 h5 h6 header hr i iframe img input ins kbd label"
                + " legend li line main mark menu meter nav noscript ol optgroup option output p"
                + " path picture polygon pre progress q rect s samp script section select small"
                + " source span strong style sub summary sup svg table tbody td template text"
                + " textarea tfoot th thead time title tr track u ul use var video wbr")
            .split(" ", -1)) {
      KNOWN[slot(name, 0, name.length())] = name;
    }
  }

  private TagNames() {}

  /** Returns the name that stands in a text, its ASCII letters in lower case. */
  static String of(String html, int start, int end) {
    String known = KNOWN[slot(html, start, end)];
    return known != null && known.length() == end - start && html.startsWith(known, start)
        ? known
        : TagReader.lower(html.substring(start, end));
  }

  /** Returns what an element of SVG is called. */
  static String svg(String lower) {
    return lower.equals("svg") ? "svg:svg" : "svg:" + lower;
  }

  private static int slot(String text, int start, int end) {
    int length = end - start;
    int hash = length == 0 ? 0 : text.charAt(start) + 31 * text.charAt(end - 1) + 7 * length;
    hash += length < 3 ? 0 : 131 * text.charAt(start + length / 2);
    return hash & (SLOTS - 1);
  }
}
