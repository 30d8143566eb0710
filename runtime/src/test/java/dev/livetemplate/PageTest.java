package dev.livetemplate;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.management.ThreadMXBean;
import dev.livetemplate.contract.Strategy;
import dev.livetemplate.outline.Item;
import dev.livetemplate.outline.JsonValues;
import dev.livetemplate.outline.OutlineClient;
import dev.livetemplate.outline.OutlineTemplate;
import dev.livetemplate.support.HtmlBuffer;
import dev.livetemplate.support.PatchWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class PageTest {
  private final OutlineTemplate template = OutlineTemplate.keyed();
  private final Item model = new Item("k", "top", new Item("a", "A"), new Item("b", "B"));
  private final Page<Item> page = template.page(model);

  @Test
  void paintsWithMarkers() throws IOException {
    String html = "top<ul><li>A<ul><!--0--></ul></li><li>B<ul><!--0--></ul></li><!--0--></ul>";
    assertThat(page.html()).isEqualTo(html);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    page.writeTo(bytes);
    assertThat(bytes.toString(UTF_8)).isEqualTo(html);
    HtmlBuffer live = HtmlBuffer.live();
    page.writeTo(live);
    assertThat(live).hasToString(html);
    assertThat(template.html(model)).isEqualTo(html.replace("<!--0-->", ""));
  }

  @Test
  void templatesRenderPlainHtml() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    template.render(model, bytes);
    assertThat(bytes.toString(UTF_8)).isEqualTo(template.html(model));
    HtmlBuffer live = HtmlBuffer.live();
    template.append(model, live);
    assertThat(live).hasToString(page.html());
    assertThat(template.fingerprint()).isEqualTo("outline");
    assertThat(template.descriptor()).isEqualTo("{\"v\":1}");
  }

  @Test
  void sendsWhatChanged() throws IOException {
    model.items.get(1).text = "B & C";
    Update update = page.update(model);
    assertThat(update.json()).isEqualTo("[1,1,[[[1,0,\"B & C\"]]]]");
    assertThat(update).hasToString(update.json());
    assertThat(update.size()).isEqualTo("[1,[[[1,0,\"B & C\"]]]]".length());
    assertThat(update.strategies()).containsExactly(Strategy.STATIC_DYNAMIC);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    update.writeTo(bytes);
    assertThat(bytes.toString(UTF_8)).isEqualTo(update.json());
    assertThat(page.html()).isEqualTo(Page.of(template, model).html());
  }

  @Test
  void countsUpdates() {
    assertThat(page.sequence()).isZero();
    model.text = "1";
    assertThat(page.update(model).sequence()).isEqualTo(1);
    model.text = "2";
    assertThat(page.update(model).json()).isEqualTo("[2,0,\"2\"]");
    assertThat(page.update(model).sequence()).isEqualTo(2);
    assertThat(page.sequence()).isEqualTo(2);
  }

  @Test
  void sendsNothingIfNothingChanged() throws IOException {
    Update update = page.update(model);
    assertThat(update.isEmpty()).isTrue();
    assertThat(update.sequence()).isZero();
    assertThat(update.size()).isZero();
    assertThat(update.json()).isEmpty();
    assertThat(update.strategies()).isEmpty();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    update.writeTo(bytes);
    assertThat(bytes.size()).isZero();
    assertThat(page.update(model)).isSameAs(update);
  }

  @Test
  void sendsNothingIfTheClientWouldSeeNoDifference() {
    model.key = "other";
    assertThat(page.update(model).isEmpty()).isTrue();
    assertThat(page.sequence()).isZero();
  }

  @Test
  void namesEveryStrategyThatItUses() {
    model.items.get(0).text = "A2";
    model.items.remove(1);
    Update update = page.update(model);
    assertThat(update.json()).isEqualTo("[1,1,[[[0,0,\"A2\"]],[1]]]");
    assertThat(update.strategies())
        .containsExactlyInAnyOrder(Strategy.STATIC_DYNAMIC, Strategy.GRANULAR);
  }

  @Test
  void staysAsItWasIfAModelCannotBeRead() {
    String before = page.html();
    Item broken = new Item("k", "new", new Item("b", "B", new Item("c", "C")));
    broken.items.add(null);
    assertThatThrownBy(() -> page.update(broken)).isInstanceOf(NullPointerException.class);
    assertThat(page.html()).isEqualTo(before);
    assertThat(page.sequence()).isZero();
    assertThat(page.update(model).isEmpty()).isTrue();
  }

  @Test
  void staysAsItWasIfTheComparisonFails() {
    OutlineClient client = new OutlineClient(model, 0);
    String before = page.html();
    // The text of the last row fails once the rows before it have been matched and written.
    Item broken = new Item("k", "new", new Item("c", "C"), new Item("b", "B2"));
    broken.items.add(new Item(null, "no key"));
    assertThatThrownBy(() -> page.update(broken)).isInstanceOf(NullPointerException.class);
    assertThat(page.html()).isEqualTo(before);
    model.items.remove(0);
    model.items.add(new Item("d", "D"));
    client.apply(page.update(model).json());
    assertThat(client).hasToString(OutlineClient.shown(model));
  }

  @Test
  void updatesThatWereNotSentBecomeOne() {
    model.items.add(new Item("c", "C"));
    Update first = page.update(model);
    model.items.remove(0);
    page.update(model);
    model.items.add(new Item("d", "D"));
    page.update(model);
    Update merged = page.merge(first);
    assertThat(merged.json()).isEqualTo("[1,1,[0,[0],0,[1,[\"C\",[]],[\"D\",[]]]]]");
    assertThat(page.sequence()).isEqualTo(1);
    // The client has counted C as 2 and D as 3.
    model.items.get(2).text = "D2";
    assertThat(page.update(model).json()).isEqualTo("[2,1,[[[3,0,\"D2\"]]]]");
  }

  @Test
  void updatesThatCancelEachOtherOutBecomeNone() {
    model.text = "changed";
    Update first = page.update(model);
    model.text = "top";
    page.update(model);
    assertThat(page.merge(first).isEmpty()).isTrue();
    assertThat(page.sequence()).isZero();
    model.text = "again";
    assertThat(page.update(model).json()).isEqualTo("[1,0,\"again\"]");
  }

  @Test
  void aMergeReadsTheLastModelAnew() {
    model.text = "changed";
    Update first = page.update(model);
    model.text = "in place";
    assertThat(page.merge(first).json()).isEqualTo("[1,0,\"in place\"]");
    assertThat(page.update(model).isEmpty()).isTrue();
  }

  @Test
  void staysAsItWasIfAMergeFails() {
    model.text = "changed";
    Update first = page.update(model);
    model.items.add(null);
    assertThatThrownBy(() -> page.merge(first)).isInstanceOf(NullPointerException.class);
    assertThat(page.sequence()).isEqualTo(1);
    assertThat(page.html()).startsWith("changed");
    model.items.remove(2);
    model.text = "again";
    assertThat(page.merge(first).json()).isEqualTo("[1,0,\"again\"]");
  }

  @Test
  void onlyWhatThePageMayStillTakeBackIsMerged() {
    model.text = "1";
    Update first = page.update(model);
    model.text = "2";
    Update second = page.update(model);
    Update merged = page.merge(first);
    assertThatIllegalArgumentException().isThrownBy(() -> page.merge(second));
    assertThatIllegalArgumentException().isThrownBy(() -> page.merge(page.update(model)));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> OutlineTemplate.keyed().page(model).merge(merged));
    assertThat(page.merge(merged).json()).isEqualTo("[1,0,\"2\"]");
    model.text = "3";
    Update last = page.update(model);
    page.resync();
    assertThatIllegalArgumentException().isThrownBy(() -> page.merge(last));
  }

  @Test
  void rowsAreMadeAnew() {
    assertThat(page.rebuild(1, 0).json()).isEqualTo("[1,1,[0,[0],0,[0,[\"A\",[]]]]]");
    model.items.get(0).text = "A2";
    assertThat(page.update(model).json()).isEqualTo("[2,1,[[[2,0,\"A2\"]]]]");
  }

  @Test
  void listsAreMadeAnewAndCountFromTheBeginning() {
    model.items.remove(0);
    page.update(model);
    assertThat(page.rebuild(1).json()).isEqualTo("[2,1,[0,1,0,[0,[\"B\",[]]]]]");
    model.items.get(0).text = "B2";
    assertThat(page.update(model).json()).isEqualTo("[3,1,[[[0,0,\"B2\"]]]]");
  }

  @Test
  void whatIsNotThereIsNotMadeAnew() {
    for (int[] block : new int[][] {{}, {0}, {2}, {1, 2}, {1, 0, 1}, {1, 0, 0}, {-1}, {1, -1}}) {
      assertThat(page.rebuild(block).isEmpty()).isTrue();
    }
    assertThat(page.sequence()).isZero();
  }

  @Test
  void aBlockMadeAnewIsNotMergedAway() {
    model.text = "changed";
    Update before = page.update(model);
    Update rebuilt = page.rebuild(1, 0);
    assertThatIllegalArgumentException().isThrownBy(() -> page.merge(before));
    assertThatIllegalArgumentException().isThrownBy(() -> page.merge(rebuilt));
  }

  @Test
  void anotherServerGoesOnWithTheModelAlone() {
    model.text = "changed";
    long sent = page.update(model).sequence();
    Page<Item> elsewhere = Page.resume(template, model, sent);
    assertThat(elsewhere.html()).isEqualTo(page.html());
    // The client, which shows number 1, sees the gap both when it joins and by any update.
    assertThat(elsewhere.sequence()).isEqualTo(2);
    model.items.remove(0);
    assertThat(elsewhere.update(model).sequence()).isEqualTo(3);
    OutlineClient client = new OutlineClient(model, elsewhere.resync().sequence());
    model.items.add(0, new Item("c", "C"));
    client.apply(elsewhere.update(model).json());
    assertThat(client).hasToString(OutlineClient.shown(model));
  }

  @Test
  void resyncRestartsTheHandles() {
    model.items.remove(0);
    model.items.add(new Item("c", "C"));
    assertThat(page.update(model).json()).isEqualTo("[1,1,[0,[0],0,[1,[\"C\",[]]]]]");
    Resync resync = page.resync();
    assertThat(resync.html()).isEqualTo(page.html());
    assertThat(resync.sequence()).isEqualTo(2);
    model.items.get(1).text = "C2";
    assertThat(page.update(model).json()).isEqualTo("[3,1,[[[1,0,\"C2\"]]]]");
  }

  @Test
  void resyncShowsTheModelAsItIs() {
    model.text = "changed since";
    assertThat(page.resync().html()).startsWith("changed since");
    assertThat(page.update(model).isEmpty()).isTrue();
  }

  @Test
  void resyncIsAMessage() {
    Map<?, ?> message = JsonValues.object(new Resync(7, "<p title=\"é\">").json());
    assertThat(message).isEqualTo(Map.of("resync", Map.of("seq", 7L, "html", "<p title=\"é\">")));
  }

  @Test
  void staysAsItWasIfAResyncFails() {
    String before = page.html();
    model.items.add(null);
    assertThatThrownBy(page::resync).isInstanceOf(NullPointerException.class);
    assertThat(page.html()).isEqualTo(before);
    assertThat(page.sequence()).isZero();
  }

  /** A view whose capture changes the page that captures it. */
  private static final class Reentrant extends GeneratedTemplate<Runnable, Runnable> {
    Reentrant() {
      super("", "");
    }

    @Override
    protected Runnable capture(Runnable model, Runnable last) {
      model.run();
      return model;
    }

    @Override
    protected void render(Runnable view, HtmlBuffer out) {}

    @Override
    protected void diff(Runnable from, Runnable to, PatchWriter out) {}
  }

  @Test
  void aModelMustNotChangeThePageThatReadsIt() {
    Page<Runnable> reentrant = new Reentrant().page(() -> {});
    assertThatIllegalStateException()
        .isThrownBy(() -> reentrant.update(() -> reentrant.update(() -> {})));
    assertThatIllegalStateException().isThrownBy(() -> reentrant.update(reentrant::resync));
    reentrant.update(() -> {});
  }

  @Test
  void anUpdateThatChangesNothingAllocatesNothing() {
    Runnable unchanged = () -> {};
    Page<Runnable> quiet = new Reentrant().page(unchanged);
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    long allocated = Long.MAX_VALUE;
    for (int round = 0; round < 10 && allocated > 0; round++) {
      long before = threads.getCurrentThreadAllocatedBytes();
      updateOften(quiet, unchanged, 100_000);
      allocated = threads.getCurrentThreadAllocatedBytes() - before;
    }
    assertThat(allocated).isZero();
  }

  private static void updateOften(Page<Runnable> page, Runnable model, long rounds) {
    for (long i = 0; i < rounds; i++) {
      page.update(model);
    }
  }
}
