/**
 * Words the whole application shares and no capability owns: refusals, pages, ids, the clock. At
 * most a dozen types, and never a place for things that fit nowhere else.
 */
@NullMarked
package app.sapa.base;

import org.jspecify.annotations.NullMarked;
