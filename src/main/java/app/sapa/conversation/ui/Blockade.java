package app.sapa.conversation.ui;

import app.sapa.base.Refusal;
import app.sapa.conversation.Deed;
import app.sapa.kit.PlainButton;
import app.sapa.kit.Question;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Blocks contacts, open or not, once that is confirmed, and lets traffic begin again. */
final class Blockade {
  private final Opened opened;
  private final Consumer<UUID> changed;
  private final Question question;
  private @Nullable UUID aim;

  /** Says afterwards of whom something may have changed. */
  Blockade(Opened opened, Consumer<UUID> changed) {
    this.opened = opened;
    this.changed = changed;
    question =
        new Question(opened.text("inbox.block.title"), opened.text("inbox.block.text"))
            .answering(new PlainButton(opened.text("inbox.block"), this::confirmed).danger())
            .staying(opened.text("closing.cancel"));
  }

  /** What is asked, to be placed on the page. */
  Question question() {
    return question;
  }

  void block(UUID contact) {
    aim = contact;
    question.ask();
  }

  private void confirmed() {
    var contact = aim;
    if (contact != null) {
      decide(contact, new Deed.Block());
    }
  }

  void unblock(UUID contact) {
    decide(contact, new Deed.Unblock());
  }

  private void decide(UUID contact, Deed deed) {
    try {
      var step = opened.desks.deeds.one(opened.viewer(), contact, deed);
      new Undoing(opened, () -> changed.accept(contact)).offer(deed, step);
    } catch (Refusal refusal) {
      opened.desks.told.show(refusal);
    }
    changed.accept(contact);
  }
}
