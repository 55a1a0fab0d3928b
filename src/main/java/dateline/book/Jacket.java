package dateline.book;

import dateline.page.Book;
import dateline.text.Html;
import java.util.ArrayList;
import java.util.List;

/** The cover: the digest's name as a nameplate, the period, and the first headlines, ink on paper. */
final class Jacket {
    private static final int WIDTH = 1200;
    private static final int HEIGHT = 1600;
    private static final int MARGIN = 96;
    private static final int HEADLINES = 4;
    private static final String INK = "#1b1a17";
    private static final String QUIET = "#5d5a52";
    private static final String SERIF = "Charter, 'Iowan Old Style', 'Noto Serif', 'Noto Serif CJK KR', serif";
    private static final String SANS = "Inter, 'Noto Sans', 'Noto Sans CJK KR', sans-serif";

    private final StringBuilder out = new StringBuilder();
    private int y;

    private Jacket() {}

    static String draw(Book book) {
        return new Jacket().drawn(book);
    }

    private String drawn(Book book) {
        out.append(
                "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 "
                        + WIDTH + " " + HEIGHT + "\" width=\"" + WIDTH + "\" height=\"" + HEIGHT + "\">\n");
        rectangle(0, 0, WIDTH, HEIGHT, "#fffdf8");
        rectangle(0, 0, WIDTH, 28, book.accent());
        y = 240;
        lines(book.digest(), 132, SERIF, INK, "bold", 3);
        rectangle(MARGIN, y - 56, WIDTH - 2 * MARGIN, 6, INK);
        rectangle(MARGIN, y - 42, WIDTH - 2 * MARGIN, 2, INK);
        y += 52;
        lines(book.period(), 68, SERIF, book.accent(), "normal", 2);
        lines(book.labels().articles(), 36, SANS, QUIET, "normal", 1);
        y += 60;
        book.parts().stream()
                .flatMap(part -> part.chapters().stream().limit(1))
                .limit(HEADLINES)
                .forEach(lead -> {
                    rectangle(MARGIN, y - 52, WIDTH - 2 * MARGIN, 2, "#d9d4c7");
                    y += 8;
                    lines(lead.headline(), 46, SERIF, INK, "normal", 3);
                    y += 28;
                });
        String publisher = book.publisher().equals(book.digest()) ? "" : book.publisher();
        y = HEIGHT - MARGIN;
        lines(publisher, 32, SANS, QUIET, "normal", 1);
        return Xhtml.allowed(out.append("</svg>\n").toString());
    }

    private void rectangle(int x, int top, int width, int height, String colour) {
        out.append("<rect x=\"" + x + "\" y=\"" + top + "\" width=\"" + width + "\" height=\"" + height + "\" fill=\""
                + colour + "\"/>\n");
    }

    private void lines(String text, int size, String family, String colour, String weight, int most) {
        List<String> lines = wrapped(text, (WIDTH - 2.0 * MARGIN) / size);
        for (int i = 0; i < Math.min(most, lines.size()); i++) {
            String line = i + 1 == most && lines.size() > most ? lines.get(i) + " …" : lines.get(i);
            out.append("<text x=\"" + MARGIN + "\" y=\"" + y + "\" font-family=\"" + family + "\" font-size=\"" + size
                    + "\" font-weight=\"" + weight + "\" fill=\"" + colour + "\">" + Html.escape(line) + "</text>\n");
            y += size * 5 / 4;
        }
    }

    /** Lines of about a width in ems, broken at spaces. */
    private static List<String> wrapped(String text, double width) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : text.strip().split("\\s+")) {
            if (line.length() > 0 && ems(line) + ems(" " + word) > width) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.length() == 0 ? "" : " ").append(word);
        }
        if (line.length() > 0) {
            lines.add(line.toString());
        }
        return lines;
    }

    /** About as wide as typefaces set it: ideographs and Hangul are squares. */
    private static double ems(CharSequence text) {
        return text.codePoints().mapToDouble(c -> c >= 0x1100 ? 1 : 0.54).sum();
    }
}
