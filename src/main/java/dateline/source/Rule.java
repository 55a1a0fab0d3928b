package dateline.source;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The rules of a site, one row each: id, severity, what it says in one line, and an explanation that helps to mend it.
 * {@code dateline explain}, the manual's page of rules and the SARIF output are made from this table.
 */
public enum Rule {
    // files
    FILE_ENCODING(
            "file-encoding",
            Severity.ERROR,
            "A text file must be UTF-8",
            "The message names the byte at which the file stops being UTF-8. Save the file as UTF-8 in your editor; a byte"
                    + " order mark and Windows line ends are fine."),
    FILE_NAME(
            "file-name",
            Severity.ERROR,
            "A file name must work on every system",
            "Names that Windows reserves (CON, NUL …) or that hold one of \\ : * ? \" < > |, trailing dots or spaces, control"
                    + " characters, names longer than 200 bytes, and two names that differ only in case or in the way an"
                    + " accent is stored cannot be copied to every system. Rename the file."),
    FILE_SIZE(
            "file-size",
            Severity.ERROR,
            "A file must not be larger than its kind allows",
            "Article bodies may have 1 MB, front matter 64 KB, pictures 20 MB. Split the article or make the picture"
                    + " smaller."),
    FILE_LINK(
            "file-link",
            Severity.ERROR,
            "Content must not hold symbolic links",
            "A link may lead out of the site's folder, and it is published on one machine and missing on another. Put the"
                    + " file itself in its place."),
    FILE_UNREADABLE(
            "file-unreadable",
            Severity.ERROR,
            "Every file under the site must be readable",
            "The operating system refused to open the file. Check its permissions."),
    FILE_STRAY(
            "file-stray",
            Severity.WARNING,
            "A file under content/ that nothing uses is not published",
            "Pictures are published when an article or a page uses them, and files under content/static/ always. Move the"
                    + " file there, use it, or remove it."),

    SITE_MISSING(
            "site-missing",
            Severity.ERROR,
            "A site's folder holds a site.yml",
            "site.yml names the digest, its address and its zone. dateline init DIR makes a folder with one; --site DIR names"
                    + " the folder when it is not the current one."),

    // YAML and fields
    YAML_SYNTAX(
            "yaml-syntax",
            Severity.ERROR,
            "Front matter and site.yml must be YAML",
            "The usual cause is a colon or a quote inside a value: put the whole value in double quotes, as in"
                    + " title: \"Talks: a new round\"."),
    YAML_DUPLICATE(
            "yaml-duplicate-key",
            Severity.ERROR,
            "A key stands once",
            "The same key was given twice, and only one of the two values could count. Remove one."),
    YAML_LIMIT(
            "yaml-limit",
            Severity.ERROR,
            "YAML must be plain: no anchors, references or types, no deep nesting",
            "Anchors and references (&name, *name), types (!name) and nesting deeper than ten levels are refused, since a small file could swell"
                    + " beyond any memory. Write the values out."),
    FRONT_MATTER(
            "front-matter",
            Severity.ERROR,
            "A content file starts with front matter between two lines of ---",
            "The first line must be --- and a second line --- must end the front matter; the text follows below it."),
    FIELD_UNKNOWN(
            "field-unknown",
            Severity.ERROR,
            "Every key must be one that Dateline knows",
            "A misspelt key would be ignored silently, so it is an error. The hint names the nearest key; the manual's"
                    + " reference lists them all."),
    FIELD_MISSING(
            "field-missing",
            Severity.ERROR,
            "Required keys must be there",
            "An article needs a title and a date, site.yml a title, a url and a zone."),
    FIELD_TYPE(
            "field-type",
            Severity.ERROR,
            "A value must have its key's shape",
            "A list was written where one value belongs, or the other way round."),
    FIELD_VALUE(
            "field-value",
            Severity.ERROR,
            "A value must be one that its key takes",
            "The message says what the key takes: one of a few words, a number in a range, an address, a path."),
    FIELD_BIDI(
            "field-bidi",
            Severity.ERROR,
            "No invisible direction marks in front matter",
            "The characters U+202A–U+202E and U+2066–U+2069 make text read otherwise than it is stored. Delete and type the"
                    + " value again."),
    DATE_INVALID(
            "date-invalid",
            Severity.ERROR,
            "A date must exist and be written year first",
            "Write 2023-07-03T16:30:00+09:00, or without the zone 2023-07-03T16:30, or the day alone 2023-07-03. The last"
                    + " two are in the zone of site.yml; a local time that the zone's clocks skipped does not exist."),
    DATE_ORDER(
            "date-order",
            Severity.ERROR,
            "Dates must follow each other: date, updated, expires",
            "updated and corrections may not lie before date, and expires must lie behind date and embargo."),
    DATE_FOLDER(
            "date-folder",
            Severity.ERROR,
            "A dated folder and the front matter must name the same day",
            "An article in content/2023/07/03/ must have a date on 3 July 2023 in the site's zone. Move the file or mend the"
                    + " date."),

