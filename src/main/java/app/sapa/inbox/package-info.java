/**
 * Ways of looking at contacts: standard, team and blocked inboxes, with their counts and dots. An
 * inbox owns nothing; what it shows is its own condition and the viewer's visibility, always both.
 */
@NullMarked
package app.sapa.inbox;

import org.jspecify.annotations.NullMarked;
