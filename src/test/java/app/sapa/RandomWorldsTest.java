package app.sapa;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * In worlds where anything happens, lists, search, counts and dots show each member exactly what
 * the rules say, as an oracle reads them from the bare rows.
 */
class RandomWorldsTest {
  private static final int WORLDS = 20;
  private static final int ROUNDS = 2;
  private static final int HAPPENINGS = 20;

  @TestFactory
  @Rule({"VIS-13", "IND-09", "INB-11"})
  Stream<DynamicTest> nobody_sees_more_or_less_than_they_may_in() {
    return IntStream.rangeClosed(1, WORLDS)
        .mapToObj(seed -> DynamicTest.dynamicTest("world " + seed, () -> assertAgreement(seed)));
  }

  private static void assertAgreement(int seed) {
    var world = world(seed);
    for (int round = 1; round <= ROUNDS; round++) {
      for (var company : world) {
        company.lives(HAPPENINGS);
      }
      for (var company : world) {
        var questions = company.questions();

        assertThat(company.answers(questions))
            .as("seed %d, round %d", seed, round)
            .isEqualTo(
                Oracle.of(company.workspace(), Oracle.Flaw.NONE)
                    .answers(questions, company.members()));
      }
    }
  }

  /** Two companies, with somebody who is a member of both. */
  private static List<RandomCompany> world(int seed) {
    var random = new Random(seed);
    var both = Company.account("Omar");
    return List.of(new RandomCompany(random, both), new RandomCompany(random, both));
  }

  @Test
  void an_oracle_that_gets_one_rule_wrong_is_contradicted() {
    var contradicted = EnumSet.of(Oracle.Flaw.NONE);
    for (int seed = 1; seed <= 3; seed++) {
      for (var company : world(seed)) {
        company.lives(2 * HAPPENINGS);
        var questions = company.questions();
        var answers = company.answers(questions);
        for (var flaw : Oracle.Flaw.values()) {
          var flawed = Oracle.of(company.workspace(), flaw).answers(questions, company.members());
          if (flaw != Oracle.Flaw.NONE && !answers.equals(flawed)) {
            contradicted.add(flaw);
          }
        }
      }
    }

    assertThat(contradicted).containsExactly(Oracle.Flaw.values());
  }
}
