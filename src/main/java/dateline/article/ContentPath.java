package dateline.article;

import dateline.text.Composed;
import dateline.text.Slug;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What the place of a file below {@code content/} says of it.
 *
 * @param value the path below {@code content/}: {@code 2023/07/03/slug.md}
 */
record ContentPath(String value) {
    private static final Pattern DATED = Pattern.compile("(?:.*/)?([0-9]{4})/([0-9]{2})/([0-9]{2})/[^/]+");
    private static final Pattern REGISTER = Pattern.compile("(topics|stories|authors|sources)/[^/]+");

    /** What a file is. */
    enum Kind {
        ARTICLE,
        TOPIC,
        STORY,
        AUTHOR,
        SOURCE,
        PAGE,
        EDITION
    }

    /** What the file is, by where it lies. */
    Kind kind() {
        Matcher register = REGISTER.matcher(value);
        if (register.matches()) {
            return switch (register.group(1)) {
                case "topics" -> Kind.TOPIC;
                case "stories" -> Kind.STORY;
                case "authors" -> Kind.AUTHOR;
                default -> Kind.SOURCE;
            };
        }
        if (value.startsWith("pages/")) {
            return Kind.PAGE;
        }
        return name().equals("edition") ? Kind.EDITION : Kind.ARTICLE;
    }

    /** Whether it lies in a folder such as {@code 2023/07/03}. */
    boolean isDated() {
        return DATED.matcher(value).matches();
    }

    /** The day of its folder; empty when the folder is not dated or there is no such day. */
    Optional<LocalDate> day() {
        Matcher dated = DATED.matcher(value);
        try {
            return dated.matches()
                    ? Optional.of(LocalDate.of(
                            Integer.parseInt(dated.group(1)),
                            Integer.parseInt(dated.group(2)),
                            Integer.parseInt(dated.group(3))))
                    : Optional.empty();
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** The path without its ending, with accents in their composed form, whatever the file system made of them. */
    String id() {
        String path = Composed.of(value);
        return path.endsWith(".md") ? path.substring(0, path.length() - 3) : path;
    }

    /** The file's name without its ending. */
    String name() {
        return id().substring(id().lastIndexOf('/') + 1);
    }

    /** The last part of its address, unless its front matter says otherwise. */
    String slug() {
        return Slug.of(name());
    }

    /** The address of a page: {@code guide/start} for {@code pages/guide/start.md}, {@code guide} for its {@code index.md}. */
    String place() {
        String below = id().substring("pages/".length());
        String folder =
                below.equals("index") ? "" : below.endsWith("/index") ? below.substring(0, below.length() - 6) : below;
        return folder.isEmpty()
                ? ""
                : Arrays.stream(folder.split("/", -1)).map(Slug::of).collect(Collectors.joining("/"));
    }
}
