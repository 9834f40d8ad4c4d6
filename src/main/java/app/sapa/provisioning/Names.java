package app.sapa.provisioning;

import java.util.LinkedHashMap;
import java.util.Map;

/** What one company's files declare and refer to. */
final class Names {
  final Declared teams = new Declared("team");
  final Declared members = new Declared("member");
  final Declared emails = new Declared("e-mail address");
  final Declared channels = new Declared("channel");
  final Declared tags = new Declared("tag");
  final Declared groups = new Declared("group");
  final Declared categories = new Declared("closing category");
  final Declared shortcuts = new Declared("shortcut");
  final Declared autoMessages = new Declared("auto message");
  final Declared fieldKeys = new Declared("custom field");
  final Map<String, Tenant.CustomField> fields = new LinkedHashMap<>();
}
