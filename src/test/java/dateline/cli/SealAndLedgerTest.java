package dateline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Editions that keep their order, and addresses that are not forgotten. The clock stands at 3 July 2023, 16:30 in Seoul. */
class SealAndLedgerTest {
    private static final String EDITION = "content/2023/07/03/edition.md";
    private static final String LEDGER = "content/ledger.txt";

    @TempDir
    private Path site;

    private Session session;

    @BeforeEach
    void digest() throws IOException {
        write("site.yml", "title: Brief\nurl: https://example.org/\nzone: Asia/Seoul\ntopics: open\n");
        article("one", "2023-07-03T09:00", "");
        article("two", "2023-07-03T10:00", "lead: true\n");
    }

    @Test
    void anEditionIsNumberedAndItsOrderKept() throws IOException {
        assertThat(run("seal", "2023-07-03")).isZero();
        assertThat(session.out()).isEqualTo("Sealed edition 1 with 2 articles: " + EDITION + "\n");
        assertThat(text(EDITION)).isEqualTo("""
                ---
                number: 1
                order:
                  - two
                  - one
                sealed: 2023-07-03T16:30:00+09:00
                ---
                """);
        assertThat(run("seal", "2023-07-03")).isZero();
        assertThat(session.out()).isEqualTo("Edition 1 is sealed already: " + EDITION + "\n");
    }

    @Test
    void whatTheFileSaysStaysAsItWasTyped() throws IOException {
        write(
                EDITION,
                "---\r\n# by hand\r\ntitle: \"A note\"   # keep\r\norder: [one]  # for a reason\r\n---\r\n\r\nHello.\r\n");
        assertThat(run("seal", "2023-07-03")).isZero();
        assertThat(text(EDITION)).isEqualTo("""
                        ---
                        # by hand
                        title: "A note"   # keep
                        order: [one, two]  # for a reason
                        number: 1
                        sealed: 2023-07-03T16:30:00+09:00
                        ---

                        Hello.
                        """.replace("\n", "\r\n"));
    }

    @Test
    void anOrderInLinesGoesOnInLines() throws IOException {
        write(EDITION, "---\norder:\n    -   one # first\n    # then the rest\nnumber: 7\n---\nHello.\n");
        assertThat(run("seal", "2023-07-03")).isZero();
        assertThat(text(EDITION)).isEqualTo("""
                        ---
                        order:
                            -   one # first
                            -   two
                            # then the rest
                        number: 7
                        sealed: 2023-07-03T16:30:00+09:00
                        ---
                        Hello.
                        """);
    }

    @Test
    void numbersLeaveRoomForEditionsThatHaveNone() throws IOException {
        write("content/2023/06/30/edition.md", "---\nnumber: 40\n---\n");
        write("content/2023/07/01/between.md", "---\ntitle: Between\ndate: 2023-07-01\n---\nX.\n");
        assertThat(run("seal", "2023-07-03")).isZero();
        assertThat(text(EDITION)).contains("number: 42\n");
    }

    @Test
    void whatCannotBeSealedIsRefused() throws IOException {
        assertThat(run("seal", "2023-07-04")).isEqualTo(Exit.PROBLEMS);
        assertThat(session.err()).contains("lies in the future");
        assertThat(run("seal", "2023-07-01")).isEqualTo(Exit.PROBLEMS);
        assertThat(session.err()).contains("has no article");
        assertThat(run("seal", "3 July")).isEqualTo(Exit.USAGE);
        write("content/2023/07/01/edition.md", "---\ntitle: x\nsealde: x\n---\n");
        assertThat(run("seal", "2023-07-03")).isEqualTo(Exit.PROBLEMS);
        assertThat(session.err()).contains("field-unknown");
        assertThat(site.resolve(EDITION)).doesNotExist();
    }

    @Test
    void theLedgerOnlyGrows() throws IOException {
        assertThat(run("ledger")).isZero();
        assertThat(text(LEDGER).lines())
                .contains("/2023/07/03/one/", "/2023/07/03/two/", "/")
                .isSorted();
        assertThat(text(LEDGER)).doesNotContain("/2023/07/03/\n", "/2023/07/\n");
        String before = text(LEDGER);
        assertThat(run("ledger")).isZero();
        assertThat(session.out()).startsWith("Added 0 to " + LEDGER);
        article("three", "2023-07-03T11:00", "");
        assertThat(run("ledger")).isZero();
        assertThat(text(LEDGER).replace("/2023/07/03/three/\n", "")).isEqualTo(before);
    }

    @Test
    void anAddressThatVanishedIsAnErrorWithItsSuccessor() throws IOException {
        article("seoul-talks-open", "2023-07-03T11:00", "topics: [Talks]\n");
        write(LEDGER, "/2023/07/03/one/\n/2023/07/03/talks-in-seoul/\n<<<<<<< mine\n/2023/07/03/two/\n");
        assertThat(run("ledger")).isEqualTo(Exit.PROBLEMS);
        assertThat(session.err())
                .isEqualTo(LEDGER
                        + ":2:1: error[url-vanished]: /2023/07/03/talks-in-seoul/ was published and leads nowhere now (add"
                        + " \"aliases: [/2023/07/03/talks-in-seoul/]\" to content/2023/07/03/seoul-talks-open.md)\n"
                        + LEDGER
                        + ":3:1: error[ledger-line]: \"<<<<<<< mine\" is no address of the site (remove this line, and keep those of"
                        + " both sides)\n");
        write(LEDGER, "/2023/07/03/one/\n/2023/07/03/talks-in-seoul/\n");
        article("seoul-talks-open", "2023-07-03T11:00", "aliases: [/2023/07/03/talks-in-seoul/]\n");
        assertThat(run("ledger")).isZero();
    }

    @Test
    void withdrawnAndExpiredArticlesHaveNotVanished() throws IOException {
        assertThat(run("ledger")).isZero();
        article("one", "2023-07-03T09:00", "status: withdrawn\n");
        article("two", "2023-07-03T10:00", "expires: 2023-07-03T12:00\n");
        assertThat(run("ledger")).isZero();
        article("two", "2023-07-03T10:00", "draft: true\n");
        assertThat(run("ledger")).isEqualTo(Exit.PROBLEMS);
        assertThat(session.err()).contains("content/2023/07/03/two.md is held back (draft)");
    }

    private int run(String... args) {
        session = new Session(site);
        return session.run(args);
    }

    private void article(String name, String date, String more) throws IOException {
        write(
                "content/2023/07/03/" + name + ".md",
                "---\ntitle: " + name + "\ndate: " + date + "\n" + more + "---\nWords of " + name + ".\n");
    }

    private void write(String path, String text) throws IOException {
        Path file = site.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private String text(String path) throws IOException {
        return Files.readString(site.resolve(path));
    }
}
