package dateline.yaml;

import dateline.source.Place;
import dateline.source.Problems;
import dateline.source.Rule;
import dateline.yaml.Node.Entry;
import dateline.yaml.Node.Mapping;
import dateline.yaml.Node.Scalar;
import dateline.yaml.Node.Sequence;
import dateline.yaml.Node.Unreadable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.events.AliasEvent;
import org.yaml.snakeyaml.events.CollectionStartEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.MappingStartEvent;
import org.yaml.snakeyaml.events.NodeEvent;
import org.yaml.snakeyaml.events.ScalarEvent;
import org.yaml.snakeyaml.parser.ParserException;
import org.yaml.snakeyaml.parser.ParserImpl;
import org.yaml.snakeyaml.reader.StreamReader;

/**
 * Composes the tree from SnakeYAML's events. References, tags, deep nesting and repeated keys never get into it: each is
 * reported where it stands.
 */
final class Composer {
    private final Draft draft;
    private final Problems problems;
    private final ParserImpl parser;

    private Composer(Draft draft, Problems problems) {
        LoaderOptions limits = new LoaderOptions();
        limits.setCodePointLimit(YamlReader.MAX_LENGTH);
        limits.setNestingDepthLimit(YamlReader.MAX_DEPTH);
        limits.setMaxAliasesForCollections(0);
        limits.setAllowDuplicateKeys(false);
        this.draft = draft;
        this.problems = problems;
        this.parser = new ParserImpl(new StreamReader(draft.text()), limits);
    }

    /** The map at the top; an empty one when there is no text. Syntax errors are thrown. */
    static Mapping read(Draft draft, Problems problems) {
        return new Composer(draft, problems).document();
    }

    private Mapping document() {
        Mapping top = new Mapping(draft.place(0), List.of());
        parser.getEvent();
        if (parser.checkEvent(Event.ID.DocumentStart)) {
            parser.getEvent();
            Event first = parser.peekEvent();
            Node node = node(0);
            if (node instanceof Mapping mapping) {
                top = mapping;
            } else if (!node.isEmpty() && !(node instanceof Unreadable)) {
                throw new ParserException(null, null, SyntaxError.NO_KEYS, first.getStartMark());
            }
            parser.getEvent();
        }
        if (!parser.checkEvent(Event.ID.StreamEnd)) {
            throw new ParserException(
                    null, null, SyntaxError.SECOND_DOCUMENT, parser.peekEvent().getStartMark());
        }
        return top;
    }

    private Node node(int depth) {
        Event event = parser.getEvent();
        Place place = draft.place(event.getStartMark());
        if (event instanceof AliasEvent alias) {
            return refused(
                    place,
                    "*" + alias.getAnchor() + " is a reference, and references are not read",
                    "write the value out, or put it in double quotes");
        }
        NodeEvent start = (NodeEvent) event;
        Node node;
        if (event instanceof ScalarEvent scalar) {
            node = scalar(scalar, place);
        } else if (depth == YamlReader.MAX_DEPTH) {
            throw new ParserException(null, null, SyntaxError.TOO_DEEP, event.getStartMark());
        } else {
            node = event instanceof MappingStartEvent ? mapping(place, depth + 1) : sequence(place, depth + 1);
        }
        String tag = event instanceof ScalarEvent scalar ? scalar.getTag() : ((CollectionStartEvent) event).getTag();
        if (start.getAnchor() != null) {
            return refused(
                    place,
                    "&" + start.getAnchor() + " is an anchor, and anchors are not read",
                    "remove it, or put the value in double quotes");
        }
        return tag == null
                ? node
                : refused(place, "! starts a type, and types are not read", "put the value in double quotes");
    }

    private Scalar scalar(ScalarEvent event, Place place) {
        boolean plain = event.getScalarStyle() == ScalarStyle.PLAIN;
        if (plain) {
            checkComment(event);
        }
        return new Scalar(place, event.getValue(), plain);
    }

    /** {@code title: Team #1 wins} and {@code accent: #a3161c} would lose all from the {@code #} on without a word. */
    private void checkComment(ScalarEvent event) {
        int end = draft.offset(event.getEndMark());
        int line = draft.lineAt(Math.max(0, end - 1));
        String rest = draft.line(line)
                .substring(Math.min(end - draft.start(line), draft.line(line).length()));
        String behind = rest.stripLeading();
        if (behind.length() > 1 && behind.charAt(0) == '#' && Character.isLetterOrDigit(behind.codePointAt(1))) {
            problems.add(
                    Rule.YAML_SYNTAX,
                    draft.place(end + rest.length() - behind.length()),
                    "# starts a comment, so the value ends before it",
                    SyntaxError.quoted(draft.line(line))
                            .map(fixed ->
                                    "put the value in double quotes: " + fixed + "; a comment has a space behind #")
                            .orElse("put the value in double quotes; a comment has a space behind #"));
        }
    }

    private Sequence sequence(Place place, int depth) {
        List<Node> items = new ArrayList<>();
        while (!parser.checkEvent(Event.ID.SequenceEnd)) {
            items.add(node(depth));
        }
        parser.getEvent();
        return new Sequence(place, items);
    }

    private Mapping mapping(Place place, int depth) {
        Map<String, Entry> entries = new LinkedHashMap<>();
        while (!parser.checkEvent(Event.ID.MappingEnd)) {
            Node key = node(depth);
            Node value = node(depth);
            if (key instanceof Scalar text) {
                add(entries, new Entry(text.place(), text.text(), value));
            } else if (!(key instanceof Unreadable)) {
                problems.add(
                        Rule.YAML_SYNTAX, key.place(), "a key is text, not " + key.words(), "put it in double quotes");
            }
        }
        parser.getEvent();
        return new Mapping(place, List.copyOf(entries.values()));
    }

    private void add(Map<String, Entry> entries, Entry entry) {
        Entry first = entries.putIfAbsent(entry.key(), entry);
        if (first != null) {
            problems.add(
                    Rule.YAML_DUPLICATE,
                    entry.place(),
                    "the key " + entry.key().strip().replaceAll("\\s+", " ") + " was already given in line "
                            + first.place().line(),
                    "remove one of the two");
        }
    }

    private Unreadable refused(Place place, String message, String hint) {
        problems.add(Rule.YAML_LIMIT, place, message, hint);
        return new Unreadable(place);
    }
}
