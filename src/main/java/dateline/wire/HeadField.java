package dateline.wire;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A line above a text that names what it tells: {@code Slug: HARBOUR-STRIKE}, {@code Byline: Jo Marsh}. */
final class HeadField {
    private static final Pattern LINE = Pattern.compile("(?<name>[A-Za-z][A-Za-z -]{1,20}?) ?: +(?<value>\\S.*)");

    private HeadField() {}

    static boolean isOne(String line) {
        return part(line).isPresent();
    }

    /** Whether a line names the headline. */
    static boolean isHeadline(String line) {
        return part(line).filter(part -> part == Part.TITLE).isPresent();
    }

    /** Takes the line; false for any other. */
    static boolean take(String line, int at, Item item) {
        Optional<Part> part = part(line);
        if (part.isEmpty()) {
            return false;
        }
        String value = line.substring(line.indexOf(':') + 1).strip();
        switch (part.get()) {
            case TITLE -> Signs.headline(Told.certain(value, at), item);
            case DATE, UPDATED -> Texts.date(value, at, part.get(), item);
            case AUTHOR -> Byline.ofField(value).forEach(name -> item.tell(Part.AUTHOR, name, at));
            case DATELINE ->
                Filed.alone(value)
                        .ifPresentOrElse(
                                filed -> Signs.tell(filed, at, item), () -> item.tell(Part.DATELINE, value, at));
            case KEYWORD -> {
                for (String word : value.split("[,;]")) {
                    item.tell(Part.KEYWORD, word, at);
                }
            }
            case URL ->
                Links.absolute(value, "")
                        .ifPresentOrElse(
                                url -> item.tell(Part.URL, url, at),
                                () -> item.leave(at, line, "an address that leads nowhere"));
            case NOTE -> item.drop(at, line, "for other newsrooms");
            default -> item.tell(part.get(), value, at);
        }
        return true;
    }

    /** What the line tells; {@link Part#NOTE} for what says nothing to readers. */
    private static Optional<Part> part(String line) {
        Matcher found = LINE.matcher(line);
        if (line.length() > 400 || !found.matches()) {
            return Optional.empty();
        }
        Part part = switch (found.group("name").toLowerCase(Locale.ROOT)) {
            case "headline", "title", "hed", "subject line" -> Part.TITLE;
            case "date", "published", "publication date", "pubdate", "issued", "time", "date-time", "sent" -> Part.DATE;
            case "updated", "last updated", "modified" -> Part.UPDATED;
            case "byline", "author", "authors", "writer", "reporter" -> Part.AUTHOR;
            case "dateline", "location" -> Part.DATELINE;
            case "source", "agency", "credit", "provider", "publisher" -> Part.AGENCY;
            case "section", "category", "desk" -> Part.LABEL;
            case "keywords", "tags", "topics", "subjects" -> Part.KEYWORD;
            case "url", "link", "web", "permalink" -> Part.URL;
            case "language", "lang" -> Part.LANGUAGE;
            case "id", "guid", "story id", "item id" -> Part.ITEM;
            case "version" -> Part.VERSION;
            case "urgency", "priority" -> Part.URGENCY;
            case "summary", "abstract", "standfirst", "dek" -> Part.SUMMARY;
            case "slug", "slugline", "catchline", "editor", "editors", "words", "word count", "length", "format" ->
                Part.NOTE;
            default -> null;
        };
        return Optional.ofNullable(part);
    }
}
