/**
 * Work over many contacts, up to a whole result: begun by a member, done by a worker with that
 * member's rights, watched while it goes on, and taken back as a whole. Start at {@link
 * app.sapa.bulk.Bulk}.
 */
@NullMarked
package app.sapa.bulk;

import org.jspecify.annotations.NullMarked;
