package dev.livetemplate.gate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.livetemplate.processor.testing.Json;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The gate from outside: what it prints, its report, its exit status. */
final class GateTest {

  private static final String STATES =
      """
      {"states": [{"n": 1, "cls": "a"}, {"n": 2, "cls": "a"}, {"n": 2, "cls": "b"}],
       "transitions": [{"from": 0, "to": 1, "label": "one more", "kind": "text"}, {"from": 1, "to": 2}]}
      """;

  /** Long enough for a small update to be a small part of it. */
  private static final String TEMPLATE =
      "<p class=\"{{cls}}\">" + "It is long. ".repeat(40) + "{{n}}</p>\n";

  @TempDir Path folder;

  private int status;
  private String output;
  private String errors;

  private void write(String name, String template, String states) throws IOException {
    Path to = Files.createDirectories(folder.resolve(name));
    if (template != null) {
      Files.writeString(to.resolve("template.mustache"), template);
    }
    if (states != null) {
      Files.writeString(to.resolve("states.json"), states);
    }
  }

  private void run(String... arguments) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    status = Gate.run(stream(out), stream(err), arguments);
    output = out.toString(StandardCharsets.UTF_8);
    errors = err.toString(StandardCharsets.UTF_8);
  }

  private static PrintStream stream(ByteArrayOutputStream out) {
    return new PrintStream(out, true, StandardCharsets.UTF_8);
  }

  private void runFolder(String... more) {
    String[] arguments = new String[more.length + 2];
    arguments[0] = folder.toString();
    arguments[1] = "--quick";
    System.arraycopy(more, 0, arguments, 2, more.length);
    run(arguments);
  }

  @Test
  void holdsForAGoodCase() throws IOException {
    write("good", TEMPLATE, STATES);
    runFolder();
    assertThat(output)
        .contains("| good | 3/3 | 2/2 | 2 |")
        .contains("The gate holds.")
        .contains("\ncases 1\ncases_failed 0\ntransitions 2\ntransitions_correct 2\nrenders 3\n")
        .contains("\nstrategy_accuracy 1.0000\n")
        .contains("\nreduction_raw_median n/a\n");
    assertThat(errors).contains("gate: 1 of 1, good");
    assertThat(status).isEqualTo(Gate.HOLDS);
  }

  @Test
  void endsWithNamesAndValuesInTheirOrder() throws IOException {
    write("good", TEMPLATE, STATES);
    runFolder();
    List<String> lines = output.lines().toList();
    List<String> names =
        lines.subList(lines.lastIndexOf("") + 1, lines.size()).stream()
            .map(line -> line.substring(0, line.indexOf(' ')))
            .toList();
    assertThat(names)
        .startsWith("cases", "cases_failed", "transitions", "transitions_correct", "renders")
        .contains("templates_without_strategy4", "reduction_mixed_p10", "latency_max_us")
        .endsWith("peer_bytes_worse", "marker_overhead_median")
        .hasSize(27);
  }

  @Test
  void writesAReport() throws IOException {
    write("good", TEMPLATE, STATES);
    Path report = folder.resolve("report.json");
    runFolder("--report", report.toString());
    Map<String, Object> json = Json.read(report);
    Map<String, Object> result = Json.object(Json.array(json.get("cases")).get(0));
    Map<String, Object> second = Json.object(Json.array(result.get("transitions")).get(1));
    assertThat(json).containsEntry("holds", true);
    assertThat(second)
        .containsEntry("kind", "attribute")
        .containsEntry("strategies", "2")
        .containsEntry("oracle", "2")
        .containsEntry("correct", true);
  }

  @Test
  void failsForAPageThatIsNotAsExpected() throws IOException {
    write("wrong", TEMPLATE, STATES);
    Path expected = Files.createDirectories(folder.resolve("wrong/expected"));
    Files.writeString(expected.resolve("1.html"), "<p class=\"a\">something else</p>\n");
    runFolder();
    assertThat(output).contains("FAILED wrong: state 1: ").contains("\nrenders_equal 2\n");
    assertThat(status).isEqualTo(Gate.DOES_NOT_HOLD);
  }

  @Test
  void failsForACaseThatDoesNotCompileAndGoesOn() throws IOException {
    write("a-bad", "<p>\n  {{nobody}}</p>", STATES);
    write("b-good", TEMPLATE, STATES);
    runFolder();
    assertThat(output)
        .contains("FAILED a-bad: does not compile:")
        .contains("template.mustache:2:3: [UnknownName]")
        .contains("\ncases 2\ncases_failed 1\ntransitions 4\ntransitions_correct 2\n");
    assertThat(status).isEqualTo(Gate.DOES_NOT_HOLD);
  }

  @Test
  void countsBrokenFoldersAsFailedCases() throws IOException {
    write("bad-json", TEMPLATE, "{\"states\": [");
    write("bad-index", TEMPLATE, STATES.replace("\"to\": 2", "\"to\": 9"));
    write("no-states", TEMPLATE, "{\"transitions\": []}");
    write("no-template", null, STATES);
    write("nothing-but-a-template", TEMPLATE, null);
    write("types", TEMPLATE, "{\"states\": [{\"n\": 1, \"cls\": {}}, {\"n\": 1, \"cls\": []}]}");
    runFolder();
    assertThat(output).contains("\ncases 6\ncases_failed 6\n");
    assertThat(status).isEqualTo(Gate.DOES_NOT_HOLD);
  }

  @Test
  void takesWhateverJsonThereIs() throws IOException {
    write(
        "odd",
        """
        {{#new}}<p data-key="{{hashCode}}">{{x}} {{none}} {{price}} {{big}}</p>{{/new}}\
        {{#empty}}<i>{{.}}</i>{{/empty}}{{#grid}}<tt>{{#.}}<b>{{.}}</b>{{/.}}</tt>{{/grid}}\
        {{#tree}}<u>{{name}}{{#child}}<s>{{name}}</s>{{/child}}</u>{{/tree}}
        """,
        """
        {"states": [
          {"new": true, "hashCode": 1, "x": null, "none": null, "price": 12345678.9, "big": 9007199254740991,
           "empty": [], "grid": [[1, 2], []], "tree": {"name": "a", "child": {"name": "b", "child": null}}, "not a name": 1},
          {"new": false, "hashCode": 1, "x": "X", "none": null, "price": 2, "big": 1,
           "empty": [], "grid": [], "tree": null, "not a name": 2},
          {"new": true, "hashCode": 2, "x": true, "none": null, "price": 2.0, "big": 1,
           "empty": [], "grid": [[3], [4, null]], "tree": {"name": "c", "child": null}}],
         "transitions": [{"from": 0, "to": 1}, {"from": 1, "to": 2}, {"from": 2, "to": 0}]}
        """);
    Path expected = Files.createDirectories(folder.resolve("odd/expected"));
    Files.writeString(
        expected.resolve("0.html"),
        "<p data-key=\"1\">  12345678.9 9007199254740991</p><tt><b>1</b><b>2</b></tt><tt></tt>"
            + "<u>a<s>b</s></u>\n");
    runFolder();
    assertThat(output).contains("cases_failed 0\ntransitions 3\ntransitions_correct 3");
  }

  @Test
  void findsCasesAtAnyDepthAndByName() throws IOException {
    write("deep/er/one", TEMPLATE, STATES);
    write("deep/two", TEMPLATE, STATES);
    write(".hidden/three", TEMPLATE, STATES);
    runFolder();
    assertThat(output).contains("\ncases 2\n");
    runFolder("--case", "two");
    assertThat(output).contains("| two |").contains("\ncases 1\n");
    run(folder.resolve("deep/two").toString(), folder.resolve("deep/two").toString(), "--quick");
    assertThat(output).contains("\ncases 1\n");
  }

  @Test
  void wantsInvalidTemplatesRefusedAtTheirPlace() throws IOException {
    write("invalid/right", "<p>{{#n}}", STATES);
    Files.writeString(folder.resolve("invalid/right/error.json"), "{\"line\": 1, \"column\": 4}");
    write("invalid/elsewhere", "<p>{{#n}}", STATES);
    Files.writeString(
        folder.resolve("invalid/elsewhere/error.json"), "{\"line\": 1, \"column\": 5}");
    write("invalid/valid", TEMPLATE, STATES);
    runFolder();
    assertThat(output)
        .contains("invalid right: refused at 1:4")
        .contains("invalid elsewhere: FAILED, wanted an error at 1:5 but got")
        .contains("invalid valid: FAILED")
        .contains("\ninvalid 3\ninvalid_exact 1\n");
    assertThat(status).isEqualTo(Gate.DOES_NOT_HOLD);
  }

  @Test
  void comparesWithPeersThatShowedTheRightPage() throws IOException {
    write("peers", TEMPLATE, STATES);
    Files.writeString(
        folder.resolve("peers/peers.json"),
        """
        [{"html_bytes": 1, "a_bytes": 3, "a_page_right": false, "b_bytes": 900},
         {"html_bytes": 1, "a_bytes": 4, "a_page_right": true, "b_bytes": 900}]
        """);
    runFolder();
    assertThat(output).contains("a peer 4").contains("\npeer_bytes_worse 1\n");
    assertThat(status).isEqualTo(Gate.DOES_NOT_HOLD);
  }

  @Test
  void cannotRunWithoutCases() {
    run(folder.resolve("missing").toString());
    assertThat(status).isEqualTo(Gate.CANNOT_RUN);
    assertThat(errors).contains("missing");
    run(folder.toString());
    assertThat(status).isEqualTo(Gate.CANNOT_RUN);
    assertThat(errors).contains("no cases in");
    run();
    assertThat(status).isEqualTo(Gate.CANNOT_RUN);
    assertThat(errors).contains("usage: ");
    run(folder.toString(), "--fast");
    assertThat(status).isEqualTo(Gate.CANNOT_RUN);
    assertThat(errors).contains("unknown option --fast");
  }
}
