package app.sapa.planted.contact;

import jakarta.enterprise.context.ApplicationScoped;

/** Cannot be extended. */
@ApplicationScoped
final class SealedBean {}
