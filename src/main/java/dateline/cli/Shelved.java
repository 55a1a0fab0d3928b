package dateline.cli;

import dateline.disk.SourceTree;
import dateline.disk.SourceTree.Entry;
import dateline.source.Source;
import dateline.wire.Copy;
import dateline.wire.Reading;
import dateline.wire.Shelf;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.TreeSet;

/** The articles of a digest that an import could meet. */
final class Shelved {
    private static final DateTimeFormatter FOLDER = DateTimeFormatter.ofPattern("uuuu/MM/dd");

    private Shelved() {}

    /**
     * Puts onto the shelf what lies in the folders of the days around the items, and whatever else names the identity or
     * the page of an item.
     */
    static void fill(Shelf shelf, SourceTree tree, List<Reading> readings) {
        TreeSet<String> days = new TreeSet<>();
        TreeSet<String> identities = new TreeSet<>();
        for (Reading reading : readings) {
            for (Copy copy : reading.copies()) {
                for (LocalDate day :
                        List.of(copy.day().minusDays(1), copy.day(), copy.day().plusDays(1))) {
                    days.add(day.format(FOLDER));
                }
                if (!copy.identity().isEmpty()) {
                    identities.add(copy.identity());
                }
            }
        }
        for (Entry file : tree.under("content/")) {
            String day = file.path().replaceFirst("^.*?([0-9]{4}/[0-9]{2}/[0-9]{2})/[^/]+$", "$1");
            boolean near = days.contains(day);
            boolean article = file.ending().equals("md") && !day.equals(file.path());
            if (article && (near || !identities.isEmpty())) {
                Source text = tree.text(file).value();
                if (near || identities.stream().anyMatch(text.text()::contains)) {
                    shelf.add(text);
                    continue;
                }
            }
            shelf.taken(file.path());
        }
    }
}
