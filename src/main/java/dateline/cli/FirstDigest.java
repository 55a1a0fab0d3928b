package dateline.cli;

import dateline.yaml.YamlText;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** The files of a new digest: small, complete, and without a problem. */
final class FirstDigest {
    private static final List<String> AS_THEY_ARE =
            List.of("content/topics/about-the-digest.md", "content/pages/about.md", "templates/README.md");

    private FirstDigest() {}

    /**
     * Texts by path below the site's folder.
     *
     * @param day of the first article
     */
    static SortedMap<String, String> files(String title, String url, String zone, LocalDate day) {
        SortedMap<String, String> files = new TreeMap<>(EditorFiles.all());
        AS_THEY_ARE.forEach(name -> files.put(name, Resource.text(name)));
        files.put(".gitignore", Resource.text("gitignore"));
        files.put("site.yml", siteYml(title, url, zone));
        files.put(
                "content/" + day.format(DateTimeFormatter.ofPattern("uuuu/MM/dd/")) + "first-article.md",
                Resource.text("content/article.md").replace("@day@", day.toString()));
        return files;
    }

    static String siteYml(String title, String url, String zone) {
        return Resource.text("site.yml")
                .replace("@title@", YamlText.of(title))
                .replace("@url@", YamlText.of(url))
                .replace("@zone@", YamlText.of(zone));
    }
}
