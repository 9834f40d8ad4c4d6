package app.sapa.shell;

import app.sapa.Company;
import app.sapa.Stage;
import app.sapa.guard.PasswordHasher;
import app.sapa.kit.Texts;
import app.sapa.people.Accounts;
import app.sapa.people.Chooser;
import app.sapa.people.DemoMode;
import app.sapa.people.DemoSignIns;
import app.sapa.people.OpenSessions;
import app.sapa.people.Resetting;
import app.sapa.people.Role;
import app.sapa.people.SignIn;
import jakarta.enterprise.inject.Instance;
import jakarta.servlet.http.Cookie;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** The shell's doors put together by hand around the real beans, in demo mode or not. */
@SuppressWarnings("UnnecessaryAssignment") // put together by hand
final class House {
  static final String PASSWORD = "kopi susu gula aren";

  final DemoMode demo;
  final SessionCookie cookies = new SessionCookie();
  final PlainPage page = new PlainPage();
  final LoginServlet login = new LoginServlet();
  final LogoutServlet logout = new LogoutServlet();
  final ChooserServlet chooser = new ChooserServlet();
  final ErrorServlet error = new ErrorServlet();
  final SignedInFilter filter = new SignedInFilter();
  final SecurityHeaders headers = new SecurityHeaders();

  House(boolean demoMode, DemoSignIns.DemoSignIn... demos) {
    demo =
        new DemoMode() {
          @Override
          public boolean on() {
            return demoMode;
          }
        };
    cookies.demo = demo;
    page.cookies = cookies;
    page.texts = new Texts();
    login.page = page;
    login.login = new LoginPage();
    login.login.page = page;
    login.cookies = cookies;
    login.signIn = Stage.the(SignIn.class);
    login.sessions = Stage.the(OpenSessions.class);
    login.resetting = Stage.the(Resetting.class);
    login.demo = demo;
    login.demos = only(() -> List.of(demos));
    logout.cookies = cookies;
    logout.sessions = Stage.the(OpenSessions.class);
    chooser.accounts = Stage.the(Accounts.class);
    chooser.chooser = Stage.the(Chooser.class);
    chooser.page = page;
    error.page = page;
    filter.sessions = Stage.the(OpenSessions.class);
    filter.cookie = cookies;
    headers.demo = demo;
  }

  static DemoSignIns.DemoSignIn demo(String company, String name, Role role, String email) {
    return new DemoSignIns.DemoSignIn(company, name, role, email, PASSWORD);
  }

  @SuppressWarnings("unchecked")
  private static Instance<DemoSignIns> only(DemoSignIns one) {
    return (Instance<DemoSignIns>)
        Proxy.newProxyInstance(
            House.class.getClassLoader(),
            new Class<?>[] {Instance.class},
            (self, called, given) -> {
              if (called.getName().equals("stream")) {
                return Stream.of(one);
              }
              throw new UnsupportedOperationException(called.getName());
            });
  }

  /** Somebody with the house's password. */
  record Guest(UUID account, String email) {}

  static Guest guest(String name) {
    var account = Company.account(name);
    var email = name + "." + account + "@sapa.test";
    Company.run(
        "update account set email = ?, email_norm = ?, password_hash = ? where id = ?",
        email,
        email,
        Stage.the(PasswordHasher.class).hash(PASSWORD),
        account);
    return new Guest(account, email);
  }

  /** A browser that has just seen the form, and sends it back filled in. */
  Exchange filledIn(String email, String password) throws Exception {
    var first = new Exchange("GET", "/login");
    login.doGet(first.request(), first.response());
    var form = first.kept.values().stream().filter(c -> c.getName().endsWith("form")).findFirst();
    return new Exchange("POST", "/login")
        .cookie(form.orElseThrow())
        .with("form", form.orElseThrow().getValue())
        .with("email", email)
        .with("password", password);
  }

  /** Signs in and gives the cookie that the browser keeps. */
  Cookie signIn(Guest guest) throws Exception {
    var exchange = filledIn(guest.email(), PASSWORD);
    login.doPost(exchange.request(), exchange.response());
    return exchange.kept.values().stream()
        .filter(cookie -> cookie.getName().endsWith("sapa-session"))
        .findFirst()
        .orElseThrow();
  }
}
