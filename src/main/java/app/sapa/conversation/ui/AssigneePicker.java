package app.sapa.conversation.ui;

import app.sapa.conversation.Deed;
import app.sapa.kit.Action;
import app.sapa.kit.Avatar;
import app.sapa.kit.Inline;
import app.sapa.kit.Keys;
import app.sapa.kit.LongText;
import app.sapa.kit.Popup;
import app.sapa.people.Members.Member;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Hr;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The members, those who are here just now first, and the teams: to give a contact to one of them,
 * with or without words.
 */
final class AssigneePicker {
  private static final int MANY = 8;
  private static final int LINES = 2;
  private static final int LONGEST = 2_000;

  private final Opened opened;
  private final Deciding deciding;
  private final Popup popup;
  private final Div others = new Div();
  private final Input find = new Input(ValueChangeMode.LAZY);
  private final LongText words = new LongText(LINES, LONGEST);

  /** Whether it is about the one contact that is open. */
  private boolean ofOpen;

  private @Nullable UUID holder;
  private Set<UUID> here = Set.of();

  AssigneePicker(Opened opened, Deciding deciding, String id) {
    this.opened = opened;
    this.deciding = deciding;
    popup = new Popup(id, opened.text("inbox.assign")).underItsButton();
    popup.opening(this::offerAll);
    find.setType("search");
    find.setPlaceholder(opened.text("assign.find"));
    find.getElement().setAttribute("aria-label", opened.text("assign.find"));
    find.addClassName("sapa-find-name");
    find.addValueChangeListener(event -> showOthers());
  }

  /** With a field for words to whoever gets the contact, and the key for taking it oneself. */
  AssigneePicker ofWhoIsOpen() {
    ofOpen = true;
    return this;
  }

  Popup popup() {
    return popup;
  }

  /** Oneself first, for that is what is chosen most; the others, who may be many, when it opens. */
  void show(@Nullable UUID assignee) {
    holder = assignee;
    here = opened.desks.presence.of(opened.viewer());
    others.removeAll();
    var content = new ArrayList<Component>();
    var me = opened.viewer().id();
    opened.roster.active().stream()
        .filter(each -> each.id().equals(me))
        .forEach(each -> content.add(myself(each)));
    if (assignee != null || !ofOpen) {
      content.add(item(new Deed.Unassign(), new Span(opened.text("inbox.unassign"))));
    }
    content.add(new Hr());
    if (opened.roster.active().size() > MANY) {
      content.add(find);
    }
    content.add(others);
    if (ofOpen) {
      content.add(words());
    }
    popup.fill(opened.text("inbox.assign"), content.toArray(Component[]::new));
  }

  private NativeButton myself(Member me) {
    var item = item(me);
    return ofOpen ? Keys.press(Action.ASSIGN_TO_ME, item) : item;
  }

  private Component words() {
    var label = new HtmlContainer("label");
    label.add(new Span(opened.text("assign.words")), words);
    var field = new Div(label);
    field.addClassNames("sapa-field", "sapa-words");
    return field;
  }

  private void offerAll() {
    if (!ofOpen) {
      show(null);
    }
    here = opened.desks.presence.of(opened.viewer());
    find.setValue("");
    words.setValue("");
    showOthers();
  }

  private void showOthers() {
    others.removeAll();
    var sought = find.getValue().strip().toLowerCase(Locale.ROOT);
    var me = opened.viewer().id();
    var members =
        opened.roster.active().stream()
            .filter(each -> !each.id().equals(me) && isSought(each.name(), sought))
            .sorted(Comparator.comparing(each -> !here.contains(each.id())))
            .toList();
    members.forEach(each -> others.add(item(each)));
    var teams = teams(sought);
    if (!teams.isEmpty()) {
      others.add(new H3(opened.text("assign.teams")));
      teams.forEach(others::add);
    }
    if (others.getComponentCount() == 0) {
      others.add(new Span(opened.text("assign.nobody")));
    }
  }

  private List<NativeButton> teams(String sought) {
    return opened.roster.teams().entrySet().stream()
        .filter(each -> isSought(each.getValue(), sought))
        .map(each -> item(new Deed.Queue(each.getKey()), named(each.getValue())))
        .toList();
  }

  private static boolean isSought(String name, String part) {
    return name.toLowerCase(Locale.ROOT).contains(part);
  }

  private NativeButton item(Member member) {
    boolean isHere = here.contains(member.id());
    var avatar = new Avatar(member.id(), member.name()).small().here(isHere);
    var item = item(new Deed.Assign(member.id()), avatar, named(member.name()));
    if (isHere) {
      item.add(Inline.spoken(opened.text("assign.here")));
    }
    if (member.id().equals(holder)) {
      item.getElement().setAttribute("aria-current", "true");
    }
    return item;
  }

  private static Span named(String name) {
    var named = new Span(name);
    named.getElement().setAttribute("translate", "no");
    return named;
  }

  private NativeButton item(Deed deed, Component... content) {
    var item = new NativeButton();
    item.add(content);
    item.addClickListener(event -> choose(deed));
    item.addClassName("sapa-menu-item");
    return popup.closedBy(item);
  }

  private void choose(Deed deed) {
    if (ofOpen && !words.getValue().isBlank()) {
      deciding.handOver(deed, words.getValue());
    } else {
      deciding.decide(deed);
    }
  }
}
