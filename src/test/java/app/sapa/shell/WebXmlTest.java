package app.sapa.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WebXmlTest {
  private Document web;

  @BeforeAll
  void read() throws Exception {
    var factory = DocumentBuilderFactory.newDefaultInstance();
    factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
    var folder = Path.of(System.getProperty("user.dir"), "src", "main", "webapp", "WEB-INF");
    web = factory.newDocumentBuilder().parse(folder.resolve("web.xml").toFile());
  }

  private List<Element> all(String name) {
    var found = web.getElementsByTagName(name);
    return IntStream.range(0, found.getLength()).mapToObj(i -> (Element) found.item(i)).toList();
  }

  private static List<String> texts(Element parent, String name) {
    var found = parent.getElementsByTagName(name);
    return IntStream.range(0, found.getLength())
        .mapToObj(i -> found.item(i).getTextContent())
        .toList();
  }

  @Test
  void headers_come_first_and_the_door_stands_before_everything() {
    assertThat(all("filter-mapping"))
        .extracting(mapping -> texts(mapping, "filter-name").getFirst())
        .containsExactly("security-headers", "request-times", "signed-in", "no-screens-outside");
    assertThat(all("filter-mapping").subList(0, 3))
        .allSatisfy(mapping -> assertThat(texts(mapping, "url-pattern")).containsExactly("/*"));
    assertThat(texts(all("filter-mapping").getLast(), "servlet-name")).containsExactly("screens");
    assertThat(texts(all("filter-mapping").getFirst(), "dispatcher"))
        .containsExactly("REQUEST", "ERROR");
  }

  @Test
  void nothing_on_the_way_to_the_screens_breaks_push() {
    assertThat(all("filter"))
        .allSatisfy(filter -> assertThat(texts(filter, "async-supported")).containsExactly("true"));
    assertThat(all("servlet"))
        .allSatisfy(
            servlet -> assertThat(texts(servlet, "async-supported")).containsExactly("true"));
  }

  @Test
  void every_failure_has_a_page() {
    assertThat(all("error-page"))
        .allSatisfy(page -> assertThat(texts(page, "location")).containsExactly("/error"));
    assertThat(all("error-page").stream().flatMap(page -> texts(page, "error-code").stream()))
        .contains("400", "403", "404", "405", "413", "429", "500", "503");
    assertThat(all("exception-type")).hasSize(1);
  }

  @Test
  void the_servlet_session_lives_in_a_cookie_that_scripts_cannot_read() {
    assertThat(all("tracking-mode")).extracting(Element::getTextContent).containsExactly("COOKIE");
    assertThat(all("http-only")).extracting(Element::getTextContent).containsExactly("true");
    assertThat(all("attribute-value")).extracting(Element::getTextContent).containsExactly("Lax");
  }
}
