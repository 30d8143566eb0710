package dev.livetemplate.benchmarks.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Numbers by the names of their row and column, in the order in which these came. */
final class Grid {
  private final Map<String, Map<String, Double>> rows = new LinkedHashMap<>();
  private final Set<String> columns = new LinkedHashSet<>();

  void put(String row, String column, double value) {
    rows.computeIfAbsent(row, key -> new LinkedHashMap<>()).put(column, value);
    columns.add(column);
  }

  boolean isEmpty() {
    return rows.isEmpty();
  }

  Set<String> rowNames() {
    return rows.keySet();
  }

  Set<String> columnNames() {
    return columns;
  }

  /** Returns a number; NaN if there is none. */
  double get(String row, String column) {
    return rows.getOrDefault(row, Map.of()).getOrDefault(column, Double.NaN);
  }

  /**
   * Returns the table in Markdown.
   *
   * @param corner the first cell
   * @param base the row that all others are given a ratio to; empty: none
   */
  String markdown(String corner, String base) {
    StringBuilder out = new StringBuilder("| " + corner);
    columns.forEach(column -> out.append(" | ").append(column));
    out.append(" |\n|---").append("|--:".repeat(columns.size())).append("|\n");
    for (String row : rows.keySet()) {
      List<String> cells = new ArrayList<>();
      for (String column : columns) {
        cells.add(cell(row, column, base));
      }
      out.append("| ").append(row).append(" | ").append(String.join(" | ", cells)).append(" |\n");
    }
    return out.toString();
  }

  private String cell(String row, String column, String base) {
    double value = get(row, column);
    if (Double.isNaN(value)) {
      return "";
    }
    double ratio = value / get(base, column);
    return Double.isNaN(ratio) || row.equals(base)
        ? number(value)
        : number(value) + " (" + number(ratio) + " ×)";
  }

  /** Prints a number with three digits or all of its whole ones. */
  static String number(double value) {
    int places = value >= 100 || value == 0 ? 0 : value >= 10 ? 1 : 2;
    return String.format(Locale.ROOT, "%,." + places + "f", value);
  }
}
