package dateline.cli;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a build service gets Dateline from: {@code https://git.example/dateline.git#v1}.
 *
 * @param repository a git address; empty when it is not known
 * @param revision a branch, a tag or a commit
 */
record ProgramAddress(String repository, String revision) {
    static final ProgramAddress UNKNOWN = new ProgramAddress("", "HEAD");

    /** The characters need no care in a shell. */
    private static final Pattern WORDS =
            Pattern.compile("([A-Za-z0-9][A-Za-z0-9@:/._~+-]*)(?:#([A-Za-z0-9][A-Za-z0-9/._-]*))?");

    /** @throws UsageException if it is no address */
    static ProgramAddress parse(String typed) {
        Matcher words = WORDS.matcher(typed);
        if (!words.matches()) {
            throw new UsageException("--program takes a git address, and after # a branch, tag or commit, such as"
                    + " https://git.example/dateline.git#v1, not " + typed);
        }
        return new ProgramAddress(words.group(1), words.group(2) == null ? "HEAD" : words.group(2));
    }
}
