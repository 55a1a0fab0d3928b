package dateline.build;

import dateline.disk.Program;
import dateline.disk.SourceTree;
import dateline.output.Output;
import dateline.page.Pages;
import dateline.render.Templates;
import dateline.site.Asset;
import dateline.site.Site;
import dateline.text.Digest;
import dateline.text.Fingerprint;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

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
    /** The same with those files alone that fall to a part. */
    Planned in(Shard shard) {
        SortedMap<String, byte[]> ofTheme = new TreeMap<>(themeFiles);
        ofTheme.keySet().removeIf(path -> !shard.holds(path));
        Pages of = new Pages(
                pages.all().stream()
                        .filter(page -> shard.holds(page.path().target()))
                        .toList(),
                ofShard(pages.assets(), shard),
                ofShard(pages.shown(), shard),
                pages.crops(),
                pages.uses(),
                pages.waiting());
        List<Output> documents = outputs.stream()
                .filter(output -> shard.holds(output.path().target()))
                .toList();
        return new Planned(tree, copy, site, templates, of, documents, nextChange, ofTheme);
    }

    /** A picture and its smaller versions fall together. */
    private static List<Asset> ofShard(List<Asset> assets, Shard shard) {
        return assets.stream()
                .filter(asset -> shard.holds(asset.address().target()))
                .toList();
    }

    /** What all parts of a site have in common: what it is made of, and the files that are made of it. */
    Digest common(Memory memory) {
        List<String> paths = new ArrayList<>();
        pages.all().forEach(page -> paths.add(page.path().target()));
        outputs.forEach(output -> paths.add(output.path().target()));
        pages.assets().forEach(asset -> paths.add(asset.address().target()));
        paths.addAll(themeFiles.keySet());
        // a part copies only its own files, but must know all
        pages.assets()
                .forEach(asset -> tree.find("content/" + asset.path())
                        .ifPresent(file -> Assets.digestOfCopy(tree, memory, file)));
        return Fingerprint.of(paths, memory.digestsNow(), settings());
    }

    /** What every file of the site is made with: the program, {@code site.yml} and the theme. */
    Digest settings() {
        Map<String, Digest> theme = new TreeMap<>();
        copy.theme().files().forEach((name, bytes) -> theme.put(name, Digest.of(bytes)));
        return Fingerprint.of(
                Program.running().code().toString(),
                tree.find("site.yml")
                        .map(file -> Digest.of(tree.bytes(file).value()).toString())
                        .orElse(""),
                copy.theme().templates(),
                copy.theme().words(),
                theme);
    }

    /** The number of files that the published folder will have. */
    int size() {
        return pages.all().size() + pages.assets().size() + pages.versions() + outputs.size() + themeFiles.size();
    }
}
