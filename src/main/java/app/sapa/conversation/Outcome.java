package app.sapa.conversation;

import app.sapa.base.Refusal;
import java.util.UUID;

/** What became of one contact among many. */
public sealed interface Outcome {
  UUID contact();

  /** It was done, though there may have been nothing to do. */
  record Done(Step step) implements Outcome {
    @Override
    public UUID contact() {
      return step.contact();
    }
  }

  /** It was not done; somebody who may not see the contact is told no more than that. */
  record Refused(UUID contact, Refusal reason) implements Outcome {}
}
