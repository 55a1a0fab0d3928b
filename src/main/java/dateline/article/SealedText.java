package dateline.article;

import dateline.source.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The text of an {@code edition.md} with a number, an order and a seal: what it had stays as it was typed, and only what is
 * missing is added.
 */
public final class SealedText {
    private static final Pattern ITEM = Pattern.compile("( *)-( +).*");

    private final List<String> lines;
    private int end;

    private SealedText(List<String> lines) {
        this.lines = lines;
        this.end = lines.size();
        for (int i = 1; i < lines.size(); i++) {
            if (lines.get(i).startsWith("---")) {
                end = i;
                break;
            }
        }
    }

    /**
     * @param text of the file; empty when there is none
     * @param number of the edition
     * @param order slugs of all its articles
     * @param sealed RFC 3339
     * @param old what the file said before, if there is one
     */
    public static String of(String text, int number, List<String> order, String sealed, EditionFile old) {
        if (old == null) {
            return "---\nnumber: " + number + "\norder:\n  - " + String.join("\n  - ", order) + "\nsealed: " + sealed
                    + "\n---\n";
        }
        SealedText made = new SealedText(new ArrayList<>(List.of(text.split("\n", -1))));
        if (old.number() == 0) {
            made.set("number", " " + number);
        }
        List<String> known = old.order().stream().map(Article.Name::text).toList();
        List<String> missing =
                order.stream().filter(slug -> !known.contains(slug)).toList();
        if (known.isEmpty()) {
            made.remove("order");
            made.set("order", "\n  - " + String.join("\n  - ", order));
        } else if (!missing.isEmpty()) {
            made.append(missing);
        }
        if (old.sealed().isEmpty()) {
            made.set("sealed", " " + sealed);
        }
        return String.join("\n", made.lines);
    }

    private int line(String key) {
        for (int i = 1; i < end; i++) {
            if (lines.get(i).startsWith(key + ":")) {
                return i;
            }
        }
        return -1;
    }

    /** An empty list says nothing. */
    private void remove(String key) {
        int at = line(key);
        if (at > 0 && lines.get(at).matches(key + ":\\s*(\\[\\s*\\])?\\s*")) {
            lines.remove(at);
            end--;
        }
    }

    private void set(String key, String value) {
        int at = line(key);
        if (at > 0) {
            String rest = lines.get(at).substring(key.length() + 1);
            lines.set(at, key + ":" + value + (rest.isBlank() ? "" : " " + rest.strip()));
        } else {
            lines.add(end++, key + ":" + value);
        }
    }

    /** Adds articles at the end of the order, in the way in which it is written. */
    private void append(List<String> slugs) {
        int at = line("order");
        String head = lines.get(at)
                .substring("order:".length())
                .replaceFirst("\\s#.*", "")
                .strip();
        if (head.startsWith("[")) {
            int last = at;
            while (last < end && lines.get(last).replaceFirst("\\s#.*", "").indexOf(']') < 0) {
                last++;
            }
            String line = lines.get(last);
            int bracket = line.indexOf(']');
            String before = line.substring(0, bracket).stripTrailing();
            boolean onOwnLine = before.isEmpty();
            if (onOwnLine) {
                String item = lines.get(last - 1);
                String indent =
                        item.substring(0, item.length() - item.stripLeading().length());
                String comma = item.replaceFirst("\\s#.*", "").stripTrailing().endsWith(",") ? "" : ", ";
                lines.add(last, indent + comma + String.join(", ", slugs));
                end++;
            } else {
                String comma = before.endsWith(",") ? " " : ", ";
                lines.set(last, before + comma + String.join(", ", slugs) + line.substring(bracket));
            }
            return;
        }
        int last = at;
        String indent = "  - ";
        for (int i = at + 1; i < end; i++) {
            String line = lines.get(i);
            java.util.regex.Matcher item = ITEM.matcher(line);
            if (item.matches()) {
                last = i;
                indent = item.group(1) + "-" + item.group(2);
            } else if (!line.isBlank() && !line.strip().startsWith("#")) {
                break;
            }
        }
        for (int i = 0; i < slugs.size(); i++) {
            lines.add(last + 1 + i, indent + slugs.get(i));
        }
        end += slugs.size();
    }

    /** Whether a text says what it should, read as any other file is. */
    public static boolean says(Source source, ContentReader reader, int number, List<String> order) {
        var read = reader.read(source);
        return !read.hasErrors()
                && read.value().document().orElse(null) instanceof EditionFile edition
                && edition.number() == number
                && edition.sealed().isPresent()
                && edition.order().stream().map(Article.Name::text).toList().containsAll(order);
    }
}
