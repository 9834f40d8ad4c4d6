package app.sapa.guard;

/** Makes any text safe between the tags, or inside a quoted attribute, of a page made by hand. */
public final class HtmlText {
  private HtmlText() {}

  /** The text with what HTML would read as markup written as character references. */
  public static String of(String text) {
    var html = new StringBuilder(text.length() + 16);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '&' -> html.append("&amp;");
        case '<' -> html.append("&lt;");
        case '>' -> html.append("&gt;");
        case '"' -> html.append("&quot;");
        case '\'' -> html.append("&#39;");
        case 0 -> html.append('\ufffd');
        default -> html.append(c);
      }
    }
    return html.toString();
  }
}
