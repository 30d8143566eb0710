package dev.livetemplate.processor.cases;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Holds random cases to the law, and cuts down those that break it. */
final class RandomLaw implements AutoCloseable {

  /** How many smaller cases are tried before a case is taken as small enough. */
  private static final int MAX_TRIES = 400;

  private final CaseCompiler compiler = new CaseCompiler();
  private final Path folder;
  private int opaque;
  private long steps;
  private int tries;

  /**
   * Creates the check.
   *
   * @param folder where cases are written; those that break the law stay there
   */
  RandomLaw(Path folder) {
    this.folder = folder;
  }

  /** Returns how many of the cases had opaque regions. */
  int opaque() {
    return opaque;
  }

  /** Returns how many updates from one state to the next the cases have gone through. */
  long steps() {
    return steps;
  }

  /** Returns what is wrong with the case of a seed, cut down; an empty text if nothing is. */
  String check(long seed, int states) {
    RandomCase random = RandomCase.of(seed, states);
    if (failure(random).isEmpty()) {
      return "";
    }
    RandomCase small = smallest(random).withoutUnusedNames();
    CaseFolder written = small.write(folder.resolve("seed-" + seed));
    return "seed %d, written to %s%n%s%n%s%n%s%n"
        .formatted(
            seed,
            written.folder(),
            RandomTemplate.files(small.template(), small.partials()),
            JsonText.of(small.states()),
            failure(small));
  }

  private String failure(RandomCase random) {
    tries++;
    CompiledCase compiled;
    try {
      compiled = compiler.compile(random.write(folder.resolve("case")));
    } catch (RuntimeException | AssertionError e) {
      // To refuse HTML in which nobody can tell how to escape a value is right.
      return e.toString().contains("[UnsafeContext]") ? "" : "does not compile: " + e;
    }
    opaque += compiled.opaqueRegions().isEmpty() ? 0 : 1;
    steps += compiled.states();
    try {
      return failure(new CaseLaw(compiled));
    } catch (RuntimeException | AssertionError e) {
      return "does not run: " + e;
    }
  }

  private static String failure(CaseLaw law) {
    List<String> failures = new ArrayList<>(law.rendersAsExpected());
    failures.addAll(law.differsByMarkersOnly());
    failures.addAll(law.sendsNothingForNothing());
    failures.addAll(law.followsAllInOrder());
    failures.addAll(law.mergesUpdates());
    failures.addAll(law.rebuildsBlocks());
    return failures.isEmpty() ? "" : failures.get(0);
  }

  /** What kind of failure it is, so that cutting down does not go over to another one. */
  private static String kind(String failure) {
    return failure.startsWith("does not compile")
        ? failure.substring(0, Math.min(failure.length(), 160)).replaceAll("[0-9]+", "")
        : failure.isEmpty() ? "" : "law";
  }

  private RandomCase smallest(RandomCase random) {
    String kind = kind(failure(random));
    RandomCase clean = random.withoutUnusedNames();
    RandomCase best = kind.equals(kind(failure(clean))) ? clean : random;
    tries = 0;
    boolean smaller = true;
    while (smaller && tries < MAX_TRIES) {
      smaller = false;
      for (RandomCase candidate : candidates(best)) {
        if (tries < MAX_TRIES && kind.equals(kind(failure(candidate)))) {
          best = candidate;
          smaller = true;
          break;
        }
      }
    }
    return best;
  }

  /** The first state has everything that types are told from, so it is always kept. */
  private static List<RandomCase> candidates(RandomCase from) {
    List<RandomCase> candidates = new ArrayList<>();
    int n = from.states().size();
    if (n > 3) {
      for (int i = 1; i + 1 < n; i++) {
        candidates.add(withStates(from, List.of(0, i, i + 1)));
      }
    }
    if (n > 2) {
      IntStream.range(1, n).forEach(i -> candidates.add(withStates(from, List.of(0, i))));
    }
    for (List<Piece> template : Piece.smaller(from.template())) {
      candidates.add(new RandomCase(from.seed(), template, from.partials(), from.states()));
    }
    for (String name : from.partials().keySet()) {
      for (List<Piece> partial : Piece.smaller(from.partials().get(name))) {
        Map<String, List<Piece>> partials = new LinkedHashMap<>(from.partials());
        partials.put(name, partial);
        candidates.add(new RandomCase(from.seed(), from.template(), partials, from.states()));
      }
    }
    return candidates;
  }

  private static RandomCase withStates(RandomCase from, List<Integer> kept) {
    List<Object> states = new ArrayList<>();
    kept.forEach(i -> states.add(from.states().get(i)));
    return new RandomCase(from.seed(), from.template(), from.partials(), states);
  }

  @Override
  public void close() {
    compiler.close();
  }

  /** Checks {@code count} seeds from {@code first} on: {@code RandomLaw FOLDER first count}. */
  public static void main(String[] arguments) {
    long first = Long.parseLong(arguments[1]);
    int count = Integer.parseInt(arguments[2]);
    int failed = 0;
    try (RandomLaw law = new RandomLaw(Path.of(arguments[0]))) {
      for (long seed = first; seed < first + count; seed++) {
        String failure = law.check(seed, 16);
        if (!failure.isEmpty()) {
          failed++;
          System.out.println(failure);
        }
      }
      System.out.printf("%d of %d failed%n", failed, count);
    }
  }
}
