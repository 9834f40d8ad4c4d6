package app.sapa.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** What was measured, as Markdown. Written anew after every row, so that a broken run leaves it. */
final class Report {
  private final Path file;
  private final List<String> about = new ArrayList<>();
  private final List<String> operations = new ArrayList<>();
  private final List<String> feats = new ArrayList<>();
  private final List<String> felt = new ArrayList<>();

  Report(Path file) {
    this.file = file;
  }

  void about(String line) throws IOException {
    about.add(line);
    write();
  }

  void add(Measured measured) throws IOException {
    operations.add(
        "| %s | %.1f | %.1f | %d | %,d | %.2f | %.1f | %s | %s |"
            .formatted(
                measured.operation().name(),
                measured.p50(),
                measured.p95(),
                measured.statements(),
                measured.pages(),
                measured.reference(),
                measured.ratio(),
                measured.operation().goal(),
                verdict(measured.meetsGoal())));
    System.out.println(operations.getLast());
    write();
  }

  void add(Feat feat) throws IOException {
    feats.add(
        "| %s | %s | %s | %s | %s |"
            .formatted(
                feat.name(), feat.measured(), feat.reference(), feat.goal(), verdict(feat.met())));
    System.out.println(feats.getLast());
    write();
  }

  void add(Felt screen) throws IOException {
    felt.add(
        "| %s | %.0f | %.0f | %.0f | %d | %s | %s |"
            .formatted(
                screen.name(),
                screen.at(0.50),
                screen.at(0.75),
                screen.at(0.95),
                screen.times(),
                screen.budget(),
                screen.meetsBudget().map(Report::verdict).orElse("")));
    System.out.println(felt.getLast());
    write();
  }

  private static String verdict(boolean met) {
    return met ? "met" : "**missed**";
  }

  private void write() throws IOException {
    var text = new ArrayList<String>();
    text.add("# Benchmark, " + LocalDate.now());
    text.add("");
    about.forEach(line -> text.add("- " + line));
    if (!operations.isEmpty()) {
      text.add("");
      text.add(
          "| Operation | p50 ms | p95 ms | Statements | Pages | Reference ms | Ratio | Goal | |");
      text.add("|---|---|---|---|---|---|---|---|---|");
      text.addAll(operations);
    }
    if (!feats.isEmpty()) {
      text.add("");
      text.add("| Work | Measured | Reference | Goal | |");
      text.add("|---|---|---|---|---|");
      text.addAll(feats);
    }
    if (!felt.isEmpty()) {
      text.add("");
      text.add("| Screen | Median ms | p75 ms | p95 ms | Times | Goal: p75, p95 | |");
      text.add("|---|---|---|---|---|---|---|");
      text.addAll(felt);
    }
    Files.write(file, text);
  }
}
