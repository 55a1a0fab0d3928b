package dateline.check;

import dateline.article.Article;
import dateline.article.Document;
import dateline.page.Page;
import dateline.page.Pages;
import dateline.site.Addresses;
import dateline.site.Site;
import dateline.source.Source;
import dateline.text.Nearest;
import dateline.text.Slug;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** Which page took the place of one that vanished: the one with its id, its name, or a name like it in the same folder. */
final class Successors {
    private final Map<String, Document> documents = new HashMap<>();
    private final Map<String, String> held = new HashMap<>();
    private final Map<String, String> byId = new HashMap<>();
    private final Map<String, List<String>> byName = new HashMap<>();
    private final Map<String, TreeMap<String, String>> byFolder = new HashMap<>();

    private Successors() {}

    static Successors of(Site site, List<Document> documents, Pages pages, Source ledger) {
        Successors made = new Successors();
        Set<String> old = new HashSet<>();
        ledger.text().lines().map(String::strip).forEach(old::add);
        documents.forEach(document -> made.documents.put(document.file(), document));
        Set<String> published = new HashSet<>();
        Ledger.articles(site).forEach(article -> {
            published.add(article.article().path());
            made.byId.put(article.article().id(), article.article().file());
        });
        for (Page page : pages.all()) {
            if (made.documents.containsKey(page.owner())
                    && !old.contains(page.path().value())) {
                made.add(page.path().value(), page.owner());
            }
        }
        for (Document document : documents) {
            if (document instanceof Article article && !published.contains(article.path())) {
                String why = article.draft() ? "draft" : "withheld";
                made.held.put(
                        Addresses.day(article.day()).value() + article.slug() + "/",
                        article.file() + " is held back (" + why + "): publish it again, or write status: withdrawn");
            }
        }
        return made;
    }

    private void add(String address, String file) {
        String name = name(address);
        byName.computeIfAbsent(name, key -> new ArrayList<>()).add(file);
        TreeMap<String, String> folder = byFolder.computeIfAbsent(folder(address), key -> new TreeMap<>());
        folder.put(name, file);
        folder.putIfAbsent(Slug.of(documents.get(file).title()), file);
    }

    /** What to do about an address that leads nowhere. */
    String hint(String address) {
        String why = held.get(address);
        if (why != null) {
            return why;
        }
        return find(address)
                .map(file -> documents.get(file).aliases().isEmpty()
                        ? "add \"aliases: [" + address + "]\" to " + file
                        : "add " + address + " to the aliases: of " + file)
                .orElse(
                        "add it to the aliases: of the page that took its place, or bring its file back with status: withdrawn");
    }

    private Optional<String> find(String address) {
        String id = address.replaceFirst("^/", "").replaceFirst("/$", "");
        List<String> sameName = byName.getOrDefault(name(address), List.of());
        TreeMap<String, String> folder = byFolder.getOrDefault(folder(address), new TreeMap<>());
        if (byId.containsKey(id)) {
            return Optional.of(byId.get(id));
        }
        if (!sameName.isEmpty()) {
            return Optional.of(sameName.get(0));
        }
        Set<String> files = new HashSet<>(folder.values());
        return Nearest.of(name(address), folder.keySet())
                .map(folder::get)
                .or(() -> mostWords(name(address), folder))
                .or(() -> files.size() == 1 ? files.stream().findFirst() : Optional.empty());
    }

    /** The file whose name or headline has most words of a name; the first by name where several have. */
    private static Optional<String> mostWords(String wanted, SortedMap<String, String> folder) {
        List<String> words = List.of(wanted.split("-"));
        String best = null;
        long most = 0;
        for (Map.Entry<String, String> entry : folder.entrySet()) {
            long common = List.of(entry.getKey().split("-")).stream()
                    .filter(word -> word.length() > 3 && words.contains(word))
                    .count();
            if (common > most) {
                most = common;
                best = entry.getValue();
            }
        }
        return Optional.ofNullable(best);
    }

    private static String name(String address) {
        String plain = address.replaceFirst("/$", "");
        return plain.substring(plain.lastIndexOf('/') + 1);
    }

    private static String folder(String address) {
        String plain = address.replaceFirst("/$", "");
        return plain.substring(0, plain.lastIndexOf('/') + 1);
    }
}
