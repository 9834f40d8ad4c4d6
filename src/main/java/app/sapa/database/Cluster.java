package app.sapa.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;

/** The files of an embedded PostgreSQL, complete and with nobody at work on them. */
record Cluster(DataFolder folder, Programs programs) {
  private static final System.Logger LOG = System.getLogger(Cluster.class.getName());

  /**
   * Makes the cluster if there is none; stops the server that a killed process left behind.
   *
   * @throws DatabaseRefusal when the files are another version's
   */
  void standStill(String superuserPassword) throws IOException {
    if (Files.exists(folder.cluster())) {
      checkVersion();
      stopOrphan();
    } else {
      create(superuserPassword);
    }
  }

  private void checkVersion() throws IOException {
    String made = Files.readString(folder.cluster().resolve("PG_VERSION")).strip();
    if (!made.equals(String.valueOf(programs.major()))) {
      throw new DatabaseRefusal(
          "%s was made by PostgreSQL %s and this Sapa brings %d: dump it with the Sapa that made it"
              .formatted(folder.cluster(), made, programs.major()));
    }
  }

  private void stopOrphan() throws IOException {
    Optional<Postmaster> left = Postmaster.written(folder.cluster());
    if (left.isEmpty()) {
      return;
    }
    if (left.get().serves(folder.cluster())) {
      LOG.log(System.Logger.Level.INFO, "Stopping the PostgreSQL that a killed Sapa left running");
      stop();
    } else if (left.get().isPostgres()) {
      throw new DatabaseRefusal(
          "%s names process %d, which is some PostgreSQL: stop it or, if it is another's, delete the file"
              .formatted(Postmaster.file(folder.cluster()), left.get().pid()));
    } else {
      // PostgreSQL would take whoever has that process number now for its predecessor.
      Files.deleteIfExists(Postmaster.file(folder.cluster()));
    }
  }

  /** In a folder beside, moved in place when complete: a start that was cut short leaves none. */
  private void create(String superuserPassword) throws IOException {
    Path fresh = folder.path().resolve("postgres-new");
    DataFolder.remove(fresh);
    programs.handOver(Files.createDirectory(fresh));
    Path secret = folder.path().resolve("superuser.tmp");
    folder.keep(secret, superuserPassword);
    programs.handOver(secret);
    try {
      initialise(fresh, secret);
    } finally {
      Files.delete(secret);
    }
    Files.move(fresh, folder.cluster(), StandardCopyOption.ATOMIC_MOVE);
  }

  private void initialise(Path fresh, Path secret) throws IOException {
    programs.run(
        "initdb",
        "--pgdata=" + fresh,
        "--username=" + Passwords.SUPERUSER,
        "--pwfile=" + secret,
        "--auth=scram-sha-256",
        "--data-checksums",
        "--encoding=UTF8",
        "--locale-provider=builtin",
        "--builtin-locale=C.UTF-8",
        "--lc-collate=C",
        "--lc-ctype=C",
        "--no-instructions");
  }

  /** Stops the server in order, and if it takes more than a minute, as a power cut would. */
  void stop() throws IOException {
    String pgdata = "--pgdata=" + folder.cluster();
    if (!programs.succeeds("pg_ctl", "stop", pgdata, "--mode=fast", "--wait", "--timeout=60")) {
      programs.run("pg_ctl", "stop", pgdata, "--mode=immediate", "--wait", "--timeout=30");
    }
  }
}
