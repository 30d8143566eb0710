package dev.livetemplate.gate;

import dev.livetemplate.gate.oracle.StrategyNumbers;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import tools.jackson.core.JsonEncoding;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** Writes what came out, for programs. */
final class JsonReport {

  private final JsonGenerator json;

  private JsonReport(JsonGenerator json) {
    this.json = json;
  }

  /**
   * Writes the report.
   *
   * @throws IOException if the file cannot be written
   */
  static void write(Path file, List<CaseResult> cases, List<InvalidResult> invalid, Figures figures)
      throws IOException {
    try (OutputStream out = Files.newOutputStream(file);
        JsonGenerator json =
            new JsonFactory().createGenerator(ObjectWriteContext.empty(), out, JsonEncoding.UTF8)) {
      new JsonReport(json).write(cases, invalid, figures);
    }
  }

  private void write(List<CaseResult> cases, List<InvalidResult> invalid, Figures figures) {
    json.writeStartObject();
    json.writeBooleanProperty("holds", Threshold.allHold(figures));
    json.writeObjectPropertyStart("figures");
    figures.names().forEach(name -> number(name, figures.value(name)));
    json.writeEndObject();
    json.writeArrayPropertyStart("thresholds");
    Threshold.ALL.forEach(threshold -> threshold(threshold, figures));
    json.writeEndArray();
    json.writeArrayPropertyStart("cases");
    cases.forEach(this::caseResult);
    json.writeEndArray();
    json.writeArrayPropertyStart("invalid");
    invalid.forEach(this::invalidResult);
    json.writeEndArray();
    json.writeEndObject();
  }

  private void threshold(Threshold threshold, Figures figures) {
    json.writeStartObject();
    json.writeStringProperty("figure", threshold.figure());
    json.writeStringProperty("limit", threshold.text(figures));
    json.writeStringProperty("roadmap", threshold.roadmap());
    json.writeBooleanProperty("holds", threshold.holds(figures));
    json.writeEndObject();
  }

  private void caseResult(CaseResult result) {
    json.writeStartObject();
    json.writeStringProperty("name", result.name());
    json.writeStringProperty("folder", result.folder());
    json.writeBooleanProperty("right", result.isRight());
    json.writeNumberProperty("renders", result.renders());
    json.writeNumberProperty("renders_equal", result.equal());
    number("marker_overhead_median", Quantiles.median(result.markerOverheads()));
    strings("failures", result.failures());
    strings("escaped_stronger", result.escapedStronger());
    strings("opaque_regions", result.opaqueRegions());
    json.writeArrayPropertyStart("transitions");
    result.transitions().forEach(this::transition);
    json.writeEndArray();
    json.writeEndObject();
  }

  private void transition(TransitionResult result) {
    json.writeStartObject();
    json.writeArrayPropertyStart("path");
    result.transition().path().forEach(state -> json.writeNumber((int) state));
    json.writeEndArray();
    json.writeNumberProperty("to", result.transition().to());
    json.writeStringProperty("label", result.transition().label());
    json.writeStringProperty("kind", result.kind());
    json.writeBooleanProperty("correct", result.isCorrect());
    strings("failures", result.failures());
    if (result.update() != null) {
      measured(result.update());
    }
    json.writeEndObject();
  }

  private void measured(TransitionResult.Measured update) {
    json.writeNumberProperty("bytes", update.bytes());
    json.writeNumberProperty("patch_bytes", update.patchBytes());
    json.writeNumberProperty("html_bytes", update.htmlBytes());
    number("reduction", update.reduction());
    json.writeStringProperty("strategies", StrategyNumbers.text(update.used()));
    json.writeStringProperty("oracle", StrategyNumbers.text(update.wanted()));
    json.writeStringProperty("reason", update.reason());
    number("latency_us", update.micros());
    if (update.peerBytes() != null) {
      json.writeNumberProperty("peer_bytes", update.peerBytes());
    }
  }

  private void invalidResult(InvalidResult result) {
    json.writeStartObject();
    json.writeStringProperty("name", result.name());
    json.writeStringProperty("folder", result.folder());
    json.writeBooleanProperty("exact", result.exact());
    json.writeStringProperty("wanted", result.wanted());
    strings("errors", result.errors());
    json.writeEndObject();
  }

  private void strings(String name, Collection<String> strings) {
    json.writeArrayPropertyStart(name);
    strings.forEach(json::writeString);
    json.writeEndArray();
  }

  /** JSON has no NaN. */
  private void number(String name, double value) {
    if (Double.isNaN(value)) {
      json.writeNullProperty(name);
    } else if (value == Math.rint(value)) {
      json.writeNumberProperty(name, (long) value);
    } else {
      json.writeNumberProperty(name, value);
    }
  }
}
