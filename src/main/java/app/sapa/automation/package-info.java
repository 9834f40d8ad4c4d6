/**
 * What happens by itself because a workspace wants it so. Start at {@link
 * app.sapa.automation.AutoMessaging}.
 */
@NullMarked
package app.sapa.automation;

import org.jspecify.annotations.NullMarked;
