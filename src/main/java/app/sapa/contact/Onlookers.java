package app.sapa.contact;

import app.sapa.base.NotThere;
import app.sapa.people.Viewer;
import app.sapa.people.Viewers;
import app.sapa.workspace.Entry;
import app.sapa.workspace.Tx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Visibility the other way round: who of all members may see a contact. */
@ApplicationScoped
public class Onlookers {
  @Inject Tx tx;
  @Inject Viewers viewers;
  @Inject Knowledge knowledge;

  /**
   * The active members who may see the contact, just now. Two statements.
   *
   * @throws NotThere when it is not this entry's to see
   */
  public List<Viewer> of(Entry entry, UUID contact) {
    return tx.in(
        entry,
        () -> {
          var facts = Optional.ofNullable(knowledge.of(entry, List.of(contact)).get(contact));
          return among(viewers.all(entry), facts.orElseThrow(NotThere::new));
        });
  }

  /** Those of these members who may see a contact at hand. */
  public static List<Viewer> among(List<Viewer> members, Facts contact) {
    return members.stream()
        .filter(member -> InMemory.means(Criterion.Visibility.of(member), contact))
        .toList();
  }
}
