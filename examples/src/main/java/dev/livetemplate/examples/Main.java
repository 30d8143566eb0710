package dev.livetemplate.examples;

import io.javalin.Javalin;

/** Starts the server that shows the examples. */
public final class Main {
  private static final int PORT = 7070;

  private Main() {}

  /**
   * Starts the server.
   *
   * @param args the port, or nothing for 7070
   */
  public static void main(String[] args) {
    int port = args.length > 0 ? Integer.parseInt(args[0]) : PORT;
    Javalin app = Examples.server().start(port);
    System.out.println("http://localhost:" + app.port() + "/");
  }
}
