/**
 * What members are told of, beside what they see by themselves: that somebody wrote, mentioned them,
 * gave them a contact, or that the time of somebody put off has come. {@link
 * app.sapa.notification.Telling} writes it, {@link app.sapa.notification.Notices} is where it is
 * read. Never holds a word of what was said.
 */
@NullMarked
package app.sapa.notification;

import org.jspecify.annotations.NullMarked;
