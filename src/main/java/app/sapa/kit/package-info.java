/**
 * What all screens share and no capability owns: the texts in both languages and visual words. Knows
 * Vaadin, and nothing of what the screens are about.
 */
@NullMarked
package app.sapa.kit;

import org.jspecify.annotations.NullMarked;
