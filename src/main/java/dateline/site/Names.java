package dateline.site;

import dateline.source.Place;
import dateline.source.Problems;
import dateline.source.Rule;
import dateline.text.Composed;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The names under which subjects of one kind are known: slug, name, other names; case and accents' storage don't matter. */
final class Names<S extends Subject> {
    private final Map<String, S> byName = new LinkedHashMap<>();
    private final Map<String, Place> places = new LinkedHashMap<>();
    private final List<String> spelt = new ArrayList<>();

    /** Adds a name; one that leads elsewhere already is a problem that names both files. */
    void add(String name, S subject, Place place, Problems problems) {
        String key = fold(name);
        S other = byName.putIfAbsent(key, subject);
        if (other == null) {
            places.put(key, place);
            spelt.add(name);
        } else if (!other.slug().equals(subject.slug())) {
            problems.add(
                    Rule.NAME_TAKEN,
                    place,
                    "\"" + name + "\" is already a name of " + other.name() + " (" + places.get(key) + ")",
                    "choose another name for one of the two");
        }
    }

    Optional<S> find(String name) {
        return Optional.ofNullable(byName.get(fold(name)));
    }

    /** Where a name was given. */
    Place place(String name) {
        return places.get(fold(name));
    }

    /** All names as they were written, in the order in which they came. */
    List<String> all() {
        return spelt;
    }

    static String fold(String name) {
        return Composed.of(name.strip()).toLowerCase(Locale.ROOT);
    }
}
