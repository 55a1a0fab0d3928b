package dateline.wire;

import java.util.ArrayList;
import java.util.List;

/** Headings that repeat the headline above the text. */
final class Headings {
    private Headings() {}

    static List<Block> without(List<Block> blocks, Item item) {
        List<Block> kept = new ArrayList<>();
        String title = Plain.squeezed(item.value(Part.TITLE));
        for (int i = 0; i < blocks.size(); i++) {
            Block block = blocks.get(i);
            boolean more = blocks.subList(i + 1, blocks.size()).stream().anyMatch(Block.Words.class::isInstance);
            boolean words = block instanceof Block.Words found
                    && (more || found.markdown().startsWith("#"));
            boolean repeated = words
                    && !title.isEmpty()
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
