/**
 * The custom channel: a company's own software talks to Sapa over HTTP, both ways signed as Standard
 * Webhooks has it. Start at {@link app.sapa.channel.custom.CustomAdapter}.
 */
@NullMarked
package app.sapa.channel.custom;

import org.jspecify.annotations.NullMarked;
