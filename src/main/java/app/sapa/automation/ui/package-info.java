/** Where members settle what happens by itself. */
@NullMarked
package app.sapa.automation.ui;

import org.jspecify.annotations.NullMarked;
