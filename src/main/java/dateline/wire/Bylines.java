package dateline.wire;

import dateline.article.AuthorFile;
import dateline.config.WireProfile;
import java.util.Map;
import java.util.Optional;

/** Authors of an item in the digest's own names. */
final class Bylines {
    /** @param known whether the digest has a file for the author, or its settings name one */
    record Found(Told told, boolean known) {}

    private Bylines() {}

    static Found ofName(Told name, Registry registry) {
        return registry.author(name.value())
                .map(author -> known(author, name))
                .orElse(new Found(
                        new Told(name.value(), name.line(), name.sure(), "no file under content/authors/"), false));
    }

    static Found ofMail(Told mail, WireProfile profile, Registry registry) {
        Optional<String> mapped = profile.authors().entrySet().stream()
                .filter(entry -> entry.getKey().equalsIgnoreCase(mail.value()))
                .map(Map.Entry::getValue)
                .findFirst();
        if (mapped.isPresent()) {
            String slug = registry.author(mapped.get()).map(AuthorFile::slug).orElse(mapped.get());
            return new Found(
                    Told.certain(slug, mail.line()),
                    registry.author(mapped.get()).isPresent());
        }
        String local = mail.value().substring(0, mail.value().indexOf('@'));
        return registry.authorOfMail(mail.value())
                .map(author -> known(author, mail))
                .orElse(new Found(
                        Told.guess(
                                local, mail.line(), "from " + mail.value() + ", which no author has: write the name"),
                        false));
    }

    private static Found known(AuthorFile author, Told told) {
        return new Found(new Told(author.slug(), told.line(), Sure.CERTAIN, told.value()), true);
    }
}
