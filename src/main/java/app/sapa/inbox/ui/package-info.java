/** The inbox: inboxes at the side, the list, the conversation and the contact's details. */
@NullMarked
package app.sapa.inbox.ui;

import org.jspecify.annotations.NullMarked;
