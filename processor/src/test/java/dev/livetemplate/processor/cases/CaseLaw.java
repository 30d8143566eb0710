package dev.livetemplate.processor.cases;

import dev.livetemplate.Page;
import dev.livetemplate.Resync;
import dev.livetemplate.Update;
import dev.livetemplate.testing.Applier;
import dev.livetemplate.testing.Dom;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;

/**
 * The law of LiveTemplate, held against one subject: every method returns what breaks it, one text
 * each, and an empty list if nothing does.
 */
public final class CaseLaw {

  private static final int SHOWN = 5;

  /** How many steps a random walk has. */
  private static final int MOST_STEPS = 20;

  private final LawSubject subject;
  private final List<String> pages = new ArrayList<>();
  private final List<Document> documents = new ArrayList<>();

  /** Renders all states. */
  public CaseLaw(LawSubject subject) {
    this.subject = subject;
    for (int i = 0; i < subject.states(); i++) {
      pages.add(subject.page(i).html());
      documents.add(Dom.parse(pages.get(i)));
    }
  }

  /** Returns the subject's name and the first of its failures. */
  public String report(List<String> failures) {
    String first = failures.stream().limit(SHOWN).collect(Collectors.joining("\n"));
    return "%s: %d failures\n%s".formatted(subject.name(), failures.size(), first);
  }

  /** Every state renders as expected, byte for byte. */
  public List<String> rendersAsExpected() {
    List<String> failures = new ArrayList<>();
    List<String> expected = subject.expected();
    for (int i = 0; i < subject.states(); i++) {
      String actual = subject.template().html(subject.model(i));
      if (!actual.equals(expected.get(i))) {
        failures.add("state " + i + ": " + firstDifference(expected.get(i), actual));
      }
    }
    return failures;
  }

  /** A page with markers is the page without, but for the marker comments. */
  public List<String> differsByMarkersOnly() {
    List<String> failures = new ArrayList<>();
    for (int i = 0; i < subject.states(); i++) {
      Document plain = Dom.parse(subject.template().html(subject.model(i)));
      String difference =
          Dom.difference(MarkerComments.without(documents.get(i)), MarkerComments.without(plain));
      if (difference != null) {
        failures.add("state " + i + ", with markers and without: " + difference);
      }
    }
    return failures;
  }

  /** No update where nothing changed. */
  public List<String> sendsNothingForNothing() {
    List<String> failures = new ArrayList<>();
    for (int i = 0; i < subject.states(); i++) {
      try {
        Update update = subject.page(i).update(subject.model(i));
        if (!update.isEmpty()) {
          failures.add("state " + i + " to itself: " + update);
        }
      } catch (RuntimeException e) {
        failures.add("state " + i + " to itself: " + e);
      }
    }
    return failures;
  }

  /** Every transition, there and back; all there can be if none is named. */
  public List<String> followsTransitions() {
    Set<List<Integer>> walks = new LinkedHashSet<>();
    if (subject.transitions().isEmpty()) {
      for (int from = 0; from < subject.states(); from++) {
        for (int to = 0; to < subject.states(); to++) {
          walks.add(List.of(from, to));
        }
      }
    }
    for (CaseFolder.Transition transition : subject.transitions()) {
      List<Integer> there = new ArrayList<>(transition.path());
      there.add(transition.to());
      walks.add(there);
      walks.add(List.of(transition.to(), transition.from()));
    }
    return walks.stream().flatMap(walk -> follows(walk).stream()).toList();
  }

  /** All states on one page, in their order, and from the last back to the second. */
  public List<String> followsAllInOrder() {
    List<Integer> walk = new ArrayList<>();
    IntStream.range(0, subject.states()).forEach(walk::add);
    walk.add(Math.min(1, subject.states() - 1));
    return follows(walk);
  }

  /** All states on one page, there and back in bigger steps. */
  public List<String> followsOneLongWalk() {
    int n = subject.states();
    return follows(
        IntStream.concat(IntStream.rangeClosed(0, n), IntStream.iterate(n, i -> i >= 0, i -> i - 3))
            .map(i -> i % n)
            .boxed()
            .toList());
  }

