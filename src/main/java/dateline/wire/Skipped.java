package dateline.wire;

import dateline.source.Place;
import dateline.source.Problems;
import dateline.source.Rule;

/** Items that become no article, since they hold no text. */
final class Skipped {
    private Skipped() {}

    /** @param what {@code picture}, {@code package} */
    static void add(String what, String title, String path, int line, Problems problems) {
        problems.add(
                Rule.WIRE_SKIPPED,
                new Place(path, line, 0),
                "\"" + Plain.shown(title, 60) + "\" is a " + what + ", of which no article is made",
                what.equals("package")
                        ? "import the items that it names"
                        : "put it beside an article, and name it in photo:");
    }
}
