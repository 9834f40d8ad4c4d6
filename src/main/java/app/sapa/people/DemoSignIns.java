package app.sapa.people;

import java.util.List;

/**
 * The accounts a newcomer may try. Whoever provisions demo companies implements this as a bean; it
 * is asked in demo mode only.
 */
public interface DemoSignIns {
  /**
   * One account to try.
   *
   * @param workspace the company's name
   * @param password known to everybody, which is why the account exists in demo mode only
   */
  record DemoSignIn(String workspace, String name, Role role, String email, String password) {}

  /** All of them, company by company, those with the most rights first. */
  List<DemoSignIn> all();
}
