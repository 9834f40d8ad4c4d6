package app.sapa.people.ui;

import app.sapa.base.Spelling;
import app.sapa.kit.Field;
import app.sapa.kit.HeadedCard;
import app.sapa.kit.Inline;
import app.sapa.kit.Options;
import app.sapa.kit.PlainButton;
import app.sapa.people.Housekeeping;
import app.sapa.people.Permission;
import app.sapa.people.Switching;
import app.sapa.people.Viewer;
import app.sapa.workspace.Switch;
import app.sapa.workspace.Switches;
import app.sapa.workspace.Workspace;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The workspace's name and clock, and how it has things done. */
@Route("w/:slug/settings/workspace")
@PermitAll
public class WorkspaceView extends SettingsView {
  private static final long serialVersionUID = 1L;

  @Inject transient Housekeeping housekeeping;
  @Inject transient Switching switching;
  @Inject transient Switches switches;

  private final Div cards = new Div();
  private transient Map<Switch, Options> choices = Map.of();

  @Override
  protected SettingsSection section() {
    return SettingsSection.WORKSPACE;
  }

  @Override
  protected void show(Viewer viewer, RouteParameters address) {
    page().add(cards);
    cards.removeAll();
    cards.add(itself(housekeeping.of(viewer)), ways(viewer));
  }

  /** What somebody is settling stays. */
  @Override
  protected void renew(Viewer viewer) {}

  private Component itself(Workspace workspace) {
    var name =
        Field.line(text("workspace.name"), Housekeeping.LONGEST_NAME).writing(workspace.name());
    var zones = new Options(text("workspace.zone"));
    var known = housekeeping.zones();
    known.forEach(zone -> zones.with(zone, zone.replace('_', ' ')));
    if (!known.contains(workspace.zone().getId())) {
      zones.with(workspace.zone().getId(), workspace.zone().getId());
    }
    zones.choosing(workspace.zone().getId());
    var save =
        new PlainButton(
                text("settings.save"),
                () -> {
                  name.refuse("");
                  doing(
                      () -> housekeeping.change(viewer(), name.text(), zones.getValue()),
                      "settings.saved",
                      refusal -> name.refuse(told(refusal)));
                })
            .primary();
    return HeadedCard.of(
        text("workspace.itself"),
        Inline.remark(text("workspace.organisation", workspace.organisation())),
        name,
        field("workspace.zone", zones, text("workspace.zone.text")),
        HeadedCard.actions(save));
  }

  private Component ways(Viewer viewer) {
    var settled = switches.of(viewer);
    choices = new EnumMap<>(Switch.class);
    var card = HeadedCard.of(text("workspace.ways"));
    for (var each : Switch.values()) {
      if (each.acts() && viewer.may(Permission.toTurn(each))) {
        var key = "switch." + Spelling.of(each);
        var options = options(each, settled.getOrDefault(each, each.beginning()));
        choices.put(each, options);
        card.add(field(key, options, text(key + ".text")));
      }
    }
    card.add(HeadedCard.actions(new PlainButton(text("settings.save"), this::settle).primary()));
    return card;
  }

  private void settle() {
    var wanted =
        choices.entrySet().stream()
            .collect(Collectors.toMap(Map.Entry::getKey, each -> each.getValue().getValue()));
    doing(() -> switching.changeAll(viewer(), wanted), "settings.saved");
  }

  private Options options(Switch of, String value) {
    var options = new Options(text("switch." + Spelling.of(of)));
    if (of == Switch.DEFAULT_COUNTRY) {
      countries().forEach(country -> options.with(country.getCountry(), named(country)));
    } else {
      var values = "switch." + Spelling.of(of) + ".";
      of.allowed()
          .forEach(
              each ->
                  options.with(
                      each, text(values + each.toLowerCase(Locale.ROOT).replace('_', '-'))));
    }
    return options.choosing(value);
  }

  private static Stream<Locale> countries() {
    return Switch.DEFAULT_COUNTRY.allowed().stream()
        .map(country -> Locale.of("", country))
        .sorted(Comparator.comparing(WorkspaceView::named));
  }

  private static String named(Locale country) {
    return country.getDisplayCountry(locale());
  }

  private Div field(String name, Options options, String meaning) {
    var field = new Div(new Span(text(name)), options, Inline.remark(meaning));
    field.addClassName("sapa-field");
    return field;
  }
}
