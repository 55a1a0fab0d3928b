package dateline.article;

import dateline.article.Article.Name;
import dateline.source.Place;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;

/**
 * {@code content/YYYY/MM/DD/edition.md}: an edition's note, number and order.
 *
 * @param day of its folder
 * @param number 0 when not given
 * @param numberPlace where it is given
 * @param order slugs of its articles
 * @param sealed the instant after which articles are listed as added later
 */
public record EditionFile(
        String path,
        LocalDate day,
        String title,
        int number,
        Place numberPlace,
        List<Name> order,
        Optional<OffsetDateTime> sealed,
        Text text)
        implements Document {
    @Override
    public List<Name> aliases() {
        return List.of();
    }
}
