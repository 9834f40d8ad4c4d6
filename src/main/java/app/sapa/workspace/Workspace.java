package app.sapa.workspace;

import java.time.ZoneId;
import java.util.Locale;

/**
 * A client company's own part of Sapa.
 *
 * @param id small number that leads every key; never shown
 * @param slug its address
 * @param organisation the client company's name, which may own other workspaces too
 * @param zone in which its reports and date filters are read
 * @param language of texts without a reader of their own
 * @param country ISO 3166 alpha-2; how phone numbers without a country code are read
 * @param plainPhones whether phone numbers show as digits without a plus
 */
public record Workspace(
    long id,
    String slug,
    String name,
    String organisation,
    ZoneId zone,
    Locale language,
    String country,
    boolean plainPhones,
    boolean demo) {}
