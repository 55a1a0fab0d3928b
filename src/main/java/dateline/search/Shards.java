package dateline.search;

import dateline.search.Postings.Numbers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;

/**
 * Lists of terms cut into files of about the same size, in the terms' order.
 *
 * <p>A line of a file holds a term and its list: a digit to base 36 says how many characters the term shares with the one above,
 * the others follow, then a space and the list.
 *
 * @param starts what the first terms of the files start with, as far as that tells them from the file before
 * @param files as many as asked for; those without a start are empty
 */
record Shards(List<String> starts, List<byte[]> files) {
    static Shards of(SortedMap<String, Numbers> lists, int count) {
        long left = 0;
        for (Map.Entry<String, Numbers> list : lists.entrySet()) {
            left += size(list);
        }
        List<String> starts = new ArrayList<>();
        List<byte[]> files = new ArrayList<>();
        StringBuilder file = new StringBuilder();
        String before = "";
        long filled = 0;
        for (Map.Entry<String, Numbers> list : lists.entrySet()) {
            int size = size(list);
            boolean isLast = files.size() + 1 == count;
            if (file.length() > 0 && !isLast && filled + size / 2 > left / (count - files.size())) {
                files.add(bytes(file));
                file.setLength(0);
                left -= filled;
                filled = 0;
            }
            String term = list.getKey();
            int shared = 0;
            if (file.length() == 0) {
                starts.add(start(term, before));
            } else {
                shared = Math.min(35, shared(term, before));
            }
            file.append(Character.forDigit(shared, 36))
                    .append(term, shared, term.length())
                    .append(' ');
            list.getValue().writeTo(file);
            file.append('\n');
            filled += size;
            before = term;
        }
        while (files.size() < count) {
            files.add(bytes(file));
            file.setLength(0);
        }
        return new Shards(starts, files);
    }

    private static int size(Map.Entry<String, Numbers> list) {
        return list.getKey().length() / 2 + 3 + list.getValue().length();
    }

    private static byte[] bytes(StringBuilder file) {
        return file.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static int shared(String term, String before) {
        int shared = 0;
        while (shared < Math.min(term.length(), before.length()) && term.charAt(shared) == before.charAt(shared)) {
            shared++;
        }
        return shared;
    }

    /** The shortest start of a term that comes after the term before. */
    private static String start(String term, String before) {
        return before.isEmpty() ? "" : term.substring(0, Math.min(term.length(), shared(term, before) + 1));
    }
}
