/** What members see of work over many contacts. */
@NullMarked
package app.sapa.bulk.ui;

import org.jspecify.annotations.NullMarked;
