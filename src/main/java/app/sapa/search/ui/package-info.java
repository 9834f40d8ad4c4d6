/** Finding people and what was said, over the whole history. */
@NullMarked
package app.sapa.search.ui;

import org.jspecify.annotations.NullMarked;
