package app.sapa.conversation;

import app.sapa.people.Machine;
import java.util.UUID;

/**
 * Many contacts were given to a member in one piece of work, of which they are told once. Fired
 * inside the transaction that ends the work, or has taken all of it back.
 *
 * @param machine who ends it
 * @param work its id
 * @param contact one of them
 * @param many how many there are, at least one
 * @param by the member who began it
 * @param takenBack whether it is undone by now
 */
public record GivenTogether(
    Machine machine, UUID work, UUID contact, int many, UUID by, UUID to, boolean takenBack) {}
