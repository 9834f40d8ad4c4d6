package app.sapa.provisioning;

import app.sapa.base.Fold;
import app.sapa.base.Ids;
import app.sapa.channel.ChannelKind;
import app.sapa.channel.ChannelSecrets;
import app.sapa.people.Machine;
import app.sapa.workspace.BusinessCalendar;
import app.sapa.workspace.Sql;
import app.sapa.workspace.Tx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * Makes a workspace out of a folder, whole or not at all, and only where none of that address
 * exists: applying again changes nothing, so it never restores what somebody changed since.
 */
@ApplicationScoped
public class Applying {
  private static final int SECRET_BYTES = 32;
  private static final JsonMapper JSON = JsonMapper.builder().build();

  @Inject Tx tx;
  @Inject Registry registry;
  @Inject SamplesTold samples;
  @Inject ChannelSecrets secrets;
  @Inject BusinessCalendar calendar;
  @Inject Clock clock;

  private final SecureRandom random = new SecureRandom();

  /**
   * Applies one folder.
   *
   * @return whether the workspace is new
   */
  public boolean apply(Tenant tenant) {
    if (registry.has(tenant.slug())) {
      return false;
    }
    var accounts = registry.accounts(tenant);
    long organisation = registry.organisation(tenant);
    var machine = new Machine(registry.reserve(), Machine.Task.PROVISIONING);
    tx.run(machine, () -> write(machine, tenant, organisation, accounts));
    return true;
  }

  private void write(
      Machine machine, Tenant tenant, long organisation, Map<String, UUID> accounts) {
    var now = clock.instant();
    workspace(machine.workspace(), tenant, organisation, now);
    var keys = new Keys();
    teams(tenant, keys);
    members(tenant, accounts, keys, now);
    channels(machine.workspace(), tenant, keys, now);
    fields(tenant, keys);
    tags(tenant, keys);
    categories(tenant, keys);
    snippets(tenant, now);
    calendar.settle(tenant.hours());
    autoMessages(tenant, keys);
    samples.tell(machine, tenant, keys, now);
  }

  private void workspace(long id, Tenant tenant, long organisation, Instant now) {
    tx.change(
        Sql.of(
            "insert into workspace (id, organisation_id, slug, name, time_zone, language, country,"
                + " phone_display, demo, created_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            id,
            organisation,
            tenant.slug(),
            tenant.name(),
            tenant.timeZone().getId(),
            tenant.languages().getFirst(),
            tenant.defaultCountry(),
            tenant.phoneDisplay(),
            tenant.isDemo(),
            now));
  }

  private void teams(Tenant tenant, Keys keys) {
    var rows = new ArrayList<List<? extends @Nullable Object>>();
    for (var team : tenant.teams()) {
      var id = keys.team(team.key(), Ids.next(clock));
      var description = team.description();
      rows.add(List.of(id, team.name(), description == null ? "" : description, rows.size()));
    }
    insert("team", "id, name, description, position", rows);
  }

  private void members(Tenant tenant, Map<String, UUID> accounts, Keys keys, Instant now) {
    var rows = new ArrayList<List<? extends @Nullable Object>>();
    var seats = new ArrayList<List<? extends @Nullable Object>>();
    for (var member : tenant.members()) {
      var id = keys.member(member.key(), Ids.next(clock));
      var account = accounts.get(member.email());
      var restrictions = member.restrictions().stream().map(Enum::name).toList();
      rows.add(
          Arrays.asList(
              id,
              account,
              member.name(),
              member.email(),
              member.role().name(),
              member.contactVisibility().name(),
              restrictions,
              now));
      member.teams().forEach(team -> seats.add(List.of(keys.team(team), id)));
    }
    insert(
        "membership",
        "id, account_id, name, email, role, visibility, restrictions, created_at",
        rows);
    insert("team_member", "team_id, membership_id", seats);
  }

