/**
 * Who works here, what they may do, and on whose behalf anything is read or done: accounts,
 * memberships, teams, sign-in and sessions, presence. Start at {@link app.sapa.people.Viewer}.
 */
@NullMarked
package app.sapa.people;

import org.jspecify.annotations.NullMarked;
