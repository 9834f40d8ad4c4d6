/**
 * What was said and what is being done about it. {@link app.sapa.conversation.Intake}, {@link
 * app.sapa.conversation.Replying}, {@link app.sapa.conversation.Commenting} and {@link
 * app.sapa.conversation.Triage} are the only desks that change anything; {@link
 * app.sapa.conversation.Timeline} reads.
 */
@NullMarked
package app.sapa.conversation;

import org.jspecify.annotations.NullMarked;
