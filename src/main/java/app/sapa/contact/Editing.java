package app.sapa.contact;

import app.sapa.base.Fold;
import app.sapa.base.NotThere;
import app.sapa.base.Overtaken;
import app.sapa.base.Refusal;
import app.sapa.people.Viewer;
import app.sapa.workspace.Tx;
import app.sapa.workspace.Workspaces;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Members write down what they learn of a contact, one detail at a time. What somebody has never
 * seen they do not overwrite: neither what is masked for them, nor what a colleague wrote since.
 */
@ApplicationScoped
public class Editing {
  @Inject Tx tx;
  @Inject Workspaces workspaces;
  @Inject VisibleContacts contacts;
  @Inject OwnDetails own;
  @Inject ContactDetails reached;
  @Inject CustomFields fields;
  @Inject Event<ContactEdited> edited;

  /** Where a detail is kept. */
  interface Kept {
    /** The custom field, if it is one. */
    @Nullable UUID subject();

    /** As {@link ContactEdited} has it. */
    String name();

    /** What is there now, as {@link ContactCard} has it; empty for nothing. */
    String now();

    /**
     * Puts something else there.
     *
     * @param country of the workspace
     * @throws Refusal when it can be no such thing
     */
    void put(String text, String country);

    /** Leaves nothing there. */
    void clear();
  }

  /**
   * Writes a detail; an empty text takes it away. Writing what is there already is harmless.
   *
   * @param seen what was there when the member began to write, as {@link ContactCard} has it
   * @throws Overtaken when something else is there by now
   * @throws Refusal {@code contact.masked}, or, for what it cannot be, such as {@code
   *     contact.phone-wrong}
   * @throws NotThere also when the contact exists and is not theirs to see
   */
  public void write(Viewer viewer, UUID contact, Detail detail, String seen, String text) {
    var wanted = Fold.clean(text).strip();
    tx.run(
        viewer,
        () -> {
          var found = contacts.forChange(viewer, contact);
          var kept = kept(viewer, found, detail);
          var now = kept.now();
          if (wanted.equals(now)) {
            return;
          }
          if (!now.equals(seen)) {
            throw new Overtaken(now);
          }
          put(kept, wanted);
          edited.fire(
              new ContactEdited(
                  found, viewer, ContactEdited.Kind.DETAIL_CHANGED, kept.subject(), kept.name()));
        });
  }

  private Kept kept(Viewer viewer, Contact contact, Detail detail) {
    return switch (detail) {
      case Detail.Own(var which) -> own.kept(contact, which);
      case Detail.Reached(var by, var id) -> {
        refuseMasked(by.isPlainTo(viewer));
        yield reached.kept(contact.id(), by, id);
      }
      case Detail.Custom(var id) -> {
        var field = fields.one(id);
        refuseMasked(!Masking.hides(viewer, field.type()));
        yield fields.kept(contact.id(), field);
      }
    };
  }

  private static void refuseMasked(boolean plain) {
    if (!plain) {
      throw new Refusal("contact.masked");
    }
  }

  private void put(Kept kept, String text) {
    if (text.isEmpty()) {
      kept.clear();
    } else {
      kept.put(text, workspaces.here().country());
    }
  }
}
