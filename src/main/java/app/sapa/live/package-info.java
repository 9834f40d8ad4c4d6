/**
 * What may be lost: after-commit nudges (workspace, what, id) to open screens. A nudge never
 * carries content; whoever hears it reads again with their own rights.
 */
@NullMarked
package app.sapa.live;

import org.jspecify.annotations.NullMarked;
