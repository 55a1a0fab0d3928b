package dateline.wire;

import java.util.Optional;

/**
 * How an import is to be done.
 *
 * @param profile its name; empty to find it by what the copy credits
 * @param full whether to keep the whole text, or the headline, the lede and the source alone
 * @param date of items that name none, as front matter writes it
 * @param url the page of an item that names none
 * @param charset of inputs that declare none
 */
public record Wishes(
        Optional<String> profile,
        boolean full,
        Optional<String> date,
        Optional<String> url,
        Optional<String> charset) {}
