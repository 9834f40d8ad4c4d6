package app.sapa.provisioning;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every way in which a file of contacts was seen to be wrong. */
class ContactsRefusalTest {
  @TempDir Path root;

  @Test
  void a_phone_with_too_few_digits_is_refused() {
    withContacts("0812-0000-1234", "0812")
        .isRefused(
            "contacts.yaml",
            4,
            "contacts[0].phones[0]",
            "'0812' is not a phone number; write 6 to 20 digits");
  }

  @Test
  void a_phone_with_letters_is_refused() {
    withContacts("0812-0000-1234", "0812-KAK-SITI-00")
        .isRefused(
            "contacts.yaml",
            4,
            "contacts[0].phones[0]",
            "'0812-KAK-SITI-00' is not a phone number; write 6 to 20 digits");
  }

  @Test
  void a_contact_with_a_wrong_email_is_refused() {
    withContacts("siti@surel.example", "siti at surel")
        .isRefused(
            "contacts.yaml",
            5,
            "contacts[0].emails[0]",
            "'siti at surel' is not an e-mail address; write name@host");
  }

  @Test
  void an_unknown_tag_is_refused() {
    withContacts("tags: [vip]", "tags: [vip, vlp]")
        .isRefused(
            "contacts.yaml", 6, "contacts[0].tags[1]", "'vlp' is no tag; did you mean 'vip'?");
  }

  @Test
  void an_unknown_group_is_refused() {
    withContacts("[Reseller]", "[Resellers]")
        .isRefused(
            "contacts.yaml",
            7,
            "contacts[0].groups[0]",
            "'Resellers' is no group; did you mean 'Reseller'?");
  }

  @Test
  void an_unknown_custom_field_is_refused() {
    withContacts("size: M", "sise: M")
        .isRefused(
            "contacts.yaml",
            8,
            "contacts[0].fields.sise",
            "'sise' is not known here; did you mean 'size'?");
  }

  @Test
  void a_choice_that_the_list_lacks_is_refused() {
    withContacts("size: M", "size: XL")
        .isRefused(
            "contacts.yaml", 8, "contacts[0].fields.size", "'XL' is not a choice; use S or M");
  }

  @Test
  void a_date_that_does_not_exist_is_refused() {
    withContacts("1990-02-03", "1990-02-31")
        .isRefused(
            "contacts.yaml",
            8,
            "contacts[0].fields.birthday",
            "'1990-02-31' is not a date such as 2026-01-31");
  }

  @Test
  void an_assignee_who_is_no_member_is_refused() {
    withContacts("assignee: agus", "assignee: agung")
        .isRefused(
            "contacts.yaml",
            10,
            "contacts[0].assignee",
            "'agung' is no member; did you mean 'agus'?");
  }

  @Test
  void an_assignee_and_a_queue_together_are_refused() {
    withContacts("assignee: agus", "assignee: agus\n    queuedTeam: sales")
        .isRefused(
            "contacts.yaml",
            11,
            "contacts[0].queuedTeam",
            "is for contacts without an assignee; keep one of the two");
  }

  @Test
  void a_contact_key_used_twice_is_refused() {
    withContacts("key: rudi", "key: siti")
        .isRefused(
            "contacts.yaml",
            11,
            "contacts[1].key",
            "'siti' is taken by contacts[0].key (line 2); choose another");
  }

  @Test
  void blocking_by_nobody_is_refused() {
    withContacts(", by: dewi", "")
        .isRefused("contacts.yaml", 14, "contacts[1].blocked.by", "is missing; add it");
  }

  private Folder withContacts(String old, String wrong) {
    return Folder.in(root, "toko").with("contacts.yaml", Folder.CONTACTS.replace(old, wrong));
  }
}
