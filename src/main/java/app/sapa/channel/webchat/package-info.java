/**
 * Web chat: a widget on a company's own pages, spoken with over plain HTTP doors without cookies. A
 * visitor reads their thread through {@link app.sapa.channel.webchat.VisitorThread}, so nothing
 * else of a conversation ever reaches them.
 */
@NullMarked
package app.sapa.channel.webchat;

import org.jspecify.annotations.NullMarked;
