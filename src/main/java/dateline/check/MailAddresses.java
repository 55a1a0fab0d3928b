package dateline.check;

import dateline.config.SiteConfig;
import dateline.site.Site;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The mail addresses that the newsroom gives out itself. */
final class MailAddresses {
    /** Addresses that belong to nobody (RFC 2606), and file names that look like one. */
    private static final Pattern NOBODY = Pattern.compile(
            ".*(@|\\.)(example\\.(com|net|org)|example|invalid|test|localhost)|.*\\.(png|jpe?g|gif|svg|webp|css|js)");

    private final Set<String> own;
    private final String host;

    private MailAddresses(Set<String> own, String host) {
        this.own = own;
        this.host = host;
    }

    static MailAddresses of(Site site) {
        SiteConfig config = site.config();
        Set<String> own = new HashSet<>();
        Stream.concat(
                        site.authors().values().stream()
                                .flatMap(author -> author.subject().file().stream())
                                .map(file -> file.email()),
                        Stream.of(
                                config.publisher().email(),
                                config.feedback(),
                                config.security()
                                        .map(SiteConfig.Security::contact)
                                        .orElse("")))
                .map(address -> address.replaceFirst("^mailto:", "").toLowerCase(Locale.ROOT))
                .forEach(own::add);
        return new MailAddresses(
                own, config.url().replaceFirst("^https?://(www\\.)?", "").replaceFirst("[:/].*", ""));
    }

    /** Whether an address may be published. */
    boolean mayBePublished(String written) {
        String address = written.toLowerCase(Locale.ROOT);
        return own.contains(address)
                || address.endsWith("@" + host)
                || address.startsWith("git@")
                || NOBODY.matcher(address).matches();
    }
}
