/** The screens of people: one's own profile, and who sits before a screen. */
@NullMarked
package app.sapa.people.ui;

import org.jspecify.annotations.NullMarked;
