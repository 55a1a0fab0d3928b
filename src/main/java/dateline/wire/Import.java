package dateline.wire;

import dateline.config.WireProfile;
import dateline.source.Checked;
import dateline.source.Place;
import dateline.source.Problems;
import dateline.source.Rule;
import dateline.source.Source;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads inputs of all formats. Whatever an input holds, the result is a value with problems, never an exception. */
public final class Import {
    /** The largest input, in bytes. */
    public static final int MAX_BYTES = 20 << 20;

    private Import() {}

    /**
     * Reads one input.
     *
     * @param path what problems call it
     */
    public static Checked<Reading> read(String path, byte[] bytes, Registry registry, Wishes wishes) {
        Problems problems = new Problems();
        Checked<Source> source = Decoded.read(path, bytes, wishes.charset());
        problems.addAll(source.problems());
        if (source.hasErrors()) {
            return problems.with(new Reading(path, "", "", List.of()));
        }
        String text = source.value().text();
        if (text.isBlank()) {
            problems.add(Rule.WIRE_FORMAT, Place.of(path), "the input is empty");
            return problems.with(new Reading(path, "", "", List.of()));
        }
        Optional<Format> format = Format.of(text);
        if (format.isEmpty()) {
            problems.add(
                    Rule.WIRE_FORMAT,
                    new Place(path, 1, 0),
                    Format.root(text).equals("newsml")
                            ? "this is NewsML 1, which NewsML-G2 has replaced; the import does not read it"
                            : "this is XML of an unknown kind: <" + Plain.shown(Format.root(text), 40) + ">",
                    Format.root(text).equals("newsml")
                            ? "ask the service for NewsML-G2, NITF, ninjs or plain text"
                            : "the import reads RSS, Atom, NewsML-G2 and NITF");
            return problems.with(new Reading(path, "", "", List.of()));
        }
        return problems.with(read(source.value(), format.get(), registry, wishes, problems));
    }

    /** The text of an input, to show lines of it. */
    public static Source source(String path, byte[] bytes, Wishes wishes) {
        return Decoded.read(path, bytes, wishes.charset()).value();
    }

    /** Whether {@code --url} takes a text. */
    public static boolean isAddress(String text) {
        return Links.absolute(text, "").isPresent();
    }

    /** Whether {@code --charset} takes a name. */
    public static boolean isCharset(String name) {
        return Decoded.charset(name).isPresent();
    }

    /** Whether {@code --date} takes a text. */
    public static boolean isDate(String text) {
        return Instants.in(ZoneOffset.UTC, text).filter(Instants::isUsable).isPresent();
    }

    private static Reading read(Source source, Format format, Registry registry, Wishes wishes, Problems problems) {
        List<WireProfile> profiles = Agencies.profiles(registry.config());
        Optional<WireProfile> named = wishes.profile()
                .flatMap(name ->
                        profiles.stream().filter(p -> p.name().equals(name)).findFirst());
        List<Item> first = items(source, format, named.orElse(Agencies.none()), problems);
        WireProfile known = named.or(() -> ofItems(first, profiles)).orElseGet(() -> Agencies.credited(first));
        // the footers and credits of the service are known only now
        boolean again = format == Format.TEXT && named.isEmpty() && !known.equals(Agencies.none());
        List<Item> items = again ? WireText.read(source, known) : first;
        List<Copy> copies = new ArrayList<>();
        for (Item item : items) {
            WireProfile profile =
                    named.or(() -> ofItems(List.of(item), profiles)).orElse(known);
            Desk.edit(item, source.path(), profile, registry, wishes, problems).ifPresent(copies::add);
        }
        return new Reading(source.path(), format.words(), known.name(), List.copyOf(copies));
    }

    private static List<Item> items(Source source, Format format, WireProfile profile, Problems problems) {
        return switch (format) {
            case TEXT -> WireText.read(source, profile);
            case HTML -> HtmlInput.read(source, profile);
            case FEED -> FeedInput.read(source, profile, problems);
            case JSON -> JsonInput.read(source, profile, problems);
            case NEWSML -> NewsmlInput.read(source, profile, problems);
        };
    }

    private static Optional<WireProfile> ofItems(List<Item> items, List<WireProfile> profiles) {
        for (Item item : items) {
            for (Told agency : item.all(Part.AGENCY)) {
                Optional<WireProfile> profile = Agencies.ofCredit(profiles, agency.value());
                if (profile.isPresent()) {
                    return profile;
                }
            }
        }
        // nothing is credited; the head of a page or of a digest may name the service
        return items.stream()
                .flatMap(item -> Stream.concat(
                        item.all(Part.LABEL).stream().map(Told::value),
                        item.left().stream().map(Aside::text)))
                .flatMap(words -> Agencies.ofCredit(profiles, words).stream())
                .findFirst();
    }
}
