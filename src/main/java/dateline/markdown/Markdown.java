package dateline.markdown;

import com.vladsch.flexmark.ext.abbreviation.internal.AbbreviationBlockParser;
import com.vladsch.flexmark.ext.footnotes.FootnoteExtension;
import com.vladsch.flexmark.ext.gfm.strikethrough.StrikethroughExtension;
import com.vladsch.flexmark.ext.tables.TablesExtension;
import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.parser.ParserEmulationProfile;
import com.vladsch.flexmark.parser.core.ReferencePreProcessorFactory;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.data.MutableDataSet;
import dateline.source.Checked;
import dateline.source.Problem;
import dateline.source.Problems;
import dateline.source.Rule;
import dateline.source.Source;
import java.time.Duration;
import java.util.List;

/**
 * Reads the text of a content file: CommonMark with tables, footnotes, strikethrough, abbreviations and bare addresses.
 *
 * <p>The parser is configured once and used from any number of threads. It recurses deeply and runs regular expressions
 * on whole paragraphs, so it belongs on {@link LargeStackThreads}.
 */
public final class Markdown {
    /** Looking for tables in each paragraph takes long, so it is left out for a text that has no bar. */
    static final Parser PLAIN = plain().build();

    static final Parser EXTENDED = plain().extensions(
                    List.of(TablesExtension.create(), FootnoteExtension.create(), StrikethroughExtension.create()))
            .customBlockParserFactory(new AbbreviationBlockParser.Factory())
            .build();

    private Markdown() {}

    private static Parser.Builder plain() {
        MutableDataSet options = new MutableDataSet();
        options.setFrom(ParserEmulationProfile.COMMONMARK_0_29);
        options.set(Parser.ASTERISK_DELIMITER_PROCESSOR, false)
                .set(Parser.UNDERSCORE_DELIMITER_PROCESSOR, false)
                .set(TablesExtension.COLUMN_SPANS, false)
                .set(TablesExtension.APPEND_MISSING_COLUMNS, true)
                .set(TablesExtension.DISCARD_EXTRA_COLUMNS, true)
                .set(TablesExtension.HEADER_SEPARATOR_COLUMN_MATCH, true)
                .set(TablesExtension.MIN_SEPARATOR_DASHES, 1)
                .set(TablesExtension.MIN_HEADER_ROWS, 1)
                .set(TablesExtension.MAX_HEADER_ROWS, 1)
                .set(TablesExtension.WITH_CAPTION, false);
        return Parser.builder(options)
                .customInlineParserFactory(InlineRules::new)
                .customDelimiterProcessor(new EmphasisMark('*'))
                .customDelimiterProcessor(new EmphasisMark('_'))
                .paragraphPreProcessorFactory(new ReferencePreProcessorFactory());
    }

    /**
     * Reads the text from an offset, below the front matter, to the end of the file.
     *
     * @param source the whole file, so that places count its lines
     * @param offset where the text begins
     */
    public static Checked<Body> read(Source source, int offset, MarkdownSettings settings) {
        BodyText text = BodyText.of(source, offset);
        if (text.isBlank()) {
            return Checked.of(Body.EMPTY);
        }
        Problems problems = new Problems();
        MarkdownLimits.Syntax syntax = MarkdownLimits.check(text, problems);
        if (syntax == MarkdownLimits.Syntax.REFUSED) {
            return problems.with(Body.EMPTY);
        }
        Parser parser = syntax == MarkdownLimits.Syntax.PLAIN ? PLAIN : EXTENDED;
        try {
            Document document = parser.parse(text.sequence());
            return problems.with(TreeWriter.write(document, text, settings, problems));
        } catch (StackOverflowError e) {
            return new Checked<>(Body.EMPTY, List.of(MarkdownLimits.tooDeep(text)));
        }
    }

    /** What stands for a text whose reading took longer than the deadline. */
    public static Checked<Body> late(Source source, int offset, Duration deadline) {
        Problem problem = new Problem(
                Rule.MARKDOWN_TIME,
                MarkdownLimits.suspect(BodyText.of(source, offset)),
                "the text could not be read within " + deadline.toSeconds() + " s",
                "look for thousands of brackets, backticks or < in the text, most likely in this paragraph");
        return new Checked<>(Body.EMPTY, List.of(problem));
    }
}
