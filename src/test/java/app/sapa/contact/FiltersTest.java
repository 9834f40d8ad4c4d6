package app.sapa.contact;

import static app.sapa.contact.FilterScene.all;
import static app.sapa.contact.FilterScene.any;
import static app.sapa.contact.FilterScene.is;
import static app.sapa.contact.FilterScene.none;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import app.sapa.Company;
import app.sapa.Rule;
import app.sapa.Stage;
import app.sapa.base.Refusal;
import app.sapa.channel.ChannelKind;
import app.sapa.workspace.Scope;
import app.sapa.workspace.Sql;
import app.sapa.workspace.Tx;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** What conditions mean, alone, together, and once what they name is gone. */
class FiltersTest {
  private final FilterScene scene = new FilterScene();

  @Test
  @Rule("FILT-13")
  void texts_are_asked_by_is_is_not_and_whether_they_are_there() {
    scene.contact("Ayu", "language", "id");
    scene.contact("Budi", "language", "en");
    scene.contact("Citra");

    assertThat(scene.meant(is("language", Operator.IS, "ID"))).containsExactly("Ayu");
    assertThat(scene.meant(is("language", Operator.IS_NOT, "id"))).containsExactly("Budi", "Citra");
    assertThat(scene.meant(is("language", Operator.EXISTS))).containsExactly("Ayu", "Budi");
    assertThat(scene.meant(is("language", Operator.NOT_EXISTS))).containsExactly("Citra");
  }

  @Test
  @Rule({"FILT-13", "CIN-10"})
  void numbers_of_custom_fields_are_asked_by_is_less_greater_and_between() {
    var spent = scene.field("Spent", FieldType.NUMBER);
    scene.has(scene.contact("Ayu"), spent, "9.50");
    scene.has(scene.contact("Budi"), spent, "10");
    scene.has(scene.contact("Citra"), spent, "100");
    scene.contact("Dewi");
    var key = "field." + spent;

    assertThat(scene.meant(is(key, Operator.IS, "10.0"))).containsExactly("Budi");
    assertThat(scene.meant(is(key, Operator.LESS, "10"))).containsExactly("Ayu");
    assertThat(scene.meant(is(key, Operator.GREATER, "10"))).containsExactly("Citra");
    assertThat(scene.meant(is(key, Operator.BETWEEN, "10", "9.5"))).containsExactly("Ayu", "Budi");
    assertThat(scene.meant(is(key, Operator.NOT_EXISTS))).containsExactly("Dewi");
  }

  @Test
  @Rule({"FILT-13", "TEN-05"})
  void days_are_those_of_the_workspaces_calendar() {
    // Jakarta is seven hours ahead.
    scene.contact("Ayu", "created_at", Instant.parse("2026-03-01T16:59:59Z"));
    scene.contact("Budi", "created_at", Instant.parse("2026-03-01T17:00:00Z"));
    scene.contact("Citra", "created_at", Instant.parse("2026-03-02T17:00:00Z"));

    assertThat(scene.meant(is("created", Operator.IS, "2026-03-02"))).containsExactly("Budi");
    assertThat(scene.meant(is("created", Operator.LESS, "2026-03-02"))).containsExactly("Ayu");
    assertThat(scene.meant(is("created", Operator.GREATER, "2026-03-02"))).containsExactly("Citra");
    assertThat(scene.meant(is("created", Operator.BETWEEN, "2026-03-01", "2026-03-02")))
        .containsExactly("Ayu", "Budi");
  }

  @Test
  @Rule({"FILT-13", "CIN-10"})
  void days_of_custom_fields_are_asked_by_is_less_greater_and_between_to_the_end_of_all_days() {
    var birthday = scene.field("Birthday", FieldType.DATE);
    scene.has(scene.contact("Ayu"), birthday, "1990-05-01");
    scene.has(scene.contact("Budi"), birthday, "1990-05-02");
    scene.has(scene.contact("Citra"), birthday, "9999-12-31");
    scene.contact("Dewi");
    var key = "field." + birthday;

    assertThat(scene.meant(is(key, Operator.IS, "1990-05-02"))).containsExactly("Budi");
    assertThat(scene.meant(is(key, Operator.IS_NOT, "1990-05-02")))
        .containsExactly("Ayu", "Citra", "Dewi");
    assertThat(scene.meant(is(key, Operator.LESS, "1990-05-02"))).containsExactly("Ayu");
    assertThat(scene.meant(is(key, Operator.LESS, "0000-01-01"))).isEmpty();
    assertThat(scene.meant(is(key, Operator.GREATER, "1990-05-01")))
        .containsExactly("Budi", "Citra");
    assertThat(scene.meant(is(key, Operator.GREATER, "9999-12-31"))).isEmpty();
    assertThat(scene.meant(is(key, Operator.BETWEEN, "1990-05-02", "1990-05-01")))
        .containsExactly("Ayu", "Budi");
  }

