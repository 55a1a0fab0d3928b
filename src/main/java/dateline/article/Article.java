package dateline.article;

import dateline.source.Place;
import dateline.text.Pool;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * One news item as its file says it; names in it are not resolved yet. Its text lies in the store under
 * {@code text().digest()}.
 *
 * @param path the file below {@code content/}: {@code 2023/07/03/slug.md}
 * @param id identity in feeds; stays when the address changes
 * @param idPlace where it is given; the file as a whole when it is the file's path
 * @param title the headline
 * @param date first publication, with the zone's offset
 * @param dateOnly whether the front matter gave no time of day
 * @param updated last material change
 * @param updatedDateOnly whether the front matter gave no time of day for it
 * @param slug last part of the address
 * @param slugPlace where it is given, in the same file; the file as a whole when it is the file's name
 * @param summary as given, or the first paragraph; may be empty
 * @param summaryIsLede whether the summary is the first paragraph of the text
 * @param section as written; empty text means the site's first section
 * @param topics as written
 * @param kind of report
 * @param dateline place it was filed from; empty when none
 * @param sources the first is the lead source
 * @param rank 1 to 9, 0 when not given
 * @param language BCP 47
 * @param draft built only on request
 */
public record Article(
        String path,
        String id,
        Place idPlace,
        String title,
        OffsetDateTime date,
        boolean dateOnly,
        Optional<OffsetDateTime> updated,
        boolean updatedDateOnly,
        String slug,
        Place slugPlace,
        String summary,
        boolean summaryIsLede,
        Name section,
        List<Name> topics,
        Optional<Name> story,
        Kind kind,
        String dateline,
        List<Name> authors,
        List<Citation> sources,
        Optional<Photo> photo,
        boolean lead,
        int rank,
        String language,
        boolean draft,
        Optional<OffsetDateTime> embargo,
        Optional<OffsetDateTime> expires,
        List<Correction> corrections,
        Status status,
        List<Name> aliases,
        Syndication syndication,
        Text text)
        implements Document {
    public Article {
        dateline = Pool.of(dateline);
        language = Pool.of(language);
        // an archive has room for one text of this kind, not for two
        slugPlace = new Place(idPlace.path(), slugPlace.line(), slugPlace.column());
    }

    @Override
    public String file() {
        return idPlace.path();
    }

    /** The day in the site's zone. */
    public LocalDate day() {
        return date.toLocalDate();
    }

    /** The last material change, or the first publication. */
    public OffsetDateTime modified() {
        return updated.orElse(date);
    }

    /** What kind of item it is; chooses the schema.org type and the label. */
    public enum Kind {
        REPORT("NewsArticle"),
        BRIEF("NewsArticle"),
        ANALYSIS("AnalysisNewsArticle"),
        BACKGROUND("BackgroundNewsArticle"),
        OPINION("OpinionNewsArticle"),
        INTERVIEW("NewsArticle"),
        LIVE("LiveBlogPosting");

        private final String schemaType;

        Kind(String schemaType) {
            this.schemaType = schemaType;
        }

        /** The schema.org type. */
        public String schemaType() {
            return schemaType;
        }

        /** The word in front matter, also the key of its label: {@code report}. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Whether it is published, held back, or killed with a notice at its address. */
    public enum Status {
        USABLE,
        WITHHELD,
        WITHDRAWN
    }

    /** How the text may be used: an original, an excerpt that links out, or a full copy that search engines skip. */
    public enum Syndication {
        ORIGINAL,
        EXCERPT,
        FULL
    }

    /**
     * What the item is based on.
     *
     * @param name the publisher as written
     * @param url empty when none
     * @param title of the document; empty when none
     * @param date empty when none
     * @param archive URL of a kept copy; empty when none
     */
    public record Citation(Name name, String url, String title, Optional<LocalDate> date, String archive) {}

    /**
     * The picture of the item.
     *
     * @param file as written
     * @param position focal point as CSS writes it ({@code 50% 30%}); empty when none
     * @param cleared whether the newsroom may publish it although its rights say otherwise
     */
    public record Photo(
            Name file,
            String alt,
            String caption,
            String credit,
            String rights,
            String providedBy,
            String position,
            boolean cleared) {}

    /** A dated statement of what was wrong. */
    public record Correction(OffsetDateTime date, boolean dateOnly, String text, CorrectionKind kind) {}

    /** How grave a mistake was. */
    public enum CorrectionKind {
        CORRECTED,
        CLARIFIED,
        REFILED;

        /** The word in front matter: {@code corrected}. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** A name as it stands in front matter, with the position that a message about it points at. */
    public record Name(String text, int line, int column) {
        public Name {
            text = Pool.of(text);
        }

        /** A name that stands at a place. */
        public static Name of(String text, Place place) {
            return new Name(text, place.line(), place.column());
        }

        /** The place in a file of the site. */
        public Place in(String file) {
            return new Place(file, line, column);
        }
    }
}
