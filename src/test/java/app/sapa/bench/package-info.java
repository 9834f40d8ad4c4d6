/**
 * The benchmark: a data set of believable size, the services driven over it, and a table of what
 * they took beside the goals. Start at {@link app.sapa.bench.Bench}; the README says how to run it.
 */
@NullMarked
package app.sapa.bench;

import org.jspecify.annotations.NullMarked;
