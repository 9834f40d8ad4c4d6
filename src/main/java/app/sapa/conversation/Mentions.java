package app.sapa.conversation;

import app.sapa.base.Fold;
import app.sapa.base.NotThere;
import app.sapa.contact.Contact;
import app.sapa.contact.Onlookers;
import app.sapa.people.Viewer;
import app.sapa.people.Viewers;
import app.sapa.workspace.Sql;
import app.sapa.workspace.Tx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

/**
 * Members named in comments. Whoever may not see the contact is neither offered nor, named all the
 * same, told: a mention never leads anybody to a contact.
 */
@ApplicationScoped
public class Mentions {
  private static final int MOST = 8;

  @Inject Tx tx;
  @Inject Viewers viewers;
  @Inject Onlookers onlookers;
  @Inject History history;

  /**
   * Somebody who can be mentioned.
   *
   * @param id the membership
   */
  public record Candidate(UUID id, String name) {}

  /**
   * The first eight, by name, who may see the contact and have a word in their name for each one
   * typed, which begins with it; case and accents do not matter. Two statements.
   *
   * @throws NotThere when the contact is not the viewer's to see
   */
  public List<Candidate> candidates(Viewer viewer, UUID contact, String typed) {
    var words = words(typed);
    return onlookers.of(viewer, contact).stream()
        .filter(member -> begin(words(member.name()), words))
        .sorted(
            Comparator.comparing((Viewer member) -> Fold.name(member.name()))
                .thenComparing(Viewer::id))
        .limit(MOST)
        .map(member -> new Candidate(member.id(), member.name()))
        .toList();
  }

  private static boolean begin(List<String> names, List<String> typed) {
    return typed.stream().allMatch(word -> names.stream().anyMatch(name -> name.startsWith(word)));
  }

  private static List<String> words(String text) {
    return Arrays.stream(Fold.name(text).split(" ")).filter(word -> !word.isEmpty()).toList();
  }

  /** Notes whom a comment names that is just being written. Two statements, if it names anybody. */
  void note(Viewer author, Contact contact, UUID comment, String body, Instant at) {
    if (body.indexOf('@') < 0) {
      return;
    }
    var members = viewers.all(author);
    var named = Named.in(body, members);
    var rows =
        Onlookers.among(members, contact).stream()
            .map(Viewer::id)
            .filter(named::contains)
            .map(member -> List.of(comment, member, contact.id(), at))
            .toList();
    if (!rows.isEmpty()) {
      tx.changeAll(
          "insert into comment_mention (workspace_id, comment_id, membership_id, contact_id, at)"
              + " values ("
              + Sql.HERE
              + ", ?, ?, ?, ?)",
          rows);
      history.tell(contact, comment);
    }
  }
}
