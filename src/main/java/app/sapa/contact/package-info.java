/**
 * The people who write to us, the ways by which we recognise them, and who may see them. Every list
 * of contacts goes through {@link app.sapa.contact.VisibleContacts}; the one rule that decides is
 * {@link app.sapa.contact.Criterion.Visibility}, read as SQL, in memory and in the index.
 */
@NullMarked
package app.sapa.contact;

import org.jspecify.annotations.NullMarked;
