package app.sapa.inbox;

import app.sapa.bench.Beans;

/** Counts a workspace, however lately it was counted. */
public final class FreshCounts implements Runnable {
  private final Counts counts;
  private final long workspace;

  public FreshCounts(Beans beans, long workspace) {
    this.counts = beans.the(Counts.class);
    this.workspace = workspace;
  }

  @Override
  public void run() {
    if (counts.of(workspace).groups().isEmpty()) {
      throw new IllegalStateException("nobody is there to be counted");
    }
  }
}
