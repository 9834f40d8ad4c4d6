package app.sapa.channel;

import app.sapa.work.Rush;

/** Doors that nobody can find, because the ingest role's database is gone. */
@SuppressWarnings("UnnecessaryAssignment") // put together without a container
public final class BrokenDoors {
  private BrokenDoors() {}

  public static Doors toNowhere() {
    var ingest = new Ingest();
    ingest.dataSources = new BrokenSources();
    ingest.rush = new Rush();
    var doors = new Doors();
    doors.ingest = ingest;
    return doors;
  }
}
