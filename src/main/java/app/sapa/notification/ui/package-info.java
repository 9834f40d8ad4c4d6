/** The bell with what it opens, what browsers show, and how members choose. */
@NullMarked
package app.sapa.notification.ui;

import org.jspecify.annotations.NullMarked;