    // names
    TOPIC_UNKNOWN(
            "topic-unknown",
            Severity.ERROR,
            "A topic must be registered under content/topics/",
            "The hint names the nearest topic, or the file to write for a new one. With topics: open in site.yml an"
                    + " unregistered topic gets a plain page instead."),
    TOPIC_PARENT(
            "topic-parent",
            Severity.ERROR,
            "A topic's parent must exist and must not be its own descendant",
            "parent takes the slug or name of another file under content/topics/; following parents must end at a topic"
                    + " without one."),
    NAME_TAKEN(
            "name-taken",
            Severity.ERROR,
            "A name must lead to one topic, author, source or section",
            "Two files claim the same name, other name or slug, so an article that uses it could mean either. Change one."),
    ID_TAKEN(
            "id-taken",
            Severity.ERROR,
            "An id belongs to one article",
            "Feed readers know an article by its id, so two articles with the same one would look like one."),
    SECTION_UNKNOWN(
            "section-unknown",
            Severity.ERROR,
            "A section must be one of site.yml",
            "Sections are listed, in their order, under sections: in site.yml."),
    STORY_UNKNOWN(
            "story-unknown",
            Severity.ERROR,
            "A story must have its file under content/stories/",
            "The hint names the nearest story, or the file to write for a new one."),
    AUTHOR_UNKNOWN(
            "author-unknown",
            Severity.ERROR,
            "With authors: strict, an author must have a file under content/authors/",
            "Write the author's file, mend the name, or set authors: open in site.yml."),
    SOURCE_UNKNOWN(
            "source-unknown",
            Severity.ERROR,
            "With sources: strict, a source must have a file under content/sources/",
            "Write the source's file, mend the name, or set sources: open in site.yml."),
    EDITION_ORDER(
            "edition-order",
            Severity.ERROR,
            "The order in edition.md names articles of that edition",
            "order: is a list of slugs of articles whose date falls into the edition. Remove the entry or mend it."),
    EDITION_PLACE(
            "edition-place",
            Severity.ERROR,
            "edition.md lies in a dated folder, once for each edition",
            "An editor's note belongs to content/YYYY/MM/DD/edition.md; with weekly editions, to one day of the week."),
    EDITION_NUMBER(
            "edition-number",
            Severity.ERROR,
            "Edition numbers are unique and rise with the date",
            "Two editions have the same number, or a later edition has a smaller one than an earlier."),

    // Markdown
    MARKDOWN_LIMIT(
            "markdown-limit",
            Severity.ERROR,
            "An article must be something that a person could have written",
            "Nesting deeper than 100 levels and runs of more than 1,000 marks are refused, since parsing them would need"
                    + " unbounded time or memory."),
    MARKDOWN_TIME(
            "markdown-time",
            Severity.ERROR,
            "An article must be parsed within the deadline",
            "The text holds a construction that the Markdown parser cannot finish. The usual cause is thousands of"
                    + " unbalanced brackets or marks."),
    HTML_REMOVED(
            "html-removed",
            Severity.WARNING,
            "HTML outside the allowed elements is removed",
            "Scripts, styles, frames, forms and event attributes never reach a page. Elements for text, tables, pictures and"
                    + " quotations stay. markdown.html in site.yml chooses between escape, sanitize and trust."),
    LINK_BROKEN(
            "link-broken",
            Severity.ERROR,
            "A link must lead somewhere",
            "Links lead to an article's file (../02/slug.md or /2023/07/02/slug.md), to a published address"
                    + " (/2023/07/02/slug/), to a file under content/static/, or to topic:slug, story:slug, author:slug."),
    LINK_ANCHOR(
            "link-anchor",
            Severity.ERROR,
            "The part behind # must be a heading of the target",
            "A heading's id is its text in lower case with hyphens. The hint names the nearest one."),
    LINK_SCHEME(
            "link-scheme",
            Severity.ERROR,
            "Links use http, https, mailto or tel",
            "Other schemes (javascript:, data:, file: …) could run code or lead to one machine only. topic:, story:, author:"
                    + " and source: lead to pages of the digest."),
    LINK_HIDDEN(
            "link-hidden",
            Severity.ERROR,
            "A published article must not link to one that is held back",
            "The target is a draft, under embargo, expired or withheld, so its page does not exist. Remove the link or"
                    + " publish the target."),
    PICTURE_MISSING(
            "picture-missing",
            Severity.ERROR,
            "A picture must exist",
            "Give the path from the article's folder (map.png), from content/ (/2023/07/03/map.png), or a file under"
                    + " content/static/ (/images/map.png)."),
    PICTURE_KIND(
            "picture-kind",
            Severity.ERROR,
            "A picture must be a PNG, JPEG, GIF, WebP or SVG that can be read",
            "The file's content does not match its ending, or it is damaged: save or copy it again. An SVG must not hold"
                    + " scripts, event attributes, foreign objects, entities or anything from another server."),
    PICTURE_LIMIT(
            "picture-limit",
            Severity.ERROR,
            "A picture has at most 50 million pixels, a moving one 500 frames",
            "A small file can hold a picture that no memory holds. The frames of a moving picture may have 200 million pixels"
                    + " together, a JPEG 200 scans. Make the picture smaller; no page needs it larger."),
    PICTURE_RIGHTS(
            "picture-rights",
            Severity.WARNING,
            "A photo whose rights forbid it is not published",
            "rights: under photo: holds one of the phrases under pictures: withhold: in site.yml, such as \"not for sale\"."
                    + " Readers see a note in the photo's place. With permission, write cleared: true under photo:."),
    PICTURE_REMOTE(
            "picture-remote",
            Severity.ERROR,
            "Pictures lie in the site itself",
            "A picture from another server would tell it about every reader, and the pages' security policy blocks it. Save"
                    + " the picture beside the article."),
    PICTURE_ALT(
            "picture-alt",
            Severity.WARNING,
            "A picture needs a text for those who cannot see it",
            "Say in one sentence what the picture shows: ![A map of the harbour](map.png), or alt: under photo: in the front"
                    + " matter."),

