/**
 * The database below the application: PostgreSQL started or found, its roles, its migrations and
 * the check that every wall between workspaces stands. The server loads it from its own library
 * before the application, so it knows no other package of ours; start at {@link
 * app.sapa.database.SapaDataSource}.
 */
@NullMarked
package app.sapa.database;

import org.jspecify.annotations.NullMarked;
