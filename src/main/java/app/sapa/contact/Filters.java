package app.sapa.contact;

import app.sapa.base.Spelling;
import app.sapa.contact.FilterField.Choice;
import app.sapa.people.Viewer;
import app.sapa.workspace.Row;
import app.sapa.workspace.Sql;
import app.sapa.workspace.Tx;
import app.sapa.workspace.Workspace;
import app.sapa.workspace.Workspaces;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** What may be filtered by in a viewer's workspace, and whom a filter means there. */
@ApplicationScoped
public class Filters {
  private static final String CHOICES =
      """
      select 'FIELD' as sort, id, name, true as there, type, options, '{}'::uuid[] as members,
        position, lower(name) as alphabetical from field
      union all select 'TAG', id, btrim(emoji || ' ' || name), true, '', '{}', '{}', 0, folded_name
        from tag
      union all select 'CHANNEL', id, name, active, '', '{}', '{}', 0, lower(name) from channel
      union all select 'MEMBER', id, name, active, '', '{}', '{}', 0, lower(name) from membership
      union all select 'CATEGORY', id, name, true, '', '{}', '{}', position, lower(name)
        from category
      union all select 'STAGE', id, name, true, '', '{}', '{}', position, lower(name)
        from lifecycle_stage
      union all select 'TEAM', t.id, t.name, true, '', '{}', array(select m.membership_id
        from team_member m where m.workspace_id = t.workspace_id and m.team_id = t.id),
        t.position, lower(t.name) from team t
      order by sort, position, alphabetical, id\
      """;

  @Inject Tx tx;
  @Inject Workspaces workspaces;
  @Inject Clock clock;

  private enum Sort {
    FIELD,
    TAG,
    CHANNEL,
    MEMBER,
    CATEGORY,
    STAGE,
    TEAM
  }

  private record Named(
      Sort sort,
      UUID id,
      String name,
      boolean there,
      String type,
      List<String> options,
      List<UUID> members) {
    Choice choice() {
      return new Choice(id.toString(), name, there);
    }
  }

  /** What a filter may ask for, just now. One statement, and the workspace. */
  public FilterFields fields(Viewer viewer) {
    return tx.in(viewer, () -> fields(viewer, workspaces.here()));
  }

  private FilterFields fields(Viewer viewer, Workspace here) {
    var named = new EnumMap<Sort, List<Named>>(Sort.class);
    for (var each : tx.list(Sql.of(CHOICES), Filters::named)) {
      named.computeIfAbsent(each.sort(), sort -> new ArrayList<>()).add(each);
    }
    var teams = new HashMap<UUID, Set<UUID>>();
    all(named, Sort.TEAM).forEach(team -> teams.put(team.id(), Set.copyOf(team.members())));
    return new FilterFields(fields(named), teams, here.country(), viewer);
  }

  private static Named named(Row row) {
    return new Named(
        Sort.valueOf(row.text("sort")),
        row.id("id"),
        row.text("name"),
        row.flag("there"),
        row.text("type"),
        row.texts("options"),
        row.ids("members"));
  }

  private static List<Named> all(Map<Sort, List<Named>> named, Sort sort) {
    return named.getOrDefault(sort, List.of());
  }

  private static List<FilterField> fields(Map<Sort, List<Named>> named) {
    var fields = new ArrayList<FilterField>();
    for (var own : OwnField.values()) {
      fields.add(new FilterField(own.key(), own.kind(), "", choices(own, named)));
    }
    all(named, Sort.FIELD).forEach(field -> fields.add(custom(field)));
    return fields;
  }

  private static List<Choice> choices(OwnField field, Map<Sort, List<Named>> named) {
    return switch (field) {
      case TAG -> choices(all(named, Sort.TAG));
      case CHANNEL, LAST_CHANNEL -> choices(all(named, Sort.CHANNEL));
      case ASSIGNEE -> choices(all(named, Sort.MEMBER));
      case TEAM -> choices(all(named, Sort.TEAM));
      case CATEGORY -> choices(all(named, Sort.CATEGORY));
      case LIFECYCLE -> choices(all(named, Sort.STAGE));
      case STATUS ->
          Arrays.stream(ContactStatus.values())
              .map(each -> new Choice(Spelling.of(each), "", true))
              .toList();
      default -> List.of();
    };
  }

  private static List<Choice> choices(List<Named> named) {
    return named.stream().map(Named::choice).toList();
  }

  private static FilterField custom(Named field) {
    return new FilterField(
        FilterField.custom(field.id()),
        kind(FieldType.valueOf(field.type())),
        field.name(),
        field.options().stream().map(each -> new Choice(each, each, true)).toList());
  }

  private static FilterKind kind(FieldType type) {
    return switch (type) {
      case TEXT, EMAIL, PHONE, URL, TIME -> FilterKind.TEXT;
      case NUMBER -> FilterKind.NUMBER;
      case LIST -> FilterKind.CHOICES;
      case CHECKBOX -> FilterKind.FLAG;
      case DATE -> FilterKind.DAY;
    };
  }

  /** Now, on the workspace's calendar. */
  public Moment now(Viewer viewer) {
    return tx.in(viewer, () -> now(workspaces.here()));
  }

  private Moment now(Workspace here) {
    return new Moment(clock.instant(), here.zone());
  }

  /**
   * Whom the filter means now; whether the viewer may see them is another question. One statement,
   * and the workspace.
   */
  public Criterion reading(Viewer viewer, Filter filter) {
    return tx.in(
        viewer,
        () -> {
          var here = workspaces.here();
          return fields(viewer, here).reading(filter, now(here));
        });
  }
}
