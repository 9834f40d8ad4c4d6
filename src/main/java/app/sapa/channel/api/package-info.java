/**
 * The HTTP doors of channels that companies call themselves: {@code /api/v1/channels/}. A door
 * proves who calls, keeps what came, and answers; it does no work.
 */
@NullMarked
package app.sapa.channel.api;

import org.jspecify.annotations.NullMarked;
