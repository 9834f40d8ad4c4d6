package app.sapa.planted.contact;

import app.sapa.planted.contact.ui.Screen;

/** A capability that draws. */
interface KnowsScreen {
  Screen screen();
}
