package app.sapa.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * Looks whether the copied rows are such as the application would have made: foreign keys, which
 * were off meanwhile, and what the services rely on beyond the schema.
 */
final class Soundness {
  private static final String KEYS =
      """
      select format('select count(*) from %s a where %s and not exists (select from %s b where %s)',
        k.conrelid::regclass,
        (select string_agg(format('a.%I is not null', x.attname), ' and ') from pg_attribute x
          where x.attrelid = k.conrelid and x.attnum = any (k.conkey)),
        k.confrelid::regclass,
        (select string_agg(format('a.%I = b.%I', x.attname, y.attname), ' and ')
          from unnest(k.conkey, k.confkey) pair (mine, theirs)
          join pg_attribute x on x.attrelid = k.conrelid and x.attnum = pair.mine
          join pg_attribute y on y.attrelid = k.confrelid and y.attnum = pair.theirs))
      from pg_constraint k join pg_namespace s on s.oid = k.connamespace
      where s.nspname = 'sapa' and k.contype = 'f' order by 1\
      """;

  private static final List<String> RULES =
      List.of(
          """
          select count(*) from contact c where (c.status = 'OPEN') <> exists (select from conversation v
            where v.workspace_id = c.workspace_id and v.contact_id = c.id and v.status = 'OPEN')\
          """,
          """
          select count(*) from contact c join conversation v
            on v.workspace_id = c.workspace_id and v.id = c.conversation_id
            where v.contact_id <> c.id or v.status <> c.status\
          """,
          """
          select count(*) from contact c left join (select workspace_id, contact_id,
              max(ordinal) as heard, count(ordinal) as many, max(at) as last from message group by 1, 2) m
            on m.workspace_id = c.workspace_id and m.contact_id = c.id
            where c.incoming_count <> coalesce(m.heard, 0) or c.incoming_count <> coalesce(m.many, 0)
              or c.last_message_at is distinct from m.last\
          """,
          """
          select count(*) from (select 1 from message group by workspace_id, contact_id, at
            having count(*) > 1) twice\
          """,
          """
          select count(*) from contact c where c.tag_ids <> array(select t.tag_id from contact_tag t
            where t.workspace_id = c.workspace_id and t.contact_id = c.id order by t.tag_id)\
          """,
          "select count(*) from index_event");

  private Soundness() {}

  /**
   * Looks at everything.
   *
   * @throws IllegalStateException naming each rule that some rows break
   */
  static void check(Connection connection) throws SQLException {
    Plain.run(connection, "set work_mem = '128MB'");
    var queries = new ArrayList<>(Plain.texts(connection, KEYS));
    queries.addAll(RULES);
    var broken = new ArrayList<String>();
    for (var query : queries) {
      long breaches = Plain.number(connection, query);
      if (breaches > 0) {
        broken.add(breaches + " rows: " + query);
      }
    }
    if (!broken.isEmpty()) {
      throw new IllegalStateException("the data set is unsound:\n" + String.join("\n", broken));
    }
  }
}
