/**
 * Finding contacts, messages and comments by words. The index is a cache that can be made again:
 * {@link app.sapa.search.JournalWriter} keeps it up with the database and rebuilds it when it does
 * not belong to it; hits are checked against the database once more before anyone sees them.
 */
@NullMarked
package app.sapa.search;

import org.jspecify.annotations.NullMarked;
