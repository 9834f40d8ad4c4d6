/** How nudges reach a screen: gathered, a few times a second, in the screen's own time. */
@NullMarked
package app.sapa.live.ui;

import org.jspecify.annotations.NullMarked;