    // addresses
    URL_TAKEN(
            "url-taken",
            Severity.ERROR,
            "An address belongs to one page",
            "Two files claim the same address, or two that differ only in case or in the way an accent is stored. Change the"
                    + " slug of one, or remove the alias."),
    URL_INVALID(
            "url-invalid",
            Severity.ERROR,
            "A slug or an alias must be a usable address",
            "A slug has lower-case letters, digits and hyphens; an alias is a path such as /old/place/."),

    // templates
    TEMPLATE_MISSING(
            "template-missing",
            Severity.ERROR,
            "A template must exist",
            "A template includes or imports a file that is neither in the site's templates/ nor in the default theme."),
    TEMPLATE_ERROR(
            "template-error",
            Severity.ERROR,
            "A template must render",
            "The message gives the template's line and column and the page that was being rendered. The manual lists what"
                    + " each template receives."),
    TEMPLATE_WORDS(
            "template-words",
            Severity.ERROR,
            "The words of the theme must be a readable list",
            "templates/words/LANGUAGE.properties holds one key = value a line."),

    // letters
    MAIL_LARGE(
            "mail-large",
            Severity.WARNING,
            "A letter stays well below the size that mail programs cut off",
            "email.html of this edition has more than 90 KB; from 102 KB on some programs show only its beginning. Shorten"
                    + " summaries, or make some of the articles briefs."),
    MAIL_CLIPPED(
            "mail-clipped",
            Severity.ERROR,
            "A letter is not so large that mail programs cut it off",
            "email.html of this edition has 102 KB or more, of which some programs show only the beginning. Shorten"
                    + " summaries, or leave e-mail out of outputs: in site.yml."),

    // publishing
    BUILD_DIFFERS(
            "build-differs",
            Severity.ERROR,
            "What is published is what a clean build makes",
            "build --verify made everything anew and found a published file with other bytes. That is a fault of Dateline:"
                    + " please report it. build --clean publishes the right bytes."),
    OUTPUT_FOREIGN(
            "output-foreign",
            Severity.ERROR,
            "A build never overwrites a file that it does not own",
            "Where a page should go there is already a file or folder that no build wrote. Move it away, put it under"
                    + " content/static/, or choose another --out.");

    private final String id;
    private final Severity severity;
    private final String title;
    private final String explanation;

    Rule(String id, Severity severity, String title, String explanation) {
        this.id = id;
        this.severity = severity;
        this.title = title;
        this.explanation = explanation;
    }

    /** The name that messages print and {@code dateline explain} takes. */
    public String id() {
        return id;
    }

    public Severity severity() {
        return severity;
    }

    /** The rule in one line. */
    public String title() {
        return title;
    }

    /** Why it is a rule and what to do about a breach, in a few sentences. */
    public String explanation() {
        return explanation;
    }

    /** The rule with an id. */
    public static Optional<Rule> of(String id) {
        return Arrays.stream(values()).filter(rule -> rule.id.equals(id)).findFirst();
    }

    /** All ids, in the table's order. */
    public static List<String> ids() {
        return Arrays.stream(values()).map(Rule::id).toList();
    }
}
