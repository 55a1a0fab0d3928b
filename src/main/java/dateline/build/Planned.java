package dateline.build;

import dateline.disk.SourceTree;
import dateline.output.Output;
import dateline.page.Pages;
import dateline.render.Templates;
import dateline.site.Site;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;

/**
 * A site before it is rendered.
 *
 * @param tree the files that it is made of
 * @param copy what they say
 * @param site the index
 * @param templates that print its pages
 * @param pages all pages, and the files that are published as they are
 * @param outputs the documents beside the pages
 * @param nextChange the next instant at which the clock alone changes the result
 * @param themeFiles the files of the theme that are published as they are, by address without its first slash
 */
record Planned(
        SourceTree tree,
        Copy copy,
        Site site,
        Templates templates,
        Pages pages,
        List<Output> outputs,
        Optional<Instant> nextChange,
        SortedMap<String, byte[]> themeFiles) {
    /** The number of files that the published folder will have. */
    int size() {
        return pages.all().size() + pages.assets().size() + pages.versions() + outputs.size() + themeFiles.size();
    }
}
