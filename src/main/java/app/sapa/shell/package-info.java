/**
 * The frame around every screen: the door that asks for a session, the pages outside Vaadin (sign-in,
 * choice of workspace, errors), security headers, health and metrics, and how Vaadin gets its beans.
 * Nothing depends on it. Start at {@link app.sapa.shell.SignedInFilter}.
 */
@NullMarked
package app.sapa.shell;

import org.jspecify.annotations.NullMarked;
