/** A contact's thread and its composer, as elements of the browser that Java feeds. */
@NullMarked
package app.sapa.conversation.ui;

import org.jspecify.annotations.NullMarked;
