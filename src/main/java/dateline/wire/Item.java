package dateline.wire;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One item of an input, as its reader collects it: what it tells, its text, and what is left over. */
final class Item {
    private final Map<Part, List<Told>> told = new EnumMap<>(Part.class);
    private final List<Block> text = new ArrayList<>();
    private final List<Aside> dropped = new ArrayList<>();
    private final List<Aside> left = new ArrayList<>();
    private int line = 1;

    /** Where it starts. */
    int line() {
        return line;
    }

    Item startsAt(int first) {
        line = first;
        return this;
    }

    /** Takes a value, unless it is blank; what was told first counts where there can be only one. */
    void tell(Part part, Told value) {
        if (!value.value().isBlank()) {
            told.computeIfAbsent(part, key -> new ArrayList<>()).add(value);
        }
    }

    /** Takes a value that the input states outright. */
    void tell(Part part, String value, int at) {
        tell(part, Told.certain(Plain.line(value), at));
    }

    /** Reads the day of the dateline against that of the stamp, once both are known. */
    void redate() {
        Optional<LocalDate> stamp =
                first(Part.DATE).map(date -> LocalDate.parse(date.value().substring(0, 10)));
        first(Part.DATELINE_DATE).filter(date -> !has(Part.DATELINE_DAY)).ifPresent(date -> {
            Optional<LocalDate> day = Filed.day(date.value(), stamp);
            day.ifPresent(known -> {
                String how = date.value() + " in the dateline";
                tell(Part.DATELINE_DAY, Told.likely(known.toString(), date.line(), how));
                if (stamp.isEmpty()) {
                    tell(Part.DATE, Told.guess(known.toString(), date.line(), how + "; there is no stamp"));
                }
            });
        });
    }

    Optional<Told> first(Part part) {
        List<Told> all = all(part);
        return all.isEmpty() ? Optional.empty() : Optional.of(all.get(0));
    }

    List<Told> all(Part part) {
        return told.getOrDefault(part, List.of());
    }

    String value(Part part) {
        return first(part).map(Told::value).orElse("");
    }

    boolean has(Part part) {
        return told.containsKey(part);
    }

    /** Adds to the text; a picture that is there already is dropped. */
    void add(Block block) {
        if (block instanceof Block.Figure figure) {
            Optional<Caption> same = captions().stream()
                    .filter(caption -> caption.repeats(figure.caption()))
                    .findFirst();
            if (same.isPresent()) {
                drop(
                        block.line(),
                        figure.caption().text(),
                        "the caption of line " + same.get().line() + " again");
                return;
            }
        }
        text.add(block);
    }

    List<Block> text() {
        return text;
    }

    List<Caption> captions() {
        return text.stream()
                .filter(Block.Figure.class::isInstance)
                .map(block -> ((Block.Figure) block).caption())
                .toList();
    }

    /** The first paragraph. */
    Optional<Block.Words> lede() {
        return text.stream()
                .filter(Block.Words.class::isInstance)
                .map(Block.Words.class::cast)
                .filter(Block.Words::paragraph)
                .findFirst();
    }

    /** Notes what was understood and says nothing to readers. */
    void drop(int at, String words, String why) {
        dropped.add(new Aside(at, Plain.line(words), why));
    }

    /** Notes what was not understood. */
    void leave(int at, String words, String why) {
        left.add(new Aside(at, Plain.line(words), why));
    }

    List<Aside> dropped() {
        return List.copyOf(dropped);
    }

    List<Aside> left() {
        return List.copyOf(left);
    }
}