  @Test
  @Rule({"FILT-13", "CIN-10"})
  void tags_and_lists_are_asked_by_any_all_and_none() {
    var vip = scene.tag("VIP");
    var late = scene.tag("Late");
    scene.tagged(scene.contact("Ayu"), vip);
    scene.tagged(scene.contact("Budi"), vip, late);
    var citra = scene.contact("Citra");
    var plan = scene.field("Plan", FieldType.LIST, "Gold", "Silver");
    scene.has(citra, plan, "Gold");

    assertThat(scene.meant(is("tag", Operator.HAS_ANY, vip, late))).containsExactly("Ayu", "Budi");
    assertThat(scene.meant(is("tag", Operator.HAS_ALL, vip, late))).containsExactly("Budi");
    assertThat(scene.meant(is("tag", Operator.HAS_NONE, late))).containsExactly("Ayu", "Citra");
    assertThat(scene.meant(is("field." + plan, Operator.HAS_ANY, "Gold", "Silver")))
        .containsExactly("Citra");
    assertThat(scene.meant(is("field." + plan, Operator.HAS_ALL, "Gold", "Silver"))).isEmpty();
    assertThat(scene.meant(is("field." + plan, Operator.HAS_NONE, "Gold")))
        .containsExactly("Ayu", "Budi");
  }

  @Test
  @Rule({"FILT-13", "CIN-10"})
  void how_long_ago_somebody_wrote_is_asked_in_minutes_hours_and_days() {
    scene.contact("Ayu", "last_incoming_at", ago(10, ChronoUnit.MINUTES));
    scene.contact("Budi", "last_incoming_at", ago(3, ChronoUnit.HOURS));
    scene.contact("Citra", "last_incoming_at", ago(3, ChronoUnit.DAYS));
    scene.contact("Never wrote");

    assertThat(scene.meant(is("since-incoming", Operator.LONGER_THAN, "PT15M")))
        .containsExactly("Budi", "Citra");
    assertThat(scene.meant(is("since-incoming", Operator.SHORTER_THAN, "PT4H")))
        .containsExactly("Ayu", "Budi");
    assertThat(scene.meant(is("since-incoming", Operator.LONGER_THAN, "P2D")))
        .containsExactly("Citra");
  }

  private static Instant ago(int many, ChronoUnit unit) {
    return Stage.the(Clock.class).instant().minus(many, unit);
  }

  @Test
  @Rule("CIN-10")
  void channels_and_the_last_one_are_asked() {
    var chat = scene.company.channel(ChannelKind.WEBCHAT);
    var custom = scene.company.channel(ChannelKind.CUSTOM);
    var ayu = scene.contact("Ayu", "last_channel_id", chat);
    for (var channel : new UUID[] {chat, custom}) {
      scene.row(
          "channel_identity",
          "contact_id, channel_id, external_id, connected_at, last_seen_at",
          ayu,
          channel,
          "ayu",
          Instant.EPOCH,
          Instant.EPOCH);
    }
    scene.contact("Budi");

    assertThat(scene.meant(is("channel", Operator.HAS_ALL, chat, custom))).containsExactly("Ayu");
    assertThat(scene.meant(is("channel", Operator.NOT_EXISTS))).containsExactly("Budi");
    assertThat(scene.meant(is("last-channel", Operator.HAS_ANY, chat))).containsExactly("Ayu");
    assertThat(scene.meant(is("last-channel", Operator.HAS_ANY, custom))).isEmpty();
  }

