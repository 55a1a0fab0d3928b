package dateline.wire;

import java.util.ArrayList;
import java.util.List;

/** Headings that repeat the headline above the text. */
final class Headings {
    private Headings() {}

    static List<Block> without(List<Block> blocks, Item item) {
        List<Block> kept = new ArrayList<>();
        String title = Plain.squeezed(item.value(Part.TITLE));
        for (Block block : blocks) {
            boolean heading =
                    block instanceof Block.Words words && words.markdown().startsWith("#");
            boolean repeated = heading
                    && Plain.squeezed(Markers.of(((Block.Words) block).plain()).headline())
                            .equals(title);
            if (repeated && kept.stream().noneMatch(Block.Words.class::isInstance)) {
                item.drop(block.line(), ((Block.Words) block).plain(), "the headline again");
            } else {
                kept.add(block);
            }
        }
        return kept;
    }
}
