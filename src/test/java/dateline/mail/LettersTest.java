package dateline.mail;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.TestSite;
import dateline.page.Page;
import dateline.page.View;
import jakarta.mail.BodyPart;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Properties;
import org.junit.jupiter.api.Test;

/** The plain text of letters, and messages as another program reads them. */
class LettersTest {
    private static final byte[] HTML =
            "<p>Grüße, 서울 — and a line that is so long that it must be broken in the message …</p>"
                    .getBytes(StandardCharsets.UTF_8);

    private static TestSite digest() {
        return new TestSite("e-mail: {from: desk@digest.example, unsubscribe: \"https://list.example/leave\"}")
                .file("2023/07/03/edition.md", "number: 7", "A calm day with [a report](talks.md).")
                .article(
                        "2023/07/03/talks",
                        "date: 2023-07-03T16:30",
                        "section: Politics",
                        "dateline: SEOUL",
                        "lead: true")
                .article("2023/07/03/trade", "date: 2023-07-03T12:00", "section: World", "kind: analysis")
                .article("2023/07/03/brief", "date: 2023-07-03T18:00", "section: World", "kind: brief");
    }

    private static View.Email letter(TestSite site) {
        return (View.Email) site.pages().all().stream()
                .filter(page -> page.form() == Page.Form.MESSAGE)
                .findFirst()
                .orElseThrow()
                .view()
                .get();
    }

    private static String text(TestSite site) {
        return LetterText.of(letter(site), site.context().words());
    }

    private static MimeMessage message(TestSite site) throws MessagingException {
        byte[] bytes = Message.of(letter(site), HTML, text(site));
        return new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(bytes));
    }

    @Test
    void everyEditionHasALetterInThreeForms() {
        assertThat(digest().pages().all().stream().filter(page -> page.form() != Page.Form.PAGE))
                .extracting(page -> page.path().value())
                .containsExactly("/2023/07/03/email.eml", "/2023/07/03/email.html", "/2023/07/03/email.txt");
    }

    @Test
    void noLetterIsListedInTheSitemap() {
        assertThat(digest().pages().all().stream().filter(page -> page.form() != Page.Form.PAGE))
                .allMatch(page -> page.sitemap().isEmpty());
    }

    @Test
    void theTextHasEveryArticleWithItsAddress() {
        assertThat(text(digest()))
                .startsWith("TEST DIGEST\nMonday, 3 July 2023 · No. 7 · 3 articles")
                .contains("View in browser:\nhttps://digest.example/2023/07/03/\n")
                .contains("A calm day with a report.")
                .contains("SEOUL — ", "https://digest.example/2023/07/03/talks/\n")
                .contains("WORLD\n-----\nAnalysis: trade\n")
                .contains("IN BRIEF\n--------\nbrief\n")
                .endsWith("Unsubscribe:\nhttps://list.example/leave\n");
    }

    @Test
    void noLineOfTheTextIsTooLong() {
        TestSite site = new TestSite()
                .article(
                        "2023/07/03/long",
                        "title: " + "many words ".repeat(20).strip(),
                        "summary: " + "서울 ".repeat(60));

        assertThat(text(site).lines())
                .allSatisfy(line -> assertThat(Columns.of(line)).isLessThanOrEqualTo(Columns.WIDTH));
    }

    @Test
    void aWordLongerThanALineHasOneToItself() {
        assertThat(Columns.wrap("a " + "x".repeat(80) + " b")).containsExactly("a", "x".repeat(80), "b");
    }

    @Test
    void theMessageSaysWhoWhatAndWhen() throws MessagingException, IOException {
        MimeMessage message = message(digest());

        assertThat(message.getFrom()[0]).hasToString("Test Digest <desk@digest.example>");
        assertThat(message.getSubject()).isEqualTo("Test Digest No. 7: talks");
        assertThat(message.getSentDate()).isEqualTo(Date.from(Instant.parse("2023-07-03T09:00:00Z")));
        assertThat(message.getMessageID()).isEqualTo("<2023-07-03@digest.example>");
        assertThat(message.getHeader("List-Id")).containsExactly("\"Test Digest\" <digest.example>");
        assertThat(message.getHeader("List-Unsubscribe")).containsExactly("<https://list.example/leave>");
        assertThat(message.getHeader("List-Unsubscribe-Post")).containsExactly("List-Unsubscribe=One-Click");
        assertThat(message.getRecipients(RecipientType.TO)).isNull();
    }

    @Test
    void thePlainTextComesFirstAndBothPartsSurviveTheirEncoding() throws MessagingException, IOException {
        TestSite site = digest();
        MimeMessage message = message(site);
        MimeMultipart parts = (MimeMultipart) message.getContent();

        assertThat(message.getContentType()).startsWith("multipart/alternative");
        assertThat(parts.getCount()).isEqualTo(2);
        assertThat(parts.getBodyPart(0).isMimeType("text/plain")).isTrue();
        assertThat(words(parts.getBodyPart(0))).isEqualTo(text(site));
        assertThat(words(parts.getBodyPart(1))).isEqualTo(new String(HTML, StandardCharsets.UTF_8));
    }

    private static String words(BodyPart part) throws MessagingException, IOException {
        String content = part.getContent().toString().replace("\r\n", "\n");
        return part.isMimeType("text/html") ? content.strip() : content.substring(0, content.length() - 1);
    }

    @Test
    void linesOfAMessageAreShortAndAscii() throws MessagingException {
        byte[] bytes = Message.of(letter(digest()), HTML, text(digest()));

        assertThat(new String(bytes, StandardCharsets.ISO_8859_1).split("\r\n"))
                .allSatisfy(
                        line -> assertThat(line).hasSizeLessThanOrEqualTo(78).matches("[\\x20-\\x7e]*"));
    }

    @Test
    void headersInOtherScriptsAreEncoded() throws MessagingException {
        TestSite site = new TestSite()
                .article(
                        "2023/07/03/seoul",
                        "title: " + "서울에서 열린 긴 회의에 관한 소식 ".repeat(3).strip());

        assertThat(message(site).getSubject()).contains("서울에서 열린 긴 회의에 관한 소식 서울에서");
    }

    @Test
    void withoutSettingsReadersLeaveByMail() throws MessagingException {
        TestSite site = new TestSite("publisher: {email: press@digest.example}").article("2023/07/03/talks");

        assertThat(message(site).getHeader("List-Unsubscribe"))
                .containsExactly("<mailto:press@digest.example?subject=unsubscribe>");
    }

    @Test
    void aSendingServicesVariableIsNoOneClickAddress() throws MessagingException {
        TestSite site = new TestSite("e-mail: {unsubscribe: \"*|UNSUB|*\"}").article("2023/07/03/talks");

        assertThat(message(site).getHeader("List-Unsubscribe")).containsExactly("<*|UNSUB|*>");
        assertThat(message(site).getHeader("List-Unsubscribe-Post")).isNull();
        assertThat(message(site).getFrom()[0]).hasToString("Test Digest <no-reply@digest.example>");
    }

    @Test
    void largeLettersAreReported() {
        assertThat(LetterSize.check(new byte[(90 << 10) - 1], "x.md")).isEmpty();
        assertThat(List.of(
                        LetterSize.check(new byte[90 << 10], "x.md")
                                .orElseThrow()
                                .rule()
                                .id(),
                        LetterSize.check(new byte[102 << 10], "x.md")
                                .orElseThrow()
                                .rule()
                                .id()))
                .containsExactly("mail-large", "mail-clipped");
    }
}
