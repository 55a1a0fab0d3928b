package dateline.check;

import dateline.markdown.Body;
import dateline.source.Place;
import dateline.source.Problems;
import dateline.source.Rule;

/** A heading that skips a level. */
final class HeadingJump implements TextRule {
    @Override
    public Rule rule() {
        return Rule.HEADING_JUMP;
    }

    @Override
    public void check(Proof proof, Newsroom newsroom, Problems problems) {
        int above = 1;
        for (Body.Heading heading : proof.document().orElseThrow().text().headings()) {
            if (heading.level() > above + 1) {
                problems.add(
                        rule(),
                        new Place(proof.document().orElseThrow().file(), heading.line(), 1),
                        "the heading \"" + heading.text() + "\" jumps from level " + above + " to " + heading.level(),
                        "begin it with " + "#".repeat(above + 1));
            }
            above = heading.level();
        }
    }
}