  private void channels(long workspace, Tenant tenant, Keys keys, Instant now) {
    var rows = new ArrayList<List<? extends @Nullable Object>>();
    for (var channel : tenant.channels()) {
      var id = keys.channel(channel.key(), Ids.next(clock));
      var kind = ChannelKind.named(channel.kind()).orElseThrow();
      rows.add(
          Arrays.asList(
              id,
              channel.key(),
              kind.name(),
              channel.name(),
              kind == ChannelKind.CUSTOM ? secrets.sealed(workspace, id, secret()) : null,
              settings(channel),
              now));
    }
    if (!rows.isEmpty()) {
      tx.changeAll(
          "insert into channel (workspace_id, id, key, kind, name, secret, settings, created_at)"
              + " values ("
              + Sql.HERE
              + ", ?, ?, ?, ?, ?, ?::jsonb, ?)",
          rows);
    }
  }

  /** Standard Webhooks' way to write a secret. */
  private String secret() {
    var bytes = new byte[SECRET_BYTES];
    random.nextBytes(bytes);
    return "whsec_" + Base64.getEncoder().encodeToString(bytes);
  }

  private static String settings(Tenant.Channel channel) {
    var settings = JSON.createObjectNode();
    settings.set("allowedOrigins", JSON.valueToTree(channel.allowedOrigins()));
    settings.set("greeting", JSON.valueToTree(channel.greeting()));
    if (channel.colour() != null) {
      settings.put("colour", channel.colour());
    }
    if (channel.webhook() != null) {
      settings.put("callbackUrl", channel.webhook());
    }
    return settings.toString();
  }

  private void fields(Tenant tenant, Keys keys) {
    var rows = new ArrayList<List<? extends @Nullable Object>>();
    for (var field : tenant.fields()) {
      var id = keys.field(field.key(), Ids.next(clock));
      rows.add(
          List.of(
              id, field.key(), field.name(), field.type().name(), field.options(), rows.size()));
    }
    insert("field", "id, key, name, type, options, position", rows);
  }

  private void tags(Tenant tenant, Keys keys) {
    var rows = new ArrayList<List<? extends @Nullable Object>>();
    for (var tag : tenant.tags()) {
      var id = keys.tag(tag.name(), Ids.next(clock));
      var emoji = tag.emoji();
      rows.add(
          List.of(id, tag.name(), Fold.name(tag.name()), tag.colour(), emoji == null ? "" : emoji));
    }
    insert("tag", "id, name, folded_name, colour, emoji", rows);
  }

  private void categories(Tenant tenant, Keys keys) {
    var rows = new ArrayList<List<? extends @Nullable Object>>();
    for (var category : tenant.categories()) {
      var id = keys.category(category.name(), Ids.next(clock));
      var description = category.description();
      rows.add(List.of(id, category.name(), description == null ? "" : description, rows.size()));
    }
    insert("category", "id, name, description, position", rows);
  }

  private void snippets(Tenant tenant, Instant now) {
    var rows = new ArrayList<List<? extends @Nullable Object>>();
    for (var snippet : tenant.snippets()) {
      var category = snippet.category();
      rows.add(
          List.of(
              Ids.next(clock),
              snippet.name(),
              Fold.name(snippet.name()),
              snippet.shortcut(),
              snippet.text(),
              category == null ? "" : category,
              now));
    }
    insert("snippet", "id, title, folded_title, shortcut, body, category, created_at", rows);
  }

  private void autoMessages(Tenant tenant, Keys keys) {
    var rows = new ArrayList<List<? extends @Nullable Object>>();
    var others = new ArrayList<List<? extends @Nullable Object>>();
    for (var message : tenant.autoMessages()) {
      var kind = message.kind().name();
      rows.add(
          List.of(kind, true, message.text(), message.waitMinutes(), message.afterAutoClose()));
      message
          .channels()
          .forEach((channel, text) -> others.add(List.of(kind, keys.channel(channel), text)));
    }
    insert("auto_message", "kind, enabled, body, wait_minutes, after_auto_close", rows);
    insert("auto_message_channel", "kind, channel_id, body", others);
  }

  private void insert(
      String table, String columns, List<? extends List<? extends @Nullable Object>> rows) {
    if (!rows.isEmpty()) {
      var holes = "?, ".repeat(rows.getFirst().size() - 1) + "?";
      tx.changeAll(
          "insert into %s (workspace_id, %s) values (%s, %s)"
              .formatted(table, columns, Sql.HERE, holes),
          rows);
    }
  }
}
