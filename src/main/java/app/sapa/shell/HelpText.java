package app.sapa.shell;

import app.sapa.kit.Inline;
import app.sapa.kit.Languages;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasComponents;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A page of the help in one language, from {@code help/<language>/<page>.md}: headings, paragraphs of
 * one line, lists, {@code **bold**} and {@code `keys`} of Markdown, and nothing else.
 */
record HelpText(List<String> lines) {
  private static final Pattern PIECE = Pattern.compile("\\*\\*(.+?)\\*\\*|`(.+?)`");

  /** The text of a page. */
  static HelpText of(HelpPage page, Locale locale) {
    var language = Languages.nearest(locale).getLanguage();
    var name = "/help/" + language + "/" + page.key() + ".md";
    try (var stream = HelpText.class.getResourceAsStream(name)) {
      if (stream == null) {
        throw new IllegalStateException("no text " + name);
      }
      var reader = new InputStreamReader(stream, StandardCharsets.UTF_8);
      return new HelpText(reader.readAllLines());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Its headings, each with the number signs that tell its level. */
  List<String> headings() {
    return lines.stream().filter(line -> line.startsWith("#")).toList();
  }

  /** Its title. */
  String title() {
    return headings().getFirst().substring(2);
  }

  /** Draws it into a place on the screen. */
  void into(HasComponents place) {
    var list = new UnorderedList();
    for (var line : lines) {
      if (line.startsWith("- ")) {
        list.add(with(new ListItem(), line.substring(2)));
        place.add(list);
      } else {
        list = new UnorderedList();
        block(place, line);
      }
    }
  }

  private static void block(HasComponents place, String line) {
    if (line.startsWith("# ")) {
      place.add(new H1(line.substring(2)));
    } else if (line.startsWith("## ")) {
      place.add(new H2(line.substring(3)));
    } else if (!line.isBlank()) {
      place.add(with(new Paragraph(), line));
    }
  }

  private static <C extends Component & HasComponents> C with(C place, String text) {
    var piece = PIECE.matcher(text);
    int end = 0;
    while (piece.find()) {
      place.add(new Span(text.substring(end, piece.start())));
      place.add(
          piece.group(1) == null ? Inline.key(piece.group(2)) : Inline.strong(piece.group(1)));
      end = piece.end();
    }
    place.add(new Span(text.substring(end)));
    return place;
  }
}
