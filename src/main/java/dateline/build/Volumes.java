package dateline.build;

import dateline.book.Epub;
import dateline.disk.SourceTree;
import dateline.output.Output;
import dateline.page.Books;
import dateline.page.Context;
import dateline.page.Print;
import dateline.site.Asset;
import dateline.text.Digest;
import dateline.text.Fingerprint;
import java.util.ArrayList;
import java.util.List;

/** The e-books as documents beside the pages, with the pictures that the site publishes. */
final class Volumes {
    private final Context context;
    private final SourceTree tree;
    private final Memory memory;

    private Volumes(Context context, SourceTree tree, Memory memory) {
        this.context = context;
        this.tree = tree;
        this.memory = memory;
    }

    static List<Output> of(Context context, SourceTree tree, Memory memory) {
        Volumes volumes = new Volumes(context, tree, memory);
        return Books.of(context).stream().map(volumes::output).toList();
    }

    private Output output(Books.Volume volume) {
        List<Digest> pictures = new ArrayList<>();
        for (Print print : volume.prints()) {
            try (Prints prints = prints(print)) {
                pictures.add(published(prints, print).inputs());
            }
        }
        return new Output(
                volume.path(),
                () -> Fingerprint.of(volume.inputs(), pictures),
                () -> Epub.write(volume.book().get(), context.config().url(), this::bytes));
    }

    private byte[] bytes(Print print) {
        try (Prints prints = prints(print)) {
            return published(prints, print).maker().make().value();
        }
    }

    private Prints prints(Print print) {
        return new Prints(tree, memory, asset(print), false);
    }

    private Prints.Print published(Prints prints, Print print) {
        return prints.of(asset(print), true, true, List.of()).stream()
                .filter(each -> each.path().equals(print.path().target()))
                .findFirst()
                .orElseThrow();
    }

    private Asset asset(Print print) {
        return context.site().asset(print.asset()).orElseThrow();
    }
}
