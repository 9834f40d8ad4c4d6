package app.sapa.workspace;

import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.List;

/** A transaction under way: whose it is, its session, and what waits for its commit. */
final class Running {
  final Entry entry;
  final EntityManager session;
  private final List<Runnable> afterCommit = new ArrayList<>();
  private int statements;
  private boolean raised;

  Running(Entry entry, EntityManager session) {
    this.entry = entry;
    this.session = session;
  }

  void onCommit(Runnable action) {
    afterCommit.add(action);
  }

  void committed() {
    afterCommit.forEach(Runnable::run);
  }

  boolean isRaised() {
    return raised;
  }

  void raised(boolean now) {
    raised = now;
  }

  void count() {
    statements++;
  }

  int statements() {
    return statements;
  }
}
