package dateline.markdown;

import com.vladsch.flexmark.ast.Code;
import com.vladsch.flexmark.ast.HtmlInline;
import com.vladsch.flexmark.ast.HtmlInlineComment;
import com.vladsch.flexmark.parser.InlineParserExtensionFactory;
import com.vladsch.flexmark.parser.delimiter.DelimiterProcessor;
import com.vladsch.flexmark.parser.internal.InlineParserImpl;
import com.vladsch.flexmark.parser.internal.LinkRefProcessorData;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.data.DataHolder;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import com.vladsch.flexmark.util.sequence.CharSubSequence;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The parser's inline part, brought from CommonMark 0.29 to 0.31 where the two differ: comments, addresses in angle
 * brackets, titles. Its regular expressions for these overflow the stack on a long comment or title and copy the
 * paragraph at every match; here they are plain loops.
 */
final class InlineRules extends InlineParserImpl {
    private final BitSet unclosedTicks = new BitSet();
    private final boolean[] signs = new boolean[128];
    private BasedSequence searched;

    InlineRules(
            DataHolder options,
            BitSet specialCharacters,
            BitSet delimiterCharacters,
            Map<Character, DelimiterProcessor> delimiterProcessors,
            LinkRefProcessorData linkRefProcessors,
            List<InlineParserExtensionFactory> extensions) {
        super(options, specialCharacters, delimiterCharacters, delimiterProcessors, linkRefProcessors, extensions);
        specialCharacters.stream().forEach(c -> signs[c] = true);
    }

    /** Words up to the next sign that may mean something: most of every text, hence the look into the array. */
    @Override
    protected boolean parseString() {
        // the extension for tables looks for signs of its own
        if (customCharacters != null || !(input instanceof CharSubSequence piece)) {
            return super.parseString();
        }
        char[] text = piece.getBase();
        int start = piece.getStartOffset() + index;
        int end = start;
        while (end < piece.getEndOffset() && !(text[end] < signs.length && signs[text[end]])) {
            end++;
        }
        if (end == start) {
            return false;
        }
        appendText(input, index, index + end - start);
        index += end - start;
        return true;
    }

    /** The tree's reader puts neighbouring texts together itself. */
    @Override
    public void mergeTextNodes(Node from, Node to) {}

    @Override
    public BasedSequence match(Pattern pattern) {
        if (index >= input.length()) {
            return null;
        }
        Matcher matcher = pattern.matcher(input).region(index, input.length());
        if (!matcher.find()) {
            return null;
        }
        index = matcher.end();
        return input.subSequence(matcher.start(), matcher.end());
    }

    /** Spaces with at most one line end among them. */
    @Override
    public boolean spnl() {
        boolean lineEnd = false;
        while (index < input.length()) {
            char c = input.charAt(index);
            if (c == '\n' && !lineEnd) {
                lineEnd = true;
            } else if (c != ' ' && c != '\t') {
                break;
            }
            index++;
        }
        return true;
    }

    /** CommonMark §6.3: between angle brackets anything but line ends and further brackets. */
    @Override
    public BasedSequence parseLinkDestination() {
        if (peek() != '<') {
            return super.parseLinkDestination();
        }
        for (int i = index + 1; i < input.length(); i++) {
            char c = input.charAt(i);
            if (c == '>') {
                return taken(i + 1);
            }
            if (c == '\n' || c == '<') {
                return null;
            }
            if (c == '\\' && i + 1 < input.length() && Ascii.isPunctuation(input.charAt(i + 1))) {
                i++;
            }
        }
        return null;
    }

    /** CommonMark §6.3: in quotation marks or parentheses, behind a space. */
    @Override
    public BasedSequence parseLinkTitle() {
        char open = peek();
        if ((open != '"' && open != '\'' && open != '(') || index == 0 || !Ascii.isSpace(input.charAt(index - 1))) {
            return null;
        }
        char close = open == '(' ? ')' : open;
        for (int i = index + 1; i < input.length(); i++) {
            char c = input.charAt(i);
            if (c == close) {
                return taken(i + 1);
            }
            if (c == '(' && open == '(') {
                return null;
            }
            if (c == '\\') {
                i++;
            }
        }
        return null;
    }

    @Override
    public boolean parseHtmlInline() {
        int end = HtmlTag.end(input, index);
        if (end < 0) {
            return false;
        }
        boolean comment = input.charAt(index + 1) == '!' && input.charAt(index + 2) == '-';
        BasedSequence tag = taken(end);
        appendNode(comment ? new HtmlInlineComment(tag) : new HtmlInline(tag));
        return true;
    }

    /** CommonMark §6.1; a run of backticks that nothing closes is remembered, so that no text takes quadratic time. */
    @Override
    protected boolean parseBackticks() {
        if (searched != input) {
            searched = input;
            unclosedTicks.clear();
        }
        int start = index;
        int ticks = ticks(start);
        for (int i = start + ticks; !unclosedTicks.get(ticks); ) {
            i = input.indexOf('`', i);
            if (i < 0) {
                unclosedTicks.set(ticks);
                break;
            }
            int closing = ticks(i);
            if (closing == ticks) {
                appendNode(new Code(
                        input.subSequence(start, start + ticks),
                        input.subSequence(start + ticks, i),
                        input.subSequence(i, i + ticks)));
                index = i + ticks;
                return true;
            }
            i += closing;
        }
        index = start + ticks;
        appendText(input.subSequence(start, index));
        return true;
    }

    private int ticks(int from) {
        int end = from;
        while (end < input.length() && input.charAt(end) == '`') {
            end++;
        }
        return end - from;
    }

    private BasedSequence taken(int end) {
        BasedSequence part = input.subSequence(index, end);
        index = end;
        return part;
    }
}
