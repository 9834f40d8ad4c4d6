package app.sapa;

import app.sapa.base.Ids;
import app.sapa.channel.ChannelKind;
import app.sapa.contact.Contact;
import app.sapa.contact.ContactName;
import app.sapa.contact.Filter;
import app.sapa.conversation.Commenting;
import app.sapa.conversation.Retelling;
import app.sapa.inbox.CustomInboxes;
import app.sapa.inbox.Inbox;
import app.sapa.inbox.Sharing;
import app.sapa.people.Machine;
import app.sapa.people.Viewer;
import app.sapa.people.Viewers;
import app.sapa.search.JournalWriter;
import app.sapa.workspace.Scope;
import app.sapa.workspace.Tx;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A company with members of every sort, and contacts as near to and far from each as can be. */
final class Neighbourhood {
  private final Company company = Stage.company();
  private final UUID channel = company.channel(ChannelKind.CUSTOM);
  private final Clock clock = Stage.the(Clock.class);
  private final List<Whom> contacts = new ArrayList<>();
  private final List<Viewer> viewers;
  private final Inbox.Custom everybody;

  /**
   * A contact, found by what nobody else has.
   *
   * @param name one word, written and noted in its thread, too
   * @param message that the contact wrote
   */
  record Whom(
      UUID id,
      String name,
      UUID message,
      @Nullable UUID assignee,
      @Nullable UUID waitsFor,
      boolean blocked) {}

  Neighbourhood() {
    var hired =
        List.of(
            company.owner("Olivia"),
            company.manager("Mira"),
            company.agent("Adi", Scope.ALL, "Sales"),
            company.agent("Tia", Scope.TEAM, "Sales"),
            company.agent("Tono", Scope.TEAM, "Support"),
            company.agent("Tari", Scope.TEAM),
            company.agent("Omar", Scope.OWN, "Sales"));
    var rights = Stage.the(Viewers.class);
    viewers = hired.stream().map(viewer -> rights.again(viewer).orElseThrow()).toList();
    viewers.forEach(viewer -> comes("Of" + viewer.name(), viewer.id(), null, false));
    comes("Waitssales", null, company.team("Sales"), false);
    comes("Waitssupport", null, company.team("Support"), false);
    comes("Nobodys", null, null, false);
    comes("Blockedtias", member("Tia"), null, true);
    comes("Blockednobodys", null, null, true);
    everybody = everybodys();
    Stage.the(JournalWriter.class).catchUp(company.workspace());
  }

  /** One that everyone has and that means everyone. */
  private Inbox.Custom everybodys() {
    var inboxes = Stage.the(CustomInboxes.class);
    var id = inboxes.create(owner(), "Everybody", Filter.everyone());
    inboxes.share(owner(), id, Sharing.PUBLIC);
    return new Inbox.Custom(id);
  }

  private UUID member(String name) {
    return viewers.stream()
        .filter(viewer -> viewer.name().equals(name))
        .map(Viewer::id)
        .findFirst()
        .orElseThrow();
  }

  private void comes(
      String name, @Nullable UUID assignee, @Nullable UUID waitsFor, boolean blocked) {
    var id = Ids.next(clock);
    var machine = new Machine(company.workspace(), Machine.Task.INTAKE);
    var tx = Stage.the(Tx.class);
    tx.run(
        machine,
        () -> {
          var made = new Contact(id, ContactName.of(name), clock.instant());
          tx.entities().persist(made);
          Stage.the(Retelling.class)
              .of(machine, made)
              .heard(channel, "This is " + name, clock.instant());
        });
    Stage.the(Commenting.class).add(owner(), id, Ids.next(clock), "About " + name);
    Company.run(
        """
        update contact set assignee_id = ?, queued_team_id = ?,
          blocked_at = case when ? then now() end where id = ?\
        """,
        assignee,
        waitsFor,
        blocked,
        id);
    contacts.add(new Whom(id, name, message(id), assignee, waitsFor, blocked));
  }

  private static UUID message(UUID contact) {
    return PastWalls.texts("select id from message where contact_id = ?", contact).stream()
        .map(UUID::fromString)
        .findFirst()
        .orElseThrow();
  }

  Company company() {
    return company;
  }

  Viewer owner() {
    return viewers.getFirst();
  }

  List<Viewer> viewers() {
    return viewers;
  }

  List<Whom> contacts() {
    return contacts;
  }

  Inbox.Custom everybody() {
    return everybody;
  }

  /** Whether they may see that contact, in the catalogue's own words. */
  boolean mayBeSeen(Viewer viewer, Whom contact) {
    return switch (viewer.visibility()) {
      case ALL -> true;
      case OWN -> viewer.id().equals(contact.assignee());
      case TEAM ->
          viewer.id().equals(contact.assignee())
              || (contact.assignee() != null && viewer.teammates().contains(contact.assignee()))
              || (contact.waitsFor() != null && viewer.teams().contains(contact.waitsFor()));
    };
  }
}
