package dateline.check;

import dateline.article.EditionFile;
import dateline.site.Edition;
import dateline.source.Place;
import dateline.source.Problems;
import dateline.source.Rule;
import java.util.List;

/** An edition that takes readers longer than it should. */
final class EditionWords implements DigestRule {
    @Override
    public Rule rule() {
        return Rule.EDITION_WORDS;
    }

    @Override
    public void check(Newsroom newsroom, List<Sketch> sketches, Problems problems) {
        int budget = newsroom.config().newsroom().editionWords();
        if (budget == 0) {
            return;
        }
        for (Edition edition : newsroom.site().editions()) {
            int words = edition.articles().stream()
                    .mapToInt(article -> article.article().text().words())
                    .sum();
            if (words > budget) {
                String file = edition.file()
                        .map(EditionFile::file)
                        .orElseGet(() -> edition.articles().get(0).article().file());
                problems.add(
                        rule(),
                        Place.of(file),
                        "the edition of " + edition.from() + " has " + words + " words, " + (words - budget)
                                + " above its budget of " + budget,
                        "cut, or move an article to the next edition");
            }
        }
    }
}
