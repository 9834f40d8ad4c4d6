/**
 * Faults put to the packaged server on purpose, each with a checker that is itself checked. Not
 * part of the build; the README says how to run them.
 */
@NullMarked
package app.sapa.fault;

import org.jspecify.annotations.NullMarked;
