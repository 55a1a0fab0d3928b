package dateline.markdown;

import java.util.Arrays;
import java.util.List;

/**
 * The markup of a draft with marks in its holes, as the HTML parser reads it, and the way back from it to the Markdown.
 *
 * @param starts where in the markup a piece of raw HTML begins; rising
 * @param pieces those pieces
 */
record Staged(String html, int[] starts, List<BodyBuilder.RawPiece> pieces) {
    /** Puts a mark with the hole's number into every hole. */
    static Staged of(BodyBuilder draft, String mark) {
        String html = draft.html();
        List<Body.Hole> holes = draft.holes();
        List<BodyBuilder.RawPiece> pieces = draft.raw();
        StringBuilder out = new StringBuilder(html.length() + 20 * holes.size());
        int[] starts = new int[pieces.size()];
        int from = 0;
        int piece = 0;
        for (int n = 0; n <= holes.size(); n++) {
            int to = n < holes.size() ? holes.get(n).at() : html.length();
            while (piece < starts.length && pieces.get(piece).htmlAt() < to) {
                starts[piece] = out.length() + pieces.get(piece).htmlAt() - from;
                piece++;
            }
            out.append(html, from, to);
            if (n < holes.size()) {
                String number = mark + "=\"" + n + "\"";
                out.append(holes.get(n) instanceof Body.Link ? " " + number : "<img " + number + ">");
            }
            from = to;
        }
        return new Staged(out.toString(), starts, pieces);
    }

    /** Where in the Markdown a position of the markup comes from, or -1 when it is no raw HTML. */
    int source(int at) {
        int found = Arrays.binarySearch(starts, at);
        int piece = found >= 0 ? found : -found - 2;
        if (piece < 0 || at - starts[piece] >= pieces.get(piece).length()) {
            return -1;
        }
        return pieces.get(piece).at() + at - starts[piece];
    }
}
