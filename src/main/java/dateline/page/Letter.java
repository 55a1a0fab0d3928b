package dateline.page;

/** What an e-mail edition says beside the edition itself. */
@Meaning("what an e-mail edition says beside the edition itself")
public record Letter(
        @Meaning("subject line: the digest, the number, the lead headline")
        String subject,

        @Meaning("what inboxes show after the subject: the next headlines")
        String preview,

        @Meaning("the edition's page on the site") String browser,

        @Meaning("all editions; empty when they have no page")
        String archive,

        @Meaning("where readers leave the list: a URL, or a variable of the sending service")
        String unsubscribe,

        @Meaning("postal address; empty when none") String address,
        @Meaning("who sends it: a mail address") String from,

        @Meaning("what mail programs know the list by: brief.example.org")
        String list,

        @Meaning("accent colour: #a3161c") String accent,
        @Meaning("time of the newest article, ISO 8601") String date,

        @Meaning("the same for every copy of the letter: 2023-07-03@brief.example.org")
        String id) {}
