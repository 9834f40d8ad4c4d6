package app.sapa.planted.contact;

import jakarta.enterprise.context.ApplicationScoped;

/** Cannot be made without a name. */
@ApplicationScoped
class BeanWithoutDoor {
  final String name;

  BeanWithoutDoor(String name) {
    this.name = name;
  }
}
