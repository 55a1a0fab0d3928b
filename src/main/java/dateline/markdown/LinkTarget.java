package dateline.markdown;

import dateline.text.Nearest;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * What the address of a link says about where it leads. A browser ignores line ends and tabs in an address and reads
 * schemes in any case, so {@code JaVa\tScript:} is recognised for what it is.
 */
sealed interface LinkTarget {
    /** Schemes of pages of the site: {@code topic:nato}. */
    Set<String> PAGES = Set.of("topic", "story", "author", "source", "section");

    /** Schemes of other places. */
    Set<String> OUTSIDE = Set.of("http", "https", "mailto", "tel");

    /** A page, a heading or a file of the site, as written. */
    record Internal(String target) implements LinkTarget {}

    /**
     * A place outside the site.
     *
     * @param url percent-encoded
     * @param web whether it is http or https
     */
    record External(String url, boolean web) implements LinkTarget {}

    /** An address that no page may have; {@code message} says why, {@code hint} what to type instead. */
    record Refused(String message, String hint) implements LinkTarget {}

    /** The target of an address as a writer typed it, entities and escapes decoded. */
    static LinkTarget of(String written) {
        String address = Address.visible(written);
        int colon = Address.schemeEnd(address);
        if (colon < 0) {
            return ofSchemeless(address);
        }
        String scheme = address.substring(0, colon).toLowerCase(Locale.ROOT);
        if (PAGES.contains(scheme)) {
            return new Internal(scheme + address.substring(colon));
        }
        if (!OUTSIDE.contains(scheme)) {
            return refused(scheme, address);
        }
        boolean web = scheme.startsWith("http");
        if (web && !Address.hasHost(address, colon + 1)) {
            return new Refused(
                    "link to \"" + Address.excerpt(address) + "\" names no host",
                    "write it out: https://example.org/page");
        }
        return new External(Address.encode(address), web);
    }

    private static LinkTarget ofSchemeless(String address) {
        if (address.startsWith("//")) {
            return new Refused(
                    "link to \"" + Address.excerpt(address) + "\" has no scheme",
                    "write https:" + Address.excerpt(address));
        }
        if (address.startsWith("\\") || address.startsWith("/\\")) {
            return new Refused(
                    "link to \"" + Address.excerpt(address) + "\" has backslashes", "write / between its parts");
        }
        return new Internal(address);
    }

    private static LinkTarget refused(String scheme, String address) {
        List<String> known = List.of("http", "https", "mailto", "tel", "topic", "story", "author", "source", "section");
        return new Refused(
                "link to \"" + Address.excerpt(address) + "\" has the scheme " + scheme,
                Nearest.of(scheme, known)
                        .map(name -> "did you mean " + name + ":?")
                        .orElse("links use http, https, mailto or tel, or topic:, story:, author:, source:, section:"));
    }
}
