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
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
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
  private final H3 title;
  private final Span nobody;

  /** Each with the name by which they are sought. */
  private final Map<NativeButton, String> members = new LinkedHashMap<>();

  private final Map<NativeButton, String> teams = new LinkedHashMap<>();
  private final Input find = new Input(ValueChangeMode.LAZY);
  private final LongText words = new LongText(LINES, LONGEST);

  /** Whether it is about the one contact that is open. */
  private boolean ofOpen;

  private boolean laid;
  private @Nullable UUID holder;
  private Set<UUID> here = Set.of();

  AssigneePicker(Opened opened, Deciding deciding, String id) {
    this.opened = opened;
    this.deciding = deciding;
    popup = new Popup(id, opened.text("inbox.assign")).underItsButton();
    popup.opening(this::offerAll);
    title = new H3(opened.text("assign.teams"));
    nobody = new Span(opened.text("assign.nobody"));
    find.setType("search");
    find.setPlaceholder(opened.text("assign.find"));
    find.getElement().setAttribute("aria-label", opened.text("assign.find"));
    find.addClassName("sapa-find-name");
    find.addValueChangeListener(event -> sift());
  }

  /** With a field for words to whoever gets the contact, and the key for taking it oneself. */
  AssigneePicker ofWhoIsOpen() {
    ofOpen = true;
    return this;
  }

  Popup popup() {
    return popup;
  }

  /**
   * Oneself first, for that is what is chosen most; the others, who may be many, when it opens. While
   * the assignee stays the same nothing moves: somebody may be choosing.
   */
  void show(@Nullable UUID assignee) {
    if (laid && Objects.equals(holder, assignee)) {
      return;
    }
    laid = true;
    holder = assignee;
    here = opened.desks.presence.of(opened.viewer());
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
    var me = opened.viewer().id();
    members.clear();
    teams.clear();
    opened.roster.active().stream()
        .filter(each -> !each.id().equals(me))
        .sorted(Comparator.comparing(each -> !here.contains(each.id())))
        .forEach(each -> members.put(item(each), each.name()));
    opened.roster.teams().forEach((id, name) -> teams.put(item(id, name), name));
    others.removeAll();
    members.keySet().forEach(others::add);
    others.add(title);
    teams.keySet().forEach(others::add);
    others.add(nobody);
    sift();
  }

  /** What is not sought hides and nothing is drawn anew, so no click goes to what is no more. */
  private void sift() {
    boolean anybody = sift(members);
    boolean team = sift(teams);
    title.setVisible(team);
    nobody.setVisible(!anybody && !team);
  }

  private boolean sift(Map<NativeButton, String> offered) {
    var sought = find.getValue().strip().toLowerCase(Locale.ROOT);
    offered.forEach((item, name) -> item.setVisible(isSought(name, sought)));
    return offered.keySet().stream().anyMatch(Component::isVisible);
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

  private NativeButton item(UUID team, String name) {
    return item(new Deed.Queue(team), named(name));
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
