package dev.livetemplate.gate;

import dev.livetemplate.processor.cases.CaseCompiler;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import javax.tools.ToolProvider;

/**
 * Holds the update engine against folders of cases, and tells whether it is good enough to ship.
 *
 * <p>Exit status: 0 if the gate holds, 1 if not, 2 if it could not be run.
 */
public final class Gate {

  static final int HOLDS = 0;
  static final int DOES_NOT_HOLD = 1;
  static final int CANNOT_RUN = 2;

  /** What takes longer is stuck. */
  private static final int MAX_MINUTES_A_CASE = 3;

  private final PrintStream out;
  private final PrintStream progress;

  private Gate(PrintStream out, PrintStream progress) {
    this.out = out;
    this.progress = progress;
  }

  /** Runs the gate; see {@link Arguments#USAGE}. */
  public static void main(String[] arguments) {
    // A case that is stuck has a thread that never ends.
    System.exit(run(stream(FileDescriptor.out), stream(FileDescriptor.err), arguments));
  }

  private static PrintStream stream(FileDescriptor descriptor) {
    return new PrintStream(new FileOutputStream(descriptor), true, StandardCharsets.UTF_8);
  }

  /**
   * Runs the gate.
   *
   * @param out where the tables go
   * @param progress where a line a case goes while it runs, and errors
   * @return the exit status
   */
  static int run(PrintStream out, PrintStream progress, String... arguments) {
    try {
      return new Gate(out, progress).run(Arguments.parse(arguments));
    } catch (Arguments.Misused e) {
      progress.println("gate: " + e.getMessage());
      progress.print(Arguments.USAGE);
    } catch (IOException | java.io.UncheckedIOException e) {
      progress.println("gate: " + e);
    }
    return CANNOT_RUN;
  }

  private int run(Arguments arguments) throws IOException {
    if (ToolProvider.getSystemJavaCompiler() == null) {
      throw new IOException("no compiler: run the gate with a JDK");
    }
    CaseSearch.Found found = CaseSearch.in(arguments.folders(), arguments.caseName());
    if (found.isEmpty()) {
      throw new IOException("no cases in " + arguments.folders());
    }
    List<CaseResult> cases = new ArrayList<>();
    List<InvalidResult> invalid = new ArrayList<>();
    LatencyMeter meter = LatencyMeter.of(arguments.quick());
    try (CaseCompiler compiler = new CaseCompiler()) {
      for (Path path : found.cases()) {
        announce(cases.size() + 1, found, path);
        cases.add(
            guarded(() -> CaseTrial.run(path, compiler, meter), failure -> broken(path, failure)));
      }
      for (Path path : found.invalid()) {
        announce(cases.size() + invalid.size() + 1, found, path);
        invalid.add(
            guarded(() -> InvalidTrial.run(path, compiler), failure -> notRefused(path, failure)));
      }
    }
    Figures figures = new Figures(cases, invalid);
    new Table(out).print(cases, invalid, figures);
    if (arguments.report() != null) {
      JsonReport.write(arguments.report(), cases, invalid, figures);
    }
    return Threshold.allHold(figures) ? HOLDS : DOES_NOT_HOLD;
  }

  private void announce(int number, CaseSearch.Found found, Path path) {
    int all = found.cases().size() + found.invalid().size();
    progress.printf("gate: %d of %d, %s%n", number, all, path.getFileName());
  }

  private static CaseResult broken(Path path, String failure) {
    return CaseResult.broken(path.getFileName().toString(), path.toString(), failure);
  }

  private static InvalidResult notRefused(Path path, String failure) {
    return new InvalidResult(
        path.getFileName().toString(), path.toString(), false, "", List.of(failure));
  }

  /** Runs a case in a thread of its own, so that one that is stuck does not hold up the others. */
  private static <T> T guarded(Callable<T> trial, Function<String, T> failed) {
    FutureTask<T> task = new FutureTask<>(trial);
    Thread thread = new Thread(task, "gate-case");
    thread.setDaemon(true);
    thread.start();
    try {
      return task.get(MAX_MINUTES_A_CASE, TimeUnit.MINUTES);
    } catch (TimeoutException e) {
      return failed.apply("takes longer than " + MAX_MINUTES_A_CASE + " minutes");
    } catch (ExecutionException e) {
      return failed.apply("breaks off: " + Failures.text(e.getCause() == null ? e : e.getCause()));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return failed.apply("interrupted");
    }
  }
}
