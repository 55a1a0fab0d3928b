package dateline.site;

import dateline.article.Document;
import dateline.markdown.Body;
import dateline.source.Rule;
import dateline.text.Nearest;
import dateline.text.Slug;
import dateline.text.Urls;
import dateline.text.WebPath;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What links and pictures lead to. A link is written as {@code ../02/slug.md}, {@code /2023/07/02/slug.md}, a published
 * address, {@code topic:slug} and its kin, or a file beside the article; each with an optional {@code #part}.
 */
public final class Links {
    /** The parts that every page has. */
    private static final Set<String> FRAME = Set.of("main", "nav", "top");

    private static final int FEW = 20_000;

    private final Map<String, Goal> documents;
    private final Map<String, Goal> texts;
    private final Map<String, Map<String, Goal>> subjects;
    private final Map<String, Held> held;
    private final Map<String, Asset> assets;

    /**
     * @param documents by path below {@code content/}: those with a page
     * @param texts by published address: pages that show one text, so that all their headings are known
     * @param subjects by scheme ({@code topic}), then slug
     * @param held files that are held back, and why
     * @param assets by path below {@code content/}
     */
    Links(
            Map<String, Goal> documents,
            Map<String, Goal> texts,
            Map<String, Map<String, Goal>> subjects,
            Map<String, Held> held,
            Map<String, Asset> assets) {
        this.documents = documents;
        this.texts = texts;
        this.subjects = subjects;
        this.held = held;
        this.assets = assets;
    }

    /** A page that links may lead to, with its headings. */
    record Goal(WebPath path, List<Body.Heading> headings) {
        List<String> anchors() {
            return headings.stream().map(Body.Heading::id).toList();
        }
    }

    /** What a link leads to, or what is wrong with it. */
    public sealed interface Resolved {}

    /** A page or a file of the site; an address that only the list of all pages can confirm has {@code sure} false. */
    public record To(WebPath path, String fragment, boolean sure, Optional<Asset> asset) implements Resolved {
        /** The address with the fragment: {@code /topics/nato/#history}. */
        public String address(String base) {
            return base + path.encoded() + (fragment.isEmpty() ? "" : "#" + Urls.encodePath(fragment));
        }
    }

    /** A part of the same page. */
    public record Within(String fragment) implements Resolved {}

    /** A link to nothing. */
    public record Broken(Rule rule, String message, String hint) implements Resolved {}

    /** What a link in a document leads to. */
    public Resolved link(Document from, String target) {
        int hash = target.indexOf('#');
        String fragment = hash < 0 ? "" : decode(target.substring(hash + 1));
        String address = hash < 0 ? target : target.substring(0, hash);
        if (address.isEmpty()) {
            return within(from, fragment);
        }
        int colon = address.indexOf(':');
        if (colon > 0 && subjects.containsKey(address.substring(0, colon))) {
            return subject(address.substring(0, colon), decode(address.substring(colon + 1)), fragment, target);
        }
        int query = address.indexOf('?');
        String file = decode(query < 0 ? address : address.substring(0, query));
        if (file.endsWith(".md")) {
            return document(from, file, fragment, target);
        }
        if (file.startsWith("/")) {
            Optional<Asset> asset = asset(from, file);
            if (asset.isPresent()) {
                return new To(asset.get().address(), fragment, true, asset);
            }
            return published(file, fragment, target);
        }
        return asset(from, file)
                .<Resolved>map(asset -> new To(asset.address(), fragment, true, Optional.of(asset)))
                .orElseGet(() -> broken(target, fileHint(from, file)));
    }

    /** The picture that a document names. */
    public Optional<Asset> picture(Document from, String source) {
        return asset(from, decode(source));
    }

    /** The file with a path below {@code content/}. */
    Optional<Asset> asset(String path) {
        return Optional.ofNullable(assets.get(path));
    }

    /** All files that are published as they are when something uses them, by path. */
    public Collection<Asset> assets() {
        return assets.values();
    }

    /** The hint for a picture that does not exist. */
    public String pictureHint(Document from, String source) {
        return fileHint(from, decode(source));
    }

    private static Resolved within(Document from, String fragment) {
        if (fragment.isEmpty()
                || FRAME.contains(fragment)
                || from.text().anchors().contains(fragment)) {
            return new Within(fragment);
        }
        return brokenAnchor(fragment, from.text().anchors(), "this text");
    }

    private static Broken brokenAnchor(String fragment, List<String> anchors, String where) {
        String otherwise = anchors.isEmpty()
                ? where + " has no headings"
                : "its headings are #" + String.join(", #", anchors.subList(0, Math.min(8, anchors.size())));
        String hint = Nearest.of(fragment, anchors)
                .map(near -> "did you mean #" + near + "?")
                .orElse(otherwise);
        return new Broken(Rule.LINK_ANCHOR, "no heading \"#" + fragment + "\" in " + where, hint);
    }

    private Resolved subject(String scheme, String slug, String fragment, String target) {
        Map<String, Goal> known = subjects.get(scheme);
        Goal goal = known.get(Slug.fileName(slug).equals(slug) ? Slug.of(slug) : slug);
        if (goal == null) {
            String near = Nearest.of(slug, known.keySet())
                    .map(name -> "did you mean " + scheme + ":" + name + "?")
                    .orElse("a " + scheme + " is written with its slug, as in " + scheme + ":some-name");
            return new Broken(Rule.LINK_BROKEN, "\"" + target + "\" leads nowhere: no such " + scheme, near);
        }
        return goal(goal, fragment, target);
    }

    /** A published address, which only the list of all pages can confirm where it is not that of a text. */
    private Resolved published(String path, String fragment, String target) {
        Goal goal = texts.get(path);
        if (goal != null) {
            return goal(goal, fragment, target);
        }
        return path.contains("//") || path.contains("/../") || path.contains("/./")
                ? broken(target, "an address has no . or .. and no empty part")
                : new To(new WebPath(path), fragment, false, Optional.empty());
    }

    private Resolved document(Document from, String file, String fragment, String target) {
        String path = locate(from, file);
        Goal goal = path == null ? null : documents.get(path);
        if (goal != null) {
            return goal(goal, fragment, target);
        }
        Held reason = path == null ? null : held.get(path);
        if (reason != null) {
            return new Broken(
                    Rule.LINK_HIDDEN,
                    "\"" + target + "\" leads to an article that is held back (" + reason.word() + ")",
                    "remove the link until content/" + path + " is published");
        }
        String wanted = path == null ? file : path;
        List<String> others = documents.keySet().stream()
                .filter(other -> !other.equals(from.path()))
                .sorted()
                .toList();
        String hint = nearestFile(from, wanted, others, file.startsWith("/"))
                .map(near -> "did you mean " + near + "?")
                .orElse("there is no content/" + wanted);
        return broken(target, hint);
    }

    private static Resolved goal(Goal goal, String fragment, String target) {
        if (fragment.isEmpty() || goal.anchors().contains(fragment)) {
            return new To(goal.path(), fragment, true, Optional.empty());
        }
        return brokenAnchor(fragment, goal.anchors(), "\"" + target.substring(0, target.indexOf('#')) + "\"");
    }

    private static Broken broken(String target, String hint) {
        return new Broken(Rule.LINK_BROKEN, "\"" + target + "\" leads nowhere", hint);
    }

    private Optional<Asset> asset(Document from, String file) {
        if (file.startsWith("/")) {
            String below = file.substring(1);
            Asset beside = assets.get(below);
            return Optional.ofNullable(beside != null ? beside : assets.get("static/" + below));
        }
        String path = locate(from, file);
        return path == null ? Optional.empty() : Optional.ofNullable(assets.get(path));
    }

    private String fileHint(Document from, String file) {
        List<String> addresses = assets.values().stream()
                .map(asset -> asset.address().value().substring(1))
                .toList();
        return nearestFile(
                        from,
                        file.startsWith("/") ? file.substring(1) : orSelf(locate(from, file), file),
                        addresses,
                        file.startsWith("/"))
                .map(near -> "did you mean " + near + "?")
                .orElse("there is no such file beside " + from.file() + " or under content/static/");
    }

    private static String orSelf(String located, String file) {
        return located == null ? file : located;
    }

    /** The nearest of some files, written as the link would be. */
    private static Optional<String> nearestFile(
            Document from, String wanted, Collection<String> files, boolean absolute) {
        String folder = folder(wanted);
        String name = wanted.substring(folder.length());
        List<String> candidates = new ArrayList<>();
        for (String file : files) {
            if (files.size() <= FEW || file.startsWith(folder) || file.endsWith("/" + name)) {
                candidates.add(file);
            }
        }
        Optional<String> sameName =
                candidates.stream().filter(file -> file.endsWith("/" + name)).min(String::compareTo);
        return Nearest.of(wanted, candidates)
                .filter(near -> Nearest.of(
                                name, List.of(near.substring(folder(near).length())))
                        .isPresent())
                .or(() -> sameName)
                .map(near -> absolute || !near.startsWith(folder(from.path()))
                        ? "/" + near
                        : near.substring(folder(from.path()).length()));
    }

    /** A path as a document writes it, below {@code content/}; null when it leads out of it. */
    static String locate(Document from, String file) {
        if (file.startsWith("/")) {
            return file.contains("/.") ? normal(file.substring(1)) : file.substring(1);
        }
        String folder = folder(from.path());
        int start = 0;
        while (file.startsWith("../", start) && !folder.isEmpty()) {
            folder = folder(folder.substring(0, folder.length() - 1));
            start += 3;
        }
        String rest = file.substring(start);
        return rest.startsWith(".") || rest.contains("/.") ? normal(folder + rest) : folder + rest;
    }

    /** A path without its {@code .} and {@code ..}; null when it leads out of the folder where it begins. */
    private static String normal(String joined) {
        ArrayList<String> parts = new ArrayList<>();
        for (String part : joined.split("/", -1)) {
            if (part.equals("..")) {
                if (parts.isEmpty()) {
                    return null;
                }
                parts.remove(parts.size() - 1);
            } else if (!part.equals(".")) {
                parts.add(part);
            }
        }
        return String.join("/", parts);
    }

    /** The folder of a path with its last slash; empty at the top. */
    private static String folder(String path) {
        return path.substring(0, path.lastIndexOf('/') + 1);
    }

    private static String decode(String address) {
        if (address.indexOf('%') < 0) {
            return address;
        }
        try {
            return URLDecoder.decode(address.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return address;
        }
    }
}
