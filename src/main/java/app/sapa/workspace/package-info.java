/**
 * The tenant, and the only way to the database: {@link app.sapa.workspace.Tx} opens a transaction
 * for an {@link app.sapa.workspace.Entry} (who, where, what they may see) and puts its walls up.
 */
@NullMarked
package app.sapa.workspace;

import org.jspecify.annotations.NullMarked;
