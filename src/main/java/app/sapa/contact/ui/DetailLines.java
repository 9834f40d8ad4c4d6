package app.sapa.contact.ui;

import app.sapa.contact.ContactCard;
import app.sapa.contact.ContactCard.FieldValue;
import app.sapa.contact.Detail;
import app.sapa.contact.FieldType;
import app.sapa.contact.OwnDetail;
import app.sapa.contact.Reach;
import app.sapa.kit.Editor;
import app.sapa.kit.InPlace;
import app.sapa.kit.Texts;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A contact's details, one below the other. A line stays the same one while what it says changes, so
 * that whoever writes in it goes on writing; and if it says something of the next contact, too, so
 * that going from one to the other redraws little.
 */
final class DetailLines {
  private static final int LONGEST = 5_000;
  private static final int LONGEST_NAME = 200;
  private static final int LONGEST_REACH = 254;

  private final Texts texts;
  private final Locale locale;
  private final LocaleNames names;
  private final BiConsumer<UUID, Written> writing;
  private final DescriptionList list = new DescriptionList();
  private List<Shown> shown = List.of();
  private @Nullable UUID contact;

  /** What somebody wrote, in place of what they saw. */
  record Written(Detail detail, String seen, String text) {}

  /**
   * What one line says.
   *
   * @param value as it is stored
   * @param reads as people read it
   * @param writable how it is written, null for what is masked
   * @param further whether it is one more of what the line before it says
   * @param offered what there is to choose from, if that is settled
   */
  private record Line(
      Detail detail,
      String name,
      String value,
      String reads,
      @Nullable Editor writable,
      boolean further,
      List<String> offered) {
    /** Whether the other one is about the same, whatever it says. */
    boolean isAbout(Line other) {
      return detail.equals(other.detail) && looksLike(other);
    }

    /** Whether the two differ in nothing but whose they are and what they say. */
    boolean looksLike(Line other) {
      return kind().equals(other.kind());
    }

    private Object kind() {
      var what = detail instanceof Detail.Reached reached ? reached.by() : detail;
      return List.of(what, name, writable == null, offered);
    }
  }

  DetailLines(Texts texts, Locale locale, BiConsumer<UUID, Written> writing) {
    this.texts = texts;
    this.locale = locale;
    this.writing = writing;
    names = new LocaleNames(locale);
    list.addClassName("sapa-facts");
  }

  DescriptionList list() {
    return list;
  }

  void show(ContactCard card) {
    boolean same = card.id().equals(contact);
    contact = card.id();
    var before = new ArrayList<>(shown);
    var now = lines(card).stream().map(line -> drawn(line, before, same)).toList();
    // What somebody writes stays until they have finished, but says nothing of another contact.
    var kept = before.stream().filter(line -> same && line.isWritten()).toList();
    before.stream().filter(line -> !kept.contains(line)).forEach(Component::removeFromParent);
    for (int place = 0; place < now.size(); place++) {
      put(now.get(place), place);
    }
    shown = Stream.concat(now.stream(), kept.stream()).toList();
  }

  private Shown drawn(Line line, List<Shown> before, boolean same) {
    var fits =
        before.stream()
            .filter(each -> same ? each.said().isAbout(line) : each.couldSay(line))
            .findFirst();
    fits.ifPresent(before::remove);
    var drawn = fits.orElseGet(() -> new Shown(line));
    drawn.say(line);
    return drawn;
  }

  private void put(Shown line, int place) {
    var all = list.getElement();
    boolean stands = place < all.getChildCount() && all.getChild(place).equals(line.getElement());
    if (!stands) {
      all.insertChild(place, line.getElement());
    }
  }

  private List<Line> lines(ContactCard card) {
    var lines = new ArrayList<Line>();
    var name = Editor.line("text", LONGEST_NAME);
    lines.add(own(OwnDetail.FIRST_NAME, card.called().first(), name));
    lines.add(own(OwnDetail.LAST_NAME, card.called().last(), name));
    reached(lines, Reach.PHONE, card.phones(), Editor.line("tel", LONGEST_REACH));
    reached(lines, Reach.EMAIL, card.emails(), Editor.line("email", LONGEST_REACH));
    lines.add(own(OwnDetail.COUNTRY, card.country(), names.countries()));
    lines.add(own(OwnDetail.LANGUAGE, card.language(), names.languages()));
    card.fields().forEach(field -> lines.add(custom(field)));
    return lines;
  }

