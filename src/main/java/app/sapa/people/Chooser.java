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
   * @param organisation the client company whose it is
   * @param role what they are there; elsewhere they may be something else
   */
  public record Choice(String slug, String name, String organisation, Role role) {
    /** Behind what they are there: whose it is, unless the workspace is called like that. */
    public String of() {
      return organisation.equals(name) ? "" : " · " + organisation;
    }
  }

  /** All of them, by organisation and name. One statement. */
  public List<Choice> choices(UUID account) {
    return tx.in(
        Threshold.ofAccount(account),
        () ->
            tx.list(
                Sql.of(
                    """
                    select w.slug, w.name, o.name as organisation, m.role from membership m
                    join workspace w on w.id = m.workspace_id
                    join organisation o on o.id = w.organisation_id
                    where m.account_id = ? and m.active
                    order by lower(o.name), o.id, lower(w.name), w.slug\
                    """,
                    account),
                row ->
                    new Choice(
                        row.text("slug"),
                        row.text("name"),
                        row.text("organisation"),
                        Role.valueOf(row.text("role")))));
  }
}
