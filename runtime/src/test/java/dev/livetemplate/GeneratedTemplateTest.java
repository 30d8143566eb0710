package dev.livetemplate;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import com.sun.management.ThreadMXBean;
import dev.livetemplate.support.HtmlBuffer;
import dev.livetemplate.support.PatchWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Pages are put together in a buffer that is kept; none shows what another left there. */
final class GeneratedTemplateTest {
  private final Echo echo = new Echo();

  /** A paragraph with the text that its model gives when it is rendered. */
  private static final class Echo extends GeneratedTemplate<Supplier<String>, Supplier<String>> {
    private static final byte[] BEGIN = HtmlBuffer.utf8("<p>");
    private static final byte[] END = HtmlBuffer.utf8("</p>");

    Echo() {
      super("echo", "{}");
    }

    @Override
    protected Supplier<String> capture(Supplier<String> model, @Nullable Supplier<String> last) {
      return model;
    }

    @Override
    protected void render(Supplier<String> view, HtmlBuffer out) {
      out.markup(BEGIN);
      out.text(view.get());
      out.markup(END);
    }

    @Override
    protected void diff(Supplier<String> from, Supplier<String> to, PatchWriter out) {}
  }

  @Test
  void pagesAreIndependentOfThoseBefore() {
    for (int length : new int[] {5, 0, 300, 3, 100_000, 2, 70_000, 65_000, 1}) {
      String text = "ä".repeat(length);
      byte[] bytes = echo.bytes(() -> text);
      assertThat(echo.html(() -> "x")).isEqualTo("<p>x</p>");
      assertThat(new String(bytes, UTF_8)).isEqualTo("<p>" + text + "</p>");
    }
  }

  @Test
  void pageMayBeRenderedWhileAnotherIs() throws IOException {
    assertThat(echo.html(() -> echo.html(() -> echo.html(() -> "x"))))
        .isEqualTo("<p>&lt;p&gt;&amp;lt;p&amp;gt;x&amp;lt;/p&amp;gt;&lt;/p&gt;</p>");
    ByteArrayOutputStream written = new ByteArrayOutputStream();
    OutputStream renders =
        new OutputStream() {
          @Override
          public void write(int b) {
            assertThat(echo.html(() -> "another")).isEqualTo("<p>another</p>");
            written.write(b);
          }
        };
    echo.render(() -> "one", renders);
    assertThat(written.toString(UTF_8)).isEqualTo("<p>one</p>");
  }

  @Test
  void pageThatFailsLeavesNothingBehind() {
    assertThat(echo.html(() -> "x")).isEqualTo("<p>x</p>");
    Supplier<String> failing =
        () -> {
          throw new IllegalStateException("no text");
        };
    assertThatIllegalStateException().isThrownBy(() -> echo.html(failing)).withMessage("no text");
    assertThat(echo.html(() -> "y")).isEqualTo("<p>y</p>");
  }

  @Test
  void threadsRenderAtOnce() {
    List<String> wrong =
        IntStream.range(0, 40_000)
            .parallel()
            .mapToObj(
                i -> echo.html(() -> "page " + i).equals("<p>page " + i + "</p>") ? "" : "" + i)
            .filter(number -> !number.isEmpty())
            .toList();
    assertThat(wrong).isEmpty();
  }

  @Test
  void bufferOfLargePageIsNotKept() throws IOException {
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    OutputStream out = OutputStream.nullOutputStream();
    String large = "some text ".repeat(200_000);
    echo.render(() -> large, out);
    echo.render(() -> "small", out);
    String half = "some text ".repeat(100_000);
    long before = threads.getCurrentThreadAllocatedBytes();
    echo.render(() -> half, out);
    assertThat(threads.getCurrentThreadAllocatedBytes() - before).isGreaterThan(half.length());
  }

  @Test
  void renderingToStreamAllocatesNoPage() throws IOException {
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    String text = "some text ".repeat(3_000);
    Supplier<String> model = () -> text;
    OutputStream out = OutputStream.nullOutputStream();
    echo.render(model, out);
    long before = threads.getCurrentThreadAllocatedBytes();
    for (int i = 0; i < 100; i++) {
      echo.render(model, out);
    }
    assertThat(threads.getCurrentThreadAllocatedBytes() - before).isLessThan(text.length());
  }
}
