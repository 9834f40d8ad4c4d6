package app.sapa.planted.base;

import app.sapa.planted.inbox.Box;

/** Looks up. */
interface KnowsInbox {
  Box box();
}
