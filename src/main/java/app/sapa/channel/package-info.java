/**
 * The lines to the outside: what each medium allows, what arrives (kept raw first), what leaves.
 * One subpackage per medium; nobody names those, an adapter is found by its kind. Here a
 * <em>channel</em> is the connection; an inbox is only a way of looking.
 */
@NullMarked
package app.sapa.channel;

import org.jspecify.annotations.NullMarked;
