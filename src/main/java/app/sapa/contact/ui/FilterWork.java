package app.sapa.contact.ui;

/**
 * What the parts of one builder share.
 *
 * @param changed to be told of every change that a person made
 * @param rearranged to be told when parts came or went
 */
record FilterWork(FilterLabels labels, Runnable changed, Runnable rearranged) {
  String text(String key, Object... arguments) {
    return labels.text(key, arguments);
  }
}
