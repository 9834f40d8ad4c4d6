/**
 * The only places for dangerous powers: calling out, reading foreign JSON and pages, hashing
 * passwords, sealing secrets, making tokens, checking signatures, keeping and serving files
 * and having them checked, and holding back those who ask too often. Knows nothing of workspaces or conversations; everything else asks here
 * instead of doing it itself.
 */
@NullMarked
package app.sapa.guard;

import org.jspecify.annotations.NullMarked;
