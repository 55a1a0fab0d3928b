package dateline.text;

import java.util.concurrent.atomic.AtomicReferenceArray;

/**
 * Texts that recur all over a digest, such as the names of its topics, so that an archive of many articles keeps each once
 * and not once for every article. It holds the latest of them only, and works for many threads.
 */
public final class Pool {
    private static final int PLACES = 1 << 13;
    private static final AtomicReferenceArray<String> TEXTS = new AtomicReferenceArray<>(PLACES);

    private Pool() {}

    /** The same text, as the object that was handed out for it last time when that is still at hand. */
    public static String of(String text) {
        int hash = text.hashCode();
        int place = (hash ^ hash >>> 16) & (PLACES - 1);
        String known = TEXTS.getPlain(place);
        if (text.equals(known)) {
            return known;
        }
        TEXTS.setPlain(place, text);
        return text;
    }
}