  private Line own(OwnDetail which, @Nullable String value, Editor editor) {
    var now = value == null ? "" : value;
    var reads = now.isEmpty() ? "" : editor.reading().apply(now);
    var name = text("contact." + which.key());
    return new Line(new Detail.Own(which), name, now, reads, editor, false, List.of());
  }

  /** Those there are, and room for one more. */
  private void reached(List<Line> lines, Reach by, List<ContactCard.Reached> all, Editor editor) {
    var name = text(by == Reach.PHONE ? "contact.phone" : "contact.email");
    int first = lines.size();
    boolean masked = false;
    for (var each : all) {
      var written = each.written();
      masked = written == null;
      lines.add(
          new Line(
              new Detail.Reached(by, each.id()),
              name,
              written == null ? "" : written,
              each.shown(),
              written == null ? null : editor,
              lines.size() > first,
              List.of()));
    }
    if (!masked) {
      lines.add(
          new Line(
              new Detail.Reached(by, null), name, "", "", editor, lines.size() > first, List.of()));
    }
  }

  private Line custom(FieldValue field) {
    var editor = editor(field);
    var reads = field.value().isEmpty() ? "" : editor.reading().apply(field.value());
    return new Line(
        new Detail.Custom(field.field()),
        field.name(),
        field.masked() ? "" : field.value(),
        reads,
        field.masked() ? null : editor,
        false,
        field.options());
  }

  private Editor editor(FieldValue field) {
    return switch (field.type()) {
      case TEXT -> Editor.line("text", LONGEST);
      case NUMBER -> Editor.line("decimal", LONGEST_REACH);
      case EMAIL -> Editor.line("email", LONGEST_REACH);
      case PHONE -> Editor.line("tel", LONGEST_REACH);
      case URL -> Editor.line("url", LONGEST);
      case DATE -> Editor.typed("date", names::day);
      case TIME -> Editor.typed("time", time -> time);
      case LIST, CHECKBOX -> choice(field);
    };
  }

  private Editor choice(FieldValue field) {
    var options =
        field.type() == FieldType.CHECKBOX
            ? Map.of("true", text("contact.yes"), "false", text("contact.no"))
            : LocaleNames.same(field.options());
    return Editor.choice(() -> options, value -> options.getOrDefault(value, value));
  }

  private String text(String key) {
    return texts.of(locale, key);
  }

  /** A name and what it says, which can be written unless it is masked. */
  private final class Shown extends Div {
    private static final long serialVersionUID = 1L;

    private final DescriptionList.Term name;
    private final DescriptionList.Description reads = new DescriptionList.Description();
    private final @Nullable InPlace writable;
    private transient Line said;

    Shown(Line line) {
      name = new DescriptionList.Term(line.name());
      said = line;
      var editor = line.writable();
      writable = editor == null ? null : writable(line, editor);
      if (writable != null) {
        reads.add(writable);
      }
      add(name, reads);
    }

    private InPlace writable(Line line, Editor editor) {
      return new InPlace(new InPlace.Words(texts, locale, line.name()), editor, this::write);
    }

    private void write(String seen, String text) {
      if (contact != null) {
        writing.accept(contact, new Written(said.detail(), seen, text));
      }
    }

    Line said() {
      return said;
    }

    boolean couldSay(Line line) {
      return said.looksLike(line) && !isWritten();
    }

    void say(Line line) {
      said = line;
      name.setClassName("sapa-sr", line.further());
      if (writable == null) {
        reads.setText(line.reads().isEmpty() ? "–" : line.reads());
      } else {
        var add = text(line.further() ? "edit.add-another" : "edit.add");
        writable.show(line.value(), line.reads(), add);
      }
    }

    boolean isWritten() {
      return writable != null && writable.isWritten();
    }
  }
}
