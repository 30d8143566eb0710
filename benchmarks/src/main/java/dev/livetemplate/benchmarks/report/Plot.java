package dev.livetemplate.benchmarks.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Draws grids of numbers as SVG. */
final class Plot {
  private static final int WIDTH = 720;
  private static final int LABELS = 130;
  private static final int BAR = 15;
  private static final int GAP = 18;
  private static final int HEIGHT = 340;
  private static final int BOTTOM = 40;
  private static final int TOP = 30;
  private static final String[] COLORS = {
    "#1f6feb", "#d29922", "#2da44e", "#cf222e", "#8250df", "#57606a", "#bf3989"
  };

  private final StringBuilder body = new StringBuilder();

  private Plot() {}

  /** Draws a bar for each row and column, on a logarithmic scale; the rows of a column together. */
  static String bars(String title, String unit, Grid grid) {
    Plot plot = new Plot();
    plot.text(4, 18, "start", title);
    double most = 1;
    double least = Double.MAX_VALUE;
    for (String column : grid.columnNames()) {
      for (String row : grid.rowNames()) {
        double value = grid.get(row, column);
        most = Double.isNaN(value) ? most : Math.max(most, value);
        least = Double.isNaN(value) ? least : Math.min(least, value);
      }
    }
    int y = TOP + 4;
    for (String column : grid.columnNames()) {
      plot.text(4, y + 12, "start", column);
      y += GAP;
      int color = 0;
      for (String row : grid.rowNames()) {
        double value = grid.get(row, column);
        if (!Double.isNaN(value)) {
          double width =
              4 + (WIDTH - LABELS - 110) * Math.log(value / least) / Math.log(most / least);
          plot.bar(y, width, row.equals("livetemplate") ? COLORS[0] : COLORS[5]);
          plot.text(LABELS - 6, y + 12, "end", row);
          plot.text((int) (LABELS + width) + 5, y + 12, "start", Grid.number(value) + " " + unit);
          y += BAR + 3;
        }
        color++;
      }
      y += color > 0 ? 8 : 0;
    }
    return plot.svg(y + 6);
  }

  /** Draws a line for each row; columns are numbers, and both scales are logarithmic. */
  static String lines(String title, String unit, Grid grid) {
    Plot plot = new Plot();
    plot.text(4, 18, "start", title);
    List<Double> xs =
        grid.columnNames().stream().map(name -> Double.parseDouble(name)).sorted().toList();
    double least = Double.MAX_VALUE;
    double most = 1;
    for (String row : grid.rowNames()) {
      for (String column : grid.columnNames()) {
        double value = grid.get(row, column);
        least = Double.isNaN(value) ? least : Math.min(least, value);
        most = Double.isNaN(value) ? most : Math.max(most, value);
      }
    }
    Scale x = new Scale(xs.get(0), xs.get(xs.size() - 1), LABELS - 60, WIDTH - LABELS);
    Scale y = new Scale(decade(least), decade(most) * 10, HEIGHT - BOTTOM, TOP);
    plot.axes(x, y, grid, unit);
    int color = 0;
    for (String row : grid.rowNames()) {
      plot.line(row, grid, x, y, COLORS[color++ % COLORS.length]);
    }
    return plot.svg(HEIGHT);
  }

  private static double decade(double value) {
    return Math.pow(10, Math.floor(Math.log10(value)));
  }

  private void axes(Scale x, Scale y, Grid grid, String unit) {
    for (double tick = y.from(); tick <= y.to() * 1.01; tick *= 10) {
      double at = y.at(tick);
      body.append(
          String.format(
              Locale.ROOT,
              "<path d=\"M%d %.1fH%d\" stroke=\"#d0d7de\"/>%n",
              LABELS - 60,
              at,
              WIDTH - LABELS));
      text(LABELS - 64, (int) at + 4, "end", Grid.number(tick) + " " + unit);
    }
    for (String column : grid.columnNames()) {
      double value = Double.parseDouble(column);
      text((int) x.at(value), HEIGHT - BOTTOM + 18, "middle", String.format("%,.0f", value));
    }
  }

  private void line(String row, Grid grid, Scale x, Scale y, String color) {
    List<String> points = new ArrayList<>();
    double lastY = 0;
    for (String column : grid.columnNames()) {
      double value = grid.get(row, column);
      if (!Double.isNaN(value)) {
        lastY = y.at(value);
        points.add(
            String.format(Locale.ROOT, "%.1f %.1f", x.at(Double.parseDouble(column)), lastY));
      }
    }
    body.append("<path d=\"M" + String.join("L", points) + "\" fill=\"none\" stroke=\"" + color)
        .append("\" stroke-width=\"2\"/>\n");
    text(WIDTH - LABELS + 6, (int) lastY + 4, "start", row);
  }

  private void bar(int y, double width, String color) {
    body.append(
        String.format(
            Locale.ROOT,
            "<rect x=\"%d\" y=\"%d\" width=\"%.1f\" height=\"%d\" fill=\"%s\"/>%n",
            LABELS,
            y,
            width,
            BAR,
            color));
  }

  private void text(int x, int y, String anchor, String text) {
    body.append(
        String.format(
            "<text x=\"%d\" y=\"%d\" text-anchor=\"%s\">%s</text>%n",
            x, y, anchor, text.replace("&", "&amp;").replace("<", "&lt;")));
  }

  private String svg(int height) {
    return String.format(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %1$d %2$d\" width=\"%1$d\""
                + " height=\"%2$d\" font-family=\"sans-serif\" font-size=\"12\">%n",
            WIDTH, height)
        + "<rect width=\"100%\" height=\"100%\" fill=\"#fff\"/>\n"
        + body
        + "</svg>\n";
  }

  /** A logarithmic scale. */
  private record Scale(double from, double to, double start, double end) {
    double at(double value) {
      return start + (end - start) * Math.log(value / from) / Math.log(to / from);
    }
  }
}
