package dateline.wire;

import dateline.config.SiteConfig;
import dateline.config.WireProfile;
import dateline.yaml.YamlText;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The front matter of those who wrote an item: names first, then mail addresses whose owner has no name there. */
record AuthorsKey(
        Item item, WireProfile profile, Registry registry, List<Row> rows, List<Aside> dropped, List<Aside> left) {
    /** Adds the key, unless nobody is named. */
    void add(Map<String, String> keys) {
        List<String> authors = new ArrayList<>();
        List<Told> names = item.all(Part.AUTHOR);
        List<Told> mails = item.all(Part.EMAIL);
        for (Told name : names) {
            if (!isAgency(name.value())) {
                author(Bylines.ofName(name, registry), authors);
            }
        }
        boolean named = !authors.isEmpty();
        for (Told mail : mails) {
            Bylines.Found found = Bylines.ofMail(mail, profile, registry);
            if (named && found.told().sure() == Sure.GUESS) {
                dropped.add(new Aside(mail.line(), mail.value(), "the address of an author whose name is there"));
            } else {
                author(found, authors);
            }
        }
        if (!authors.isEmpty()) {
            keys.put("authors", YamlText.of(authors));
        }
    }

    private void author(Bylines.Found found, List<String> authors) {
        boolean strict = registry.config().authors() == SiteConfig.Registry.STRICT;
        if (strict && !found.known()) {
            left.add(new Aside(
                    found.told().line(), found.told().value(), "an author without a file under content/authors/"));
        } else if (!authors.contains(found.told().value())) {
            authors.add(found.told().value());
            rows.add(Row.of("authors", found.told()));
        }
    }

    private boolean isAgency(String name) {
        return Agencies.isCredit(profile, name) || name.equalsIgnoreCase(item.value(Part.AGENCY));
    }
}
