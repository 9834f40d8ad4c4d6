package app.sapa.work;

import static org.assertj.core.api.Assertions.assertThat;

import app.sapa.Company;
import app.sapa.Stage;
import app.sapa.channel.Quietly;
import org.junit.jupiter.api.Test;

class DueTest {
  @Test
  void what_recurs_runs_by_itself_and_its_next_time_is_kept() {
    Stage.the(Due.class);

    Quietly.until(() -> runs("last_success is not null") == 1);

    assertThat(runs("execution_time > last_success + interval '50 minutes' and not picked"))
        .isEqualTo(1);
  }

  private static long runs(String condition) {
    return Company.number(
        "select count(*) from scheduled_task where task_name = 'old-deliveries' and " + condition);
  }
}
