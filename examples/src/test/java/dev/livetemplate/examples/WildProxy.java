package dev.livetemplate.examples;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Stands between the browser and the server and does to WebSocket messages what bad networks do:
 * drops, doubles, swaps and delays them, cuts connections, lets none be made, or falls silent.
 */
final class WildProxy implements Closeable {
  /** What happens to one message. */
  enum Fate {
    PASSES,
    IS_LOST,
    COMES_TWICE,
    /** Comes behind the next one. */
    IS_OVERTAKEN
  }

  private static final int FIN_AND_TEXT = 0x81;

  private final ServerSocket listening;
  private final int server;
  private final ExecutorService workers = Executors.newCachedThreadPool(WildProxy::worker);
  private final Set<Socket> webSockets = ConcurrentHashMap.newKeySet();
  private volatile Supplier<Fate> fates = () -> Fate.PASSES;
  private volatile long delay;
  private volatile boolean refusing;
  private volatile boolean silent;

  /**
   * Begins to carry what it gets.
   *
   * @param server the port of the server
   */
  WildProxy(int server) {
    this.server = server;
    try {
      listening = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    workers.execute(this::listen);
  }

  private static Thread worker(Runnable task) {
    Thread thread = new Thread(task, "wild-proxy");
    thread.setDaemon(true);
    return thread;
  }

  String url(String path) {
    return "http://127.0.0.1:" + listening.getLocalPort() + path;
  }

  /** Says what happens to each message, in both directions, from now on. */
  void fates(Supplier<Fate> fates) {
    this.fates = fates;
  }

  /** Holds each message back for some milliseconds from now on. */
  void delay(long millis) {
    delay = millis;
  }

  /** Cuts all WebSockets. */
  void cut() {
    webSockets.forEach(WildProxy::closeQuietly);
  }

  /** Lets no WebSocket through from now on, or does so again. */
  void refuseWebSockets(boolean refuse) {
    refusing = refuse;
    if (refuse) {
      cut();
    }
  }

  /** Carries no message from now on and closes nothing, or carries what has been held back. */
  void fallSilent(boolean silent) {
    synchronized (this) {
      this.silent = silent;
      notifyAll();
    }
  }

  private synchronized void awaitSound() throws IOException {
    try {
      while (silent) {
        wait();
      }
    } catch (InterruptedException e) {
      throw new IOException(e);
    }
  }

  @Override
  public void close() throws IOException {
    listening.close();
    fallSilent(false);
    cut();
    workers.shutdownNow();
  }

  private void listen() {
    while (!listening.isClosed()) {
      try {
        Socket browser = listening.accept();
        workers.execute(() -> carry(browser));
      } catch (IOException e) {
        return; // It was closed.
      }
    }
  }

  /** Carries one connection until one side closes it. */
  private void carry(Socket browser) {
    try (browser;
        Socket to = new Socket(InetAddress.getLoopbackAddress(), server)) {
      DataInputStream up = new DataInputStream(browser.getInputStream());
      DataInputStream down = new DataInputStream(to.getInputStream());
      String head = head(up);
      boolean isWebSocket = head.toLowerCase(Locale.ROOT).contains("\r\nupgrade: websocket\r\n");
      if (isWebSocket && refusing) {
        return;
      }
      // A message that was compressed with those before it would be of no use without them.
      to.getOutputStream().write(withoutExtensions(head).getBytes(ISO_8859_1));
      if (isWebSocket) {
        webSockets.add(browser);
        browser.getOutputStream().write(head(down).getBytes(ISO_8859_1));
        workers.execute(() -> pump(down, browser, to));
        pump(up, to, browser);
        webSockets.remove(browser);
      } else {
        workers.execute(() -> copy(down, browser, to));
        copy(up, to, browser);
      }
    } catch (IOException e) {
      closeQuietly(browser); // As a network does.
    }
  }

  private static String withoutExtensions(String head) {
    return head.replaceAll("(?i)\r\nSec-WebSocket-Extensions:[^\r]*", "");
  }

  private static String head(DataInputStream in) throws IOException {
    ByteArrayOutputStream head = new ByteArrayOutputStream();
    while (!head.toString(ISO_8859_1).endsWith("\r\n\r\n")) {
      head.write(in.readUnsignedByte());
    }
    return head.toString(ISO_8859_1);
  }

  private static void copy(DataInputStream in, Socket out, Socket other) {
    try {
      in.transferTo(out.getOutputStream());
    } catch (IOException e) {
      closeQuietly(other);
    }
    closeQuietly(out);
  }

  /** Carries frames in one direction. */
  private void pump(DataInputStream in, Socket to, Socket other) {
    try {
      OutputStream out = to.getOutputStream();
      List<byte[]> overtaken = new ArrayList<>();
      for (byte[] frame = frame(in); frame != null; frame = frame(in)) {
        Visit.sleep(delay);
        awaitSound();
        boolean isMessage = (frame[0] & 0xFF) == FIN_AND_TEXT;
        Fate fate = isMessage ? fates.get() : Fate.PASSES;
        if (fate == Fate.IS_OVERTAKEN) {
          overtaken.add(frame);
          continue;
        }
        if (fate != Fate.IS_LOST) {
          out.write(frame);
        }
        if (fate == Fate.COMES_TWICE) {
          out.write(frame);
        }
        for (byte[] late : overtaken) {
          out.write(late);
        }
        overtaken.clear();
      }
    } catch (IOException e) {
      closeQuietly(other);
    }
    closeQuietly(to);
  }

  /** Reads a frame as it is; null at the end. */
  private static byte @Nullable [] frame(DataInputStream in) throws IOException {
    try {
      byte[] start = in.readNBytes(2);
      if (start.length < 2) {
        return null;
      }
      int size = start[1] & 0x7F;
      byte[] extended = in.readNBytes(size < 126 ? 0 : size == 126 ? 2 : 8);
      if (size >= 126) {
        byte[] padded = new byte[8];
        System.arraycopy(extended, 0, padded, 8 - extended.length, extended.length);
        size = Math.toIntExact(ByteBuffer.wrap(padded).getLong());
      }
      boolean isMasked = (start[1] & 0x80) != 0;
      byte[] rest = in.readNBytes(size + (isMasked ? 4 : 0));
      return ByteBuffer.allocate(2 + extended.length + rest.length)
          .put(start)
          .put(extended)
          .put(rest)
          .array();
    } catch (EOFException e) {
      return null;
    }
  }

  private static void closeQuietly(Closeable closeable) {
    try {
      closeable.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
