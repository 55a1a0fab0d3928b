package dateline.site;

import dateline.article.EditionFile;
import dateline.text.WebPath;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * One dated digest: the articles of one day, or of one ISO week.
 *
 * @param from its first day, which is its address
 * @param to its last day
 * @param file the editor's note
 * @param articles in the edition's order: as the editor gave it, then lead, rank, section, newest first
 */
public record Edition(LocalDate from, LocalDate to, Optional<EditionFile> file, List<Published> articles) {
    public WebPath path() {
        return Addresses.day(from);
    }

    /** Its number, 0 when it has none. */
    public int number() {
        return file.map(EditionFile::number).orElse(0);
    }
}
