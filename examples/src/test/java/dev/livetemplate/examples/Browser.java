package dev.livetemplate.examples;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;

/** The headless browser that all tests of this module share; started when first asked for. */
public final class Browser {

  /** How long a script may take on a machine that has much else to do. */
  private static final Duration SCRIPT_TIMEOUT = Duration.ofMinutes(2);

  private static final List<String> BROWSERS =
      List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome");
  private static final List<Path> DRIVER_FOLDERS =
      List.of(
          Path.of("/usr/lib/chromium"),
          Path.of("/usr/lib/chromium-browser"),
          Path.of("/usr/local/bin"));

  /** The logger that warns of browsers newer than Selenium; kept, since loggers are weakly held. */
  private static final Logger VERSIONS = Logger.getLogger("org.openqa.selenium.devtools");

  private static final class Holder {
    static final ChromeDriver DRIVER = start();
  }

  private Browser() {}

  /**
   * Returns the browser; one test uses it at a time.
   *
   * @throws IllegalStateException if there is none on this machine
   */
  public static ChromeDriver get() {
    return Holder.DRIVER;
  }

  /** Returns what the pages wrote to the console as errors since the last call. */
  public static List<String> errors() {
    return get().manage().logs().get(LogType.BROWSER).getAll().stream()
        .filter(entry -> entry.getLevel().intValue() >= Level.SEVERE.intValue())
        .map(LogEntry::getMessage)
        .toList();
  }

  private static ChromeDriver start() {
    VERSIONS.setLevel(Level.SEVERE);
    ChromeDriverService service =
        new ChromeDriverService.Builder()
            .usingDriverExecutable(driver())
            .usingAnyFreePort()
            .withTimeout(SCRIPT_TIMEOUT)
            .build();
    Path profile = freshProfile();
    ChromeDriver driver = new ChromeDriver(service, options(profile));
    driver.manage().timeouts().scriptTimeout(SCRIPT_TIMEOUT);
    Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(driver, profile)));
    return driver;
  }

  private static void stop(ChromeDriver driver, Path profile) {
    driver.quit();
    try (Stream<Path> files = Files.walk(profile)) {
      files.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static ChromeOptions options(Path profile) {
    ChromeOptions options = new ChromeOptions();
    options.setBinary(binary());
    options.addArguments(
        "--headless=new",
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--disable-dev-shm-usage",
        "--window-size=1100,900",
        "--user-data-dir=" + profile);
    LoggingPreferences logs = new LoggingPreferences();
    logs.enable(LogType.BROWSER, Level.ALL);
    options.setCapability(ChromeOptions.LOGGING_PREFS, logs);
    return options;
  }

  private static Path freshProfile() {
    try {
      Path target = Path.of(System.getProperty("basedir", ""), "target").toAbsolutePath();
      return Files.createTempDirectory(Files.createDirectories(target), "chrome-");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static File binary() {
    return BROWSERS.stream()
        .flatMap(name -> Stream.concat(environment("CHROME_BIN"), inPath(name)))
        .filter(File::canExecute)
        .findFirst()
        .orElseThrow(
            () -> new IllegalStateException("no browser: install Chromium, or set CHROME_BIN"));
  }

  private static File driver() {
    return Stream.of(
            environment("SE_CHROMEDRIVER"),
            inPath("chromedriver"),
            DRIVER_FOLDERS.stream().map(folder -> folder.resolve("chromedriver").toFile()))
        .flatMap(files -> files)
        .filter(File::canExecute)
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalStateException(
                    "no chromedriver: install chromium-driver, or set SE_CHROMEDRIVER"));
  }

  private static Stream<File> environment(String variable) {
    return Stream.ofNullable(System.getenv(variable)).flatMap(Browser::named);
  }

  /** A path, or the name of a program. */
  private static Stream<File> named(String program) {
    return program.contains("/") ? Stream.of(new File(program)) : inPath(program);
  }

  private static Stream<File> inPath(String program) {
    return Stream.of(
            Objects.requireNonNullElse(System.getenv("PATH"), "").split(File.pathSeparator))
        .map(folder -> new File(folder, program));
  }

  /** Shows pages as on a phone. */
  static void phone() {
    get()
        .executeCdpCommand(
            "Emulation.setDeviceMetricsOverride",
            Map.of("width", 390, "height", 844, "deviceScaleFactor", 2, "mobile", true));
  }

  /** Shows pages as on a desk. */
  static void desk() {
    get().executeCdpCommand("Emulation.clearDeviceMetricsOverride", Map.of());
  }

  /** Sets what the user prefers: {@code light} or {@code dark}. */
  static void colorScheme(String scheme) {
    get()
        .executeCdpCommand(
            "Emulation.setEmulatedMedia",
            Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", scheme))));
  }
}
