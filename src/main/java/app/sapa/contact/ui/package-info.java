/** What is known of a contact, shown beside their conversation; and building filters over contacts. */
@NullMarked
package app.sapa.contact.ui;

import org.jspecify.annotations.NullMarked;
