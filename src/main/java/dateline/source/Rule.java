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

    CARD_FONT(
            "card-font",
            Severity.ERROR,
            "The typeface of share cards must be a TrueType or OpenType file",
            "theme.card-font in site.yml names a .ttf or .otf file under templates/. Collections (.ttc) and web fonts (.woff)"
                    + " cannot be drawn."),
    CARD_GLYPHS(
            "card-glyphs",
            Severity.WARNING,
            "A share card's typeface must have every character of its headline",
            "The digest's plain card stands in for such an article, so that nobody sees boxes instead of letters. Name a"
                    + " typeface for your script with theme: card-font: in site.yml; the program's own has Latin letters."),

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

    // importing
    WIRE_FORMAT(
            "wire-format",
            Severity.ERROR,
            "An input must be in a format that the import reads",
            "dateline import reads plain wire text, HTML pages, RSS and Atom feeds, JSON Feed, ninjs, NewsML-G2 and NITF. The"
                    + " format is recognised by the content, not by the file's name."),
    WIRE_SYNTAX(
            "wire-syntax",
            Severity.ERROR,
            "An input must be whole",
            "The JSON or XML breaks off, or breaks its own rules, at the place that the message names. Fetch the file again."
                    + " Document types with declarations are refused, since a small file could swell beyond any memory."),
    WIRE_ITEM(
            "wire-item",
            Severity.ERROR,
            "An item must have a headline and a date",
            "An article needs both. When the input names no date, give one with --date; when it has no headline, write one"
                    + " above the text."),
    WIRE_SKIPPED(
            "wire-skipped",
            Severity.WARNING,
            "Articles are made of texts",
            "A picture, a film or a package of other items by itself becomes no article. Import the texts; a picture goes"
                    + " beside an article, whose photo: names it."),
    WIRE_VERSION(
            "wire-version",
            Severity.WARNING,
            "An import does not go back to an earlier version",
            "The article that is there was made from a later version of the same item, so it stays as it is."),
    WIRE_EDITED(
            "wire-edited",
            Severity.WARNING,
            "An import does not overwrite what an editor wrote",
            "The text of the article was edited after an earlier import. Its front matter now names the new version, and its"
                    + " text stays; compare it with the input, and take over what is new."),

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
                    + " content/static/, or choose another --out."),

    // what was published once
    URL_VANISHED(
            "url-vanished",
            Severity.ERROR,
            "An address that was published once leads somewhere for ever",
            "content/ledger.txt lists it, and now neither a page nor a redirect is there. Add it to the aliases: of the"
                    + " page that took its place, or keep the article's file with status: withdrawn, which shows a notice"
                    + " at its address."),
    LEDGER_LINE(
            "ledger-line",
            Severity.ERROR,
            "A line of the ledger is one address of the site",
            "content/ledger.txt has one address a line, such as /2023/07/03/talks/, and nothing else. When git could not"
                    + " merge two versions, keep the lines of both."),

    // newsroom rules, which only check looks at
    DATELINE_DATE(
            "dateline-date",
            Severity.WARNING,
            Scope.NEWSROOM,
            "A dateline and the weekdays in the text agree with the calendar",
            "The day in the dateline (SEOUL, July 3) must be the day of date or one beside it, and a weekday next to a"
                    + " date (Monday, 3 July) must be the one that the calendar has; a day that no month has is reported"
                    + " as well. The year is that of the text, else the nearest one to date."),
    SUMMARY_MISSING(
            "summary-missing",
            Severity.WARNING,
            Scope.NEWSROOM,
            "An article has a summary, or a first paragraph short enough for one",
            "Cards, feeds and search engines show the summary. Without one they show the first paragraph, which should"
                    + " then have at most 300 characters."),
    PHOTO_CREDIT(
            "photo-credit",
            Severity.WARNING,
            Scope.NEWSROOM,
            "A picture names who made it or handed it out",
            "Write credit: or provided-by: under photo:."),
    SOURCE_MISSING(
            "source-missing",
            Severity.WARNING,
            Scope.NEWSROOM,
            "A report or a brief names what it is based on",
            "List the documents under sources:, the lead source first. Other kinds of articles may go without."
                    + " An excerpt needs the address of the whole text as its first source."),
    SOURCE_SINGLE(
            "source-single",
            Severity.INFO,
            Scope.ON_REQUEST,
            "A report rests on more than one source",
            "Add a second, independent source, or say in the text that there is only one. Off unless site.yml gives it a"
                    + " severity, since a digest of one agency's news has one source each."),
    HEADLINE_LENGTH(
            "headline-length",
            Severity.WARNING,
            Scope.NEWSROOM,
            "A headline has at most 110 characters",
            "Search engines and feed readers cut longer ones. newsroom: {headline: …} in site.yml sets another limit."),
    TOPIC_UNREGISTERED(
            "topic-unregistered",
            Severity.INFO,
            Scope.NEWSROOM,
            "A topic has a file that says what it is",
            "With topics: open in site.yml an article may name any topic, but only a file under content/topics/ gives it a"
                    + " type, a place in the tree and other names. Only reported for topics of three articles or more."),
    TOPIC_OVERUSED(
            "topic-overused",
            Severity.WARNING,
            Scope.NEWSROOM,
            "A topic tells articles apart",
            "More than half of the articles carry it, so it says little of any of them. Use it less, or divide it into"
                    + " topics below it. Only looked at from twenty articles on. newsroom: {topic-share: …} in site.yml sets another"
                    + " limit, in percent."),
    TOPIC_SINGLE(
            "topic-single",
            Severity.INFO,
            Scope.ON_REQUEST,
            "A topic has more than one article",
            "A month after its only article a topic has still no other one. Join it with another topic, whose also: then"
                    + " keeps its name. Persons, places and organizations may stand alone. Off unless site.yml gives it a"
                    + " severity."),
    DRAFT_STALE(
            "draft-stale",
            Severity.WARNING,
            Scope.NEWSROOM,
            "A draft is finished or removed within two weeks",
            "Its date lies further back. newsroom: {draft-days: …} in site.yml sets another limit."),
    EMBARGO_PASSED(
            "embargo-passed",
            Severity.INFO,
            Scope.NEWSROOM,
            "An embargo that has passed is taken out of the front matter",
            "It has no effect any more, and whoever reads the file later wonders about it. Only reported a week after it"
                    + " passed."),
    STORY_DUPLICATE(
            "story-duplicate",
            Severity.WARNING,
            Scope.NEWSROOM,
            "A story is told once",
            "An earlier article has the same lead source, nearly the same headline within two weeks, or much of the same"
                    + " text; the message names its line. Trackers such as utm_source in an address don't count. Join the"
                    + " two, or link to the earlier one and tell what is new."),
    LINK_TEXT(
            "link-text",
            Severity.WARNING,
            Scope.NEWSROOM,
            "The words of a link say where it leads",
            "“Here” and “read more” say nothing to those who listen to the links of a page alone (WCAG 2.4.4). Lay the"
                    + " link on the words that name its target."),
    HEADING_JUMP(
            "heading-jump",
            Severity.WARNING,
            Scope.NEWSROOM,
            "Headings go down one level at a time",
            "Below the headline, which is the first level, comes ##, then ###. Those who walk a page by its headings think"
                    + " that they have missed one (WCAG 1.3.1)."),
    CORRECTION_UPDATED(
            "correction-updated",
            Severity.WARNING,
            Scope.NEWSROOM,
            "A corrected article says when it was updated",
            "Write updated: with the date of the latest correction or a later one, so that the file itself says what"
                    + " readers, feeds and search engines see."),
    EDITION_WORDS(
            "edition-words",
            Severity.WARNING,
            Scope.NEWSROOM,
            "An edition keeps its word budget",
            "newsroom: {edition-words: …} in site.yml sets the budget; without it there is none. Cut, or move an article to"
                    + " the next edition."),
    QUOTE_MARKS(
            "quote-marks",
            Severity.WARNING,
            Scope.NEWSROOM,
            "Quotation marks come in pairs",
            "A paragraph opens a quotation and never closes it, or the other way round. A quotation over several"
                    + " paragraphs opens in each and closes in the last."),
    LEAK_HELD(
            "leak-held",
            Severity.ERROR,
            Scope.NEWSROOM,
            "Nothing published tells of what is held back",
            "A published file has the headline of a draft, of a withheld article or of one under embargo. Remove it, or"
                    + " publish the article first."),
    LEAK_PATH(
            "leak-path",
            Severity.WARNING,
            Scope.NEWSROOM,
            "No paths of somebody's computer in published text",
            "A path such as /home/name/ or C:\\Users\\name tells readers about the machine and leads nowhere."),
    LEAK_MAIL(
            "leak-mail",
            Severity.WARNING,
            Scope.NEWSROOM,
            "Mail addresses in published text are those of the newsroom",
            "Addresses of authors' files and of site.yml may be published. Any other belongs to somebody who may not have"
                    + " agreed, and machines collect it."),
    LEAK_SECRET(
            "leak-secret",
            Severity.ERROR,
            Scope.NEWSROOM,
            "No keys, tokens or passwords in published files",
            "The text has the shape of a secret. Remove it, and make it worthless where it was issued: whoever sees the"
                    + " repository has it already."),
    LEAK_POSITION(
            "leak-position",
            Severity.ERROR,
            Scope.NEWSROOM,
            "No picture tells where it was taken",
            "Its Exif data hold a position, perhaps of a source's home. Save it without them: exiftool -gps:all= FILE, or"
                    + " in the camera's settings.");

    /** Who looks at a rule, and whether site.yml may give it another severity. */
    private enum Scope {
        /** Every build; its severity can only be changed if it is no error. */
        BUILD,
        /** {@code check} alone. */
        NEWSROOM,
        /** {@code check}, if site.yml gives it a severity. */
        ON_REQUEST
    }

    private final String id;
    private final Severity severity;
    private final Scope scope;
    private final String title;
    private final String explanation;

    Rule(String id, Severity severity, String title, String explanation) {
        this(id, severity, Scope.BUILD, title, explanation);
    }

    Rule(String id, Severity severity, Scope scope, String title, String explanation) {
        this.id = id;
        this.severity = severity;
        this.scope = scope;
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

    /** What counts unless {@code site.yml} says otherwise: {@code error}, {@code warning}, {@code info} or {@code off}. */
    public String level() {
        return isOnRequest() ? "off" : severity.word();
    }

    /** Whether it is looked at only where {@code site.yml} gives it a severity. */
    public boolean isOnRequest() {
        return scope == Scope.ON_REQUEST;
    }

    /** Whether only {@code check} looks at it. */
    public boolean isOfNewsroom() {
        return scope != Scope.BUILD;
    }

    /** Whether {@code site.yml} may give it another severity; what would break the site stays an error. */
    public boolean isSettable() {
        return isOfNewsroom() || severity != Severity.ERROR;
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
