package dateline.check;

import dateline.source.Problems;
import dateline.source.Rule;
import java.util.List;

/** A picture that tells where it was taken. */
final class LeakPosition implements DigestRule {
    @Override
    public Rule rule() {
        return Rule.LEAK_POSITION;
    }

    @Override
    public void check(Newsroom newsroom, List<Sketch> sketches, Problems problems) {
        newsroom.located()
                .forEach(place -> problems.add(
                        rule(),
                        place,
                        "the picture's Exif data tell where it was taken",
                        "remove the position: exiftool -gps:all= " + place.path()));
    }
}