  /**
   * One page through states; half way its client begins anew with a resync. Ends at the first
   * failure, since all that follows would fail too.
   */
  public List<String> follows(List<Integer> walk) {
    Page<Object> page = subject.page(walk.get(0));
    Applier client = new Applier(subject.template().descriptor(), page.html());
    for (int step = 1; step < walk.size(); step++) {
      if (step > 1 && step == walk.size() / 2) {
        Resync resync = page.resync();
        client = new Applier(subject.template().descriptor(), resync.html(), resync.sequence());
      }
      int state = walk.get(step);
      Update update = null;
      String failure;
      try {
        update = page.update(subject.model(state));
        failure = applied(client, page, update, state);
      } catch (RuntimeException | AssertionError e) {
        failure = e.toString();
      }
      if (failure != null) {
        return List.of(walk.subList(0, step + 1) + ": " + failure + "\n    update " + update);
      }
    }
    return List.of();
  }

  /** A slow client that is sent one update for several, now and then. */
  public List<String> mergesUpdates() {
    Random random = new Random(subject.states());
    Page<Object> page = subject.page(0);
    Applier client = new Applier(subject.template().descriptor(), page.html());
    Update unsent = null;
    for (int step = 1; step <= MOST_STEPS; step++) {
      int state = random.nextInt(subject.states());
      String failure;
      try {
        Update update = page.update(subject.model(state));
        if (!update.isEmpty()) {
          unsent = unsent == null ? update : page.merge(unsent);
        }
        boolean sends = random.nextInt(3) == 0;
        failure = sends ? applied(client, page, unsent, state) : null;
        unsent = sends || unsent == null || unsent.isEmpty() ? null : unsent;
      } catch (RuntimeException | AssertionError e) {
        failure = e.toString();
      }
      if (failure != null) {
        return List.of(
            "merged, step " + step + " to " + state + ": " + failure + "\n    " + unsent);
      }
    }
    return List.of();
  }

  /** A client that loses a block now and then, and gets it anew. */
  public List<String> rebuildsBlocks() {
    Random random = new Random(subject.states());
    Page<Object> page = subject.page(0);
    Applier client = new Applier(subject.template().descriptor(), page.html());
    for (int step = 1; step <= MOST_STEPS; step++) {
      int state = random.nextInt(subject.states());
      String failure;
      Update update = null;
      String place = "";
      try {
        update = page.update(subject.model(state));
        failure = applied(client, page, update, state);
        List<int[]> blocks = client.blocks();
        if (failure == null && !blocks.isEmpty()) {
          int[] block = blocks.get(random.nextInt(blocks.size()));
          int[] lost = client.damage(block);
          place = Arrays.toString(lost);
          update = page.rebuild(lost);
          failure = update.isEmpty() ? "not found" : applied(client, page, update, state);
        }
      } catch (RuntimeException | AssertionError e) {
        failure = e.toString();
      }
      if (failure != null) {
        return List.of(
            "block " + place + " of state " + state + ": " + failure + "\n    " + update);
      }
    }
    return List.of();
  }

  private String applied(Applier client, Page<Object> page, @Nullable Update update, int state) {
    if (!page.html().equals(pages.get(state))) {
      return "the page after the update is not the fresh one: "
          + firstDifference(pages.get(state), page.html());
    }
    if (update != null && !update.isEmpty()) {
      client.apply(update.json());
      if (update.explain().bytes() != update.size()) {
        return "is not explained: " + update.explain();
      }
    }
    client.checkPlaces();
    return Dom.difference(client.document(), documents.get(state));
  }

  /** Returns where two texts begin to differ, with a piece of both. */
  static String firstDifference(String expected, String actual) {
    int at = 0;
    while (at < Math.min(expected.length(), actual.length())
        && expected.charAt(at) == actual.charAt(at)) {
      at++;
    }
    return "from character %d on expected «%s» but was «%s»"
        .formatted(at, piece(expected, at), piece(actual, at));
  }

  private static String piece(String text, int at) {
    return text.substring(Math.max(0, at - 20), Math.min(text.length(), at + 60));
  }
}
