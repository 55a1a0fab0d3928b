package dateline.wire;

import dateline.text.Slug;

/** The name of an article's file: as many of the headline's first words as an address may have. */
final class FileName {
    private static final int MOST = 70;

    private FileName() {}

    static String of(String headline) {
        String words = headline;
        String name = Slug.fileName(words);
        while (name.length() > MOST || (words.length() > MOST && isDigested(words, name))) {
            int space = words.lastIndexOf(' ');
            if (space < 0) {
                return Slug.of(words);
            }
            words = words.substring(0, space);
            name = Slug.fileName(words);
        }
        return name;
    }

    /** Whether the name had to be told apart by a digest because the words are too long. */
    private static boolean isDigested(String words, String name) {
        return name.matches(".*-[0-9a-f]{8}")
                && !Slug.fileName(words.replaceFirst(" [^ ]*$", "")).equals(name);
    }
}
