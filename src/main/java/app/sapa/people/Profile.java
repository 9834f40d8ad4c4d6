package app.sapa.people;

import app.sapa.base.Fold;
import app.sapa.base.Refusal;
import app.sapa.kit.Languages;
import app.sapa.live.Live;
import app.sapa.live.Nudge;
import app.sapa.workspace.Sql;
import app.sapa.workspace.Tx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;

/** What people settle about themselves. */
@ApplicationScoped
public class Profile {
  /** The most characters of a name, inclusive. */
  public static final int LONGEST_NAME = 100;

  /** For how long a reply may be taken back, as one may choose; zero is not at all. */
  public static final List<Duration> UNDO_SEND =
      Stream.of(0, 5, 10, 20).map(Duration::ofSeconds).toList();

  @Inject Accounts accounts;
  @Inject Chooser chooser;
  @Inject Viewers viewers;
  @Inject Live live;
  @Inject Tx tx;

  /**
   * Changes the name, in every workspace the account is a member of.
   *
   * @throws Refusal if it is empty or too long
   */
  public void rename(UUID account, String name) {
    var clean = called(name);
    accounts.change(account, Sql.of("name = ?", clean));
    for (var choice : chooser.choices(account)) {
      viewers.member(choice.slug(), account).ifPresent(viewer -> rename(viewer, clean));
    }
  }

  /** A name as it is kept; refuses what is none. */
  static String called(String name) {
    var clean = Fold.clean(name).strip();
    if (clean.isEmpty()) {
      throw new Refusal("profile.name-empty");
    }
    if (clean.codePointCount(0, clean.length()) > LONGEST_NAME) {
      throw new Refusal("profile.name-too-long", LONGEST_NAME);
    }
    return clean;
  }

  private void rename(Viewer viewer, String name) {
    tx.run(
        viewer,
        () -> {
          tx.change(Sql.of("update membership set name = ? where id = ?", name, viewer.id()));
          live.changed(Nudge.What.RIGHTS, viewer.id());
        });
  }

  /** Changes the language of the account's screens to the nearest one Sapa speaks. */
  public void speak(UUID account, Locale language) {
    var tag = Languages.nearest(language).getLanguage();
    accounts.change(account, Sql.of("language = ?", tag));
  }

  /** Settles whether keys act that write a character, without Ctrl or Alt. */
  public void letSingleKeysAct(UUID account, boolean act) {
    accounts.change(account, Sql.of("single_keys = ?", act));
  }

  /**
   * Settles for how long a reply may be taken back after it was sent.
   *
   * @param pause one of {@link #UNDO_SEND}
   */
  public void letUndoSend(UUID account, Duration pause) {
    if (!UNDO_SEND.contains(pause)) {
      throw new IllegalArgumentException("no such choice: " + pause);
    }
    accounts.change(account, Sql.of("undo_seconds = ?", pause.toSeconds()));
  }

  /** Changes the colour scheme of the account's screens. */
  public void colour(UUID account, ColourScheme scheme) {
    accounts.change(account, Sql.of("colour_scheme = ?", scheme.stored()));
  }
}
