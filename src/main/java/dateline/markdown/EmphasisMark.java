package dateline.markdown;

import com.vladsch.flexmark.parser.core.delimiter.EmphasisDelimiterProcessor;
import com.vladsch.flexmark.parser.delimiter.DelimiterRun;

/**
 * An asterisk or underscore by the rules of CommonMark 0.31 §6.2: symbols such as € count as punctuation, and runs whose
 * lengths are both multiples of three match.
 *
 * <p>Beyond the specification, an asterisk beside a Hangul, Han or Kana letter may open and close as it would beside a
 * space, since those scripts set particles directly behind the closing mark: {@code **“강조”**는}.
 */
final class EmphasisMark extends EmphasisDelimiterProcessor {
    private final boolean underscore;

    EmphasisMark(char mark) {
        super(mark, false);
        this.underscore = mark == '_';
    }

    @Override
    public boolean canBeOpener(
            String before,
            String after,
            boolean left,
            boolean right,
            boolean beforeIsPunctuation,
            boolean afterIsPunctuation,
            boolean beforeIsSpace,
            boolean afterIsSpace) {
        boolean opens = leftFlanking(before, after, beforeIsSpace, afterIsSpace);
        return underscore
                ? opens && (!rightFlanking(before, after, beforeIsSpace, afterIsSpace) || isPunctuation(before))
                : opens;
    }

    @Override
    public boolean canBeCloser(
            String before,
            String after,
            boolean left,
            boolean right,
            boolean beforeIsPunctuation,
            boolean afterIsPunctuation,
            boolean beforeIsSpace,
            boolean afterIsSpace) {
        boolean closes = rightFlanking(before, after, beforeIsSpace, afterIsSpace);
        return underscore
                ? closes && (!leftFlanking(before, after, beforeIsSpace, afterIsSpace) || isPunctuation(after))
                : closes;
    }

    @Override
    public int getDelimiterUse(DelimiterRun opener, DelimiterRun closer) {
        int open = opener.length();
        int close = closer.length();
        boolean both = opener.canClose() || closer.canOpen();
        if (both && (open + close) % 3 == 0 && (open % 3 != 0 || close % 3 != 0)) {
            return 0;
        }
        return open >= 2 && close >= 2 ? 2 : 1;
    }

    private boolean leftFlanking(String before, String after, boolean beforeIsSpace, boolean afterIsSpace) {
        return !afterIsSpace && (!isPunctuation(after) || beforeIsSpace || isPunctuation(before) || isCjk(before));
    }

    private boolean rightFlanking(String before, String after, boolean beforeIsSpace, boolean afterIsSpace) {
        return !beforeIsSpace && (!isPunctuation(before) || afterIsSpace || isPunctuation(after) || isCjk(after));
    }

    private boolean isCjk(String neighbour) {
        return !underscore && Characters.isCjk(neighbour.charAt(0));
    }

    /** Punctuation or a symbol: Unicode's general categories P and S. */
    private static boolean isPunctuation(String neighbour) {
        return switch (Character.getType(neighbour.charAt(0))) {
            case Character.CONNECTOR_PUNCTUATION,
                    Character.DASH_PUNCTUATION,
                    Character.START_PUNCTUATION,
                    Character.END_PUNCTUATION,
                    Character.INITIAL_QUOTE_PUNCTUATION,
                    Character.FINAL_QUOTE_PUNCTUATION,
                    Character.OTHER_PUNCTUATION,
                    Character.MATH_SYMBOL,
                    Character.CURRENCY_SYMBOL,
                    Character.MODIFIER_SYMBOL,
                    Character.OTHER_SYMBOL -> true;
            default -> false;
        };
    }
}
