package dateline.output;

import dateline.draw.ShareCard;
import dateline.page.Context;
import dateline.page.ShareCards;
import dateline.text.Fingerprint;
import dateline.text.WebPath;
import java.util.ArrayList;
import java.util.List;

/** The share cards as PNG files. */
final class CardFiles {
    private CardFiles() {}

    static List<WebPath> paths(Context context) {
        return List.copyOf(ShareCards.of(context).keySet());
    }

    static List<Output> of(Context context) {
        List<Output> files = new ArrayList<>();
        String typeface = context.typeface().digest().toString();
        ShareCards.of(context)
                .forEach((path, card) -> files.add(Output.costly(
                        path,
                        () -> Fingerprint.of(card, typeface, ShareCard.RECIPE),
                        () -> card.draw(context.typeface()))));
        return files;
    }
}
