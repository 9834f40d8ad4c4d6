package app.sapa.people;

import app.sapa.workspace.Sql;
import app.sapa.workspace.Threshold;
import app.sapa.workspace.Tx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;

/** Where an account may go: one login, several workspaces. */
@ApplicationScoped
public class Chooser {
  @Inject Tx tx;

  /**
   * A workspace of which the account is an active member.
   *
   * @param slug its address
   * @param role what they are there; elsewhere they may be something else
   */
  public record Choice(String slug, String name, Role role) {}

  /** All of them, by name. One statement. */
  public List<Choice> choices(UUID account) {
    return tx.in(
        Threshold.ofAccount(account),
        () ->
            tx.list(
                Sql.of(
                    """
                    select w.slug, w.name, m.role from membership m
                    join workspace w on w.id = m.workspace_id
                    where m.account_id = ? and m.active order by lower(w.name), w.slug\
                    """,
                    account),
                row ->
                    new Choice(
                        row.text("slug"), row.text("name"), Role.valueOf(row.text("role")))));
  }
}
