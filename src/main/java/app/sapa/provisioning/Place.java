package app.sapa.provisioning;

/** Where something is written: file, line counted from 1, and the path of the field. */
record Place(String file, int line, String field) {
  Place entry(int index, int entryLine) {
    return new Place(file, entryLine, field + "[" + index + "]");
  }

  Place field(String name, int fieldLine) {
    return new Place(file, fieldLine, field.isEmpty() ? name : field + "." + name);
  }
}