  @Test
  void where_a_contact_stands_is_asked() {
    var agent = scene.company.agent("Adi", Scope.ALL, "Sales");
    var stage = scene.row("lifecycle_stage", "name, position", "Customer", 0);
    scene.contact("Assigned", "assignee_id", agent.id());
    scene.contact("Blocked", "blocked_at", Instant.EPOCH);
    scene.contact("Customer", "lifecycle_stage_id", stage);
    scene.contact("Open", "status", "OPEN");
    scene.contact("Snoozed", "snoozed_until", Instant.now().plus(Duration.ofDays(1)));
    scene.contact("Waiting", "queued_team_id", scene.company.team("Sales"));
    scene.contact("Wrote last", "last_message_direction", "IN");

    assertThat(scene.meant(is("assignee", Operator.HAS_ANY, agent.id())))
        .containsExactly("Assigned");
    assertThat(scene.meant(is("team", Operator.HAS_ANY, scene.company.team("Sales"))))
        .containsExactly("Assigned", "Waiting");
    assertThat(scene.meant(is("blocked", Operator.YES))).containsExactly("Blocked");
    assertThat(scene.meant(is("lifecycle", Operator.HAS_ANY, stage))).containsExactly("Customer");
    assertThat(scene.meant(is("status", Operator.HAS_ANY, "open", "closed")))
        .containsExactly("Open");
    assertThat(scene.meant(is("snoozed", Operator.YES))).containsExactly("Snoozed");
    assertThat(scene.meant(is("unreplied", Operator.YES))).containsExactly("Wrote last");
  }

  @Test
  @Rule("CIN-11")
  void conditions_are_joined_by_and_and_or_and_nest() {
    var vip = scene.tag("VIP");
    scene.tagged(scene.contact("Ayu", "language", "id"), vip);
    scene.tagged(scene.contact("Budi", "country", "SG"), vip);
    scene.contact("Citra", "language", "id");
    scene.contact("Dewi");
    var isVip = is("tag", Operator.HAS_ANY, vip);
    var speaksIndonesian = is("language", Operator.IS, "id");
    var isInSingapore = is("country", Operator.IS, "SG");

    assertThat(scene.meant(all(isVip, any(speaksIndonesian, isInSingapore))))
        .containsExactly("Ayu", "Budi");
    assertThat(scene.meant(any(all(isVip, speaksIndonesian), none(isVip, speaksIndonesian))))
        .containsExactly("Ayu", "Dewi");
    assertThat(scene.meant(any(isVip, all()))).containsExactly("Ayu", "Budi");
    assertThat(scene.meant(any())).hasSize(4);
  }

  @Test
  @Rule("CIN-21")
  void a_condition_whose_tag_field_or_channel_is_gone_means_nobody_wherever_it_stands() {
    var tag = scene.tag("VIP");
    var ayu = scene.contact("Ayu");
    scene.tagged(ayu, tag);
    var field = scene.field("Plan", FieldType.LIST, "Gold");
    var channel = scene.company.channel(ChannelKind.CUSTOM);
    var member = scene.company.agent("Adi", Scope.ALL);
    var conditions =
        new Filter.Condition[] {
          is("tag", Operator.HAS_NONE, tag),
          is("field." + field, Operator.NOT_EXISTS),
          is("field." + field, Operator.HAS_NONE, "Gold"),
          is("channel", Operator.HAS_NONE, channel),
          is("assignee", Operator.HAS_NONE, member.id())
        };
    Company.run("delete from contact_tag where tag_id = ?", tag);
    for (var condition : conditions) {
      assertThat(scene.meant(condition)).as(condition.field()).containsExactly("Ayu");
    }

    Company.run("delete from tag where id = ?", tag);
    Company.run("delete from field where id = ?", field);
    Company.run("update channel set active = false where id = ?", channel);
    Company.run("update membership set active = false where id = ?", member.id());

    for (var condition : conditions) {
      assertThat(scene.fields().needsAttention(all(condition))).as(condition.field()).isTrue();
      assertThat(scene.meant(condition)).as(condition.field()).isEmpty();
      assertThat(scene.meant(none(condition))).as("none of " + condition.field()).isEmpty();
      assertThat(scene.meant(all(none(none(condition)))))
          .as("none of none of " + condition.field())
          .isEmpty();
      assertThat(scene.meant(any(condition, is("first-name", Operator.IS, "Ayu"))))
          .containsExactly("Ayu");
    }
  }

  @Test
  void an_option_that_is_no_more_is_flagged_and_one_that_stays_is_not() {
    var field = scene.field("Plan", FieldType.LIST, "Gold", "Silver");
    var gold = is("field." + field, Operator.HAS_ANY, "Gold");
    var silver = is("field." + field, Operator.HAS_ANY, "Silver");

    Company.run("update field set options = array['Silver'] where id = ?", field);

    assertThat(scene.fields().trouble(gold)).contains(FilterFields.Trouble.CHOICE_GONE);
    assertThat(scene.fields().trouble(silver)).isEmpty();
    Company.run("delete from field where id = ?", field);
    assertThat(scene.fields().trouble(silver)).contains(FilterFields.Trouble.FIELD_GONE);
  }

