package dev.livetemplate.examples;

import dev.livetemplate.LiveTemplate;
import dev.livetemplate.SafeHtml;

/** A page with raw HTML beside text, in a table's cell, and alone in an element. */
@LiveTemplate(
    template =
        """
        <h1>Raw</h1>
        <div>before {{body}} after</div><section>{{body}}</section>
        <table><tbody><tr><td>{{body}}</td></tr></tbody></table><p>The end</p>
        """)
record RawPage(SafeHtml body) {
  static RawPage of(String html) {
    return new RawPage(SafeHtml.trusted(html));
  }
}
