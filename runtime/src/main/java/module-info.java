/** What an application needs at run time to render templates and to send their updates. */
module dev.livetemplate.runtime {
  requires static org.jspecify;
  requires transitive org.jsoup;

  exports dev.livetemplate;
  exports dev.livetemplate.contract;
  exports dev.livetemplate.htmldiff;
  exports dev.livetemplate.support;
}