  @Test
  void only_listed_fields_operators_and_readable_values_are_asked() {
    var fields = scene.fields();

    assertThat(fields.trouble(is("c.id", Operator.IS, "1")))
        .contains(FilterFields.Trouble.FIELD_GONE);
    assertThat(fields.trouble(is("language", Operator.BETWEEN, "a", "b")))
        .contains(FilterFields.Trouble.WRONG_OPERATOR);
    for (var value : new String[] {"", "  ", "yesterday", "2026-02-30"}) {
      assertThat(fields.trouble(is("created", Operator.IS, value)))
          .contains(FilterFields.Trouble.WRONG_VALUE);
    }
    assertThat(fields.trouble(is("language", Operator.IS, "a\0")))
        .contains(FilterFields.Trouble.WRONG_VALUE);
    assertThat(fields.trouble(is("language", Operator.IS, "a", "b")))
        .contains(FilterFields.Trouble.WRONG_VALUE);
  }

  @Test
  void a_filter_beyond_the_limits_is_not_read() {
    var many =
        new Filter.Group(
            Filter.Joined.ALL,
            Collections.nCopies(Filter.MOST_CONDITIONS + 1, is("unreplied", Operator.YES)));

    assertThatExceptionOfType(Refusal.class)
        .isThrownBy(() -> scene.meant(many))
        .extracting(Refusal::key)
        .isEqualTo("filter.too-large");
  }

  @Test
  void the_verdict_names_the_conditions_that_decided() {
    var ayu = scene.contact("Ayu", "language", "id");
    var facts = Stage.the(Knowledge.class).of(scene.owner, List.of(ayu)).get(ayu);
    var yes = is("language", Operator.IS, "id");
    var no = is("country", Operator.IS, "SG");
    var gone = is("tag", Operator.HAS_ANY, UUID.randomUUID());
    var now = Stage.the(Filters.class).now(scene.owner);
    var fields = scene.fields();

    assertThat(fields.verdict(all(yes, no, gone), now, facts))
        .isEqualTo(new Verdict(false, List.of(no, gone)));
    assertThat(fields.verdict(any(no, yes), now, facts)).isEqualTo(new Verdict(true, List.of(yes)));
    assertThat(fields.verdict(any(no, gone), now, facts))
        .isEqualTo(new Verdict(false, List.of(no, gone)));
    assertThat(fields.verdict(all(yes, none(no, yes)), now, facts))
        .isEqualTo(new Verdict(false, List.of(yes)));
    assertThat(fields.verdict(none(gone), now, facts)).isEqualTo(new Verdict(false, List.of(gone)));
    assertThat(fields.verdict(all(), now, facts)).isEqualTo(new Verdict(true, List.of()));
  }

  @Test
  @Rule("CIN-16")
  void a_count_holds_only_whom_the_viewer_may_see() {
    var agent = scene.company.agent("Adi", Scope.OWN);
    scene.contact("Ayu");
    scene.contact("Budi", "assignee_id", agent.id());
    var contacts = Stage.the(VisibleContacts.class);

    assertThat(contacts.count(scene.owner, new Criterion.Everyone())).isEqualTo(2);
    assertThat(contacts.count(agent, new Criterion.Everyone())).isEqualTo(1);
  }

  @Test
  void what_takes_too_long_is_refused_and_what_follows_has_its_time_again() {
    var tx = Stage.the(Tx.class);
    var sleep = Sql.of("select pg_sleep(0.3)::text as slept");
    Supplier<List<String>> sleeping = () -> tx.list(sleep, row -> row.text("slept"));

    assertThatExceptionOfType(Refusal.class)
        .isThrownBy(() -> tx.in(scene.owner, () -> tx.within(Duration.ofMillis(50), sleeping)))
        .extracting(Refusal::key)
        .isEqualTo("error.too-slow");
    assertThat(
            tx.in(
                scene.owner,
                () -> {
                  tx.within(
                      Duration.ofMillis(200),
                      () -> tx.list(Sql.of("select '' as slept"), row -> row.text("slept")));
                  return sleeping.get();
                }))
        .hasSize(1);
  }
}
