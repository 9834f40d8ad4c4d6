/** What is known of a contact, shown beside their conversation. */
@NullMarked
package app.sapa.contact.ui;

import org.jspecify.annotations.NullMarked;
