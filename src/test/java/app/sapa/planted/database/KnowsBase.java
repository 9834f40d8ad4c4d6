package app.sapa.planted.database;

import app.sapa.planted.base.Word;

/** Knows the house it stands apart from. */
interface KnowsBase {
  Word word();
}
