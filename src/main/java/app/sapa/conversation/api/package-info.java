/** The doors of files: what members bring and fetch, and addresses given to the other side. */
@NullMarked
package app.sapa.conversation.api;

import org.jspecify.annotations.NullMarked;
