/**
 * What must happen, even if the server dies: a queue of references that workers claim, and things
 * that are due by the clock. A queue row holds no content; a worker enters the row's workspace
 * before it reads anything.
 */
@NullMarked
package app.sapa.work;

import org.jspecify.annotations.NullMarked;
