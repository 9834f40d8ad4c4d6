package app.sapa.planted.search;

import app.sapa.planted.inbox.Box;

/** Looks sideways. */
interface KnowsSibling {
  Box box();
}
