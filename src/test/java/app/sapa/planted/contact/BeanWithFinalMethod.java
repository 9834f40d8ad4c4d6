package app.sapa.planted.contact;

import jakarta.enterprise.context.ApplicationScoped;

/** Answers past its proxy. */
@ApplicationScoped
class BeanWithFinalMethod {
  final String name() {
    return "";
  }
}
