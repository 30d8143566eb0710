package dev.livetemplate.examples;

import dev.livetemplate.examples.bench.Bench;
import dev.livetemplate.examples.chat.Chat;
import dev.livetemplate.examples.counter.Counter;
import dev.livetemplate.examples.dashboard.Dashboard;
import dev.livetemplate.examples.editor.Editor;
import dev.livetemplate.examples.grid.Grid;
import dev.livetemplate.examples.index.IndexPage;
import dev.livetemplate.examples.index.IndexPageTemplate;
import dev.livetemplate.examples.kanban.Kanban;
import dev.livetemplate.examples.profile.ProfileEditor;
import dev.livetemplate.examples.todo.TodoList;
import dev.livetemplate.examples.transport.Connection;
import dev.livetemplate.examples.transport.LivePages;
import dev.livetemplate.examples.transport.LiveRoutes;
import dev.livetemplate.examples.transport.Shell;
import dev.livetemplate.examples.wizard.Wizard;
import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.http.HttpStatus;
import io.javalin.http.staticfiles.Location;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Random;
import java.util.function.UnaryOperator;

/** The server that shows the examples. */
final class Examples {
  /**
   * Nothing but our own files: no inline script or style, no HTML that did not come through the
   * client.
   */
  private static final String CONTENT_SECURITY_POLICY =
      "default-src 'self'; require-trusted-types-for 'script'; trusted-types livetemplate";

  private Examples() {}

  /**
   * Returns the server, not yet started. With the system property {@code livetemplate.explain} it
   * explains its updates.
   */
  static Javalin server() {
    LivePages pages = new LivePages();
    pages.explain(Boolean.getBoolean("livetemplate.explain"));
    return Javalin.create(config -> configure(config, pages, UnaryOperator.identity()));
  }

  /**
   * Adds all that the examples need to a server.
   *
   * @param tap wraps each connection to a browser; tests watch there what is sent
   */
  static void configure(JavalinConfig config, LivePages pages, UnaryOperator<Connection> tap) {
    config.startup.showJavalinBanner = false;
    config.staticFiles.add("/public", Location.CLASSPATH);
    config.routes.before(
        context -> context.header("Content-Security-Policy", CONTENT_SECURITY_POLICY));
    routes(config, pages, new LiveRoutes(config, pages, tap));
  }

  private static void routes(JavalinConfig config, LivePages pages, LiveRoutes live) {
    String index =
        document("LiveTemplate examples", IndexPageTemplate.INSTANCE.html(IndexPage.ofAll()));
    config.routes.get("/", context -> context.html(index));
    live.page("/counter", new Counter(), shell("Counter"));
    live.page("/profile", new ProfileEditor(), shell("Profile"));
    live.page("/todo", new TodoList(pages), shell("Todo"));
    live.page("/dashboard", new Dashboard(pages, new Random()), shell("Live dashboard"));
    live.page("/grid", new Grid(), shell("Data grid"));
    live.page("/chat", new Chat(pages, Clock.system(ZoneId.systemDefault())), shell("Chat"));
    live.page("/kanban", new Kanban(), shell("Kanban"));
    live.page("/editor", new Editor(), shell("Article editor"));
    live.page("/wizard", new Wizard(), shell("Wizard"));
    live.page("/bench", new Bench(), shell("Benchmark"));
    String missing =
        document(
            "Not found", "<main><h1>Nothing here</h1><p><a href=\"/\">All examples</a></p></main>");
    config.routes.error(HttpStatus.NOT_FOUND, "html", context -> context.html(missing));
  }

  private static Shell shell(String title) {
    return (page, content) -> new ShellPage(title, page, content).html();
  }

  private static String document(String title, String content) {
    return new ShellPage(title, null, content).html();
  }
}
