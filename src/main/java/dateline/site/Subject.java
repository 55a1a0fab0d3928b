package dateline.site;

import dateline.text.WebPath;

/** What articles are listed under: a topic, a story, a section, an author or a source. */
public sealed interface Subject permits Topic, Story, Section, Author, Outlet {
    String slug();

    String name();

    /** The address of its page. */
    WebPath path();
}
