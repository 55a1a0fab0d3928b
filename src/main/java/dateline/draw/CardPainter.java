package dateline.draw;

import dateline.picture.PngWriter;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Draws cards in a typeface, in the theme's ink on its paper. For one thread at a time. */
final class CardPainter {
    private static final int PAPER = 0xfffdf8;
    private static final int INK = 0x1b1a17;
    private static final int QUIET = 0x5d5a52;

    /** Steps from paper to a colour: enough for smooth edges, and few enough for a small file. */
    private static final int STEPS = 16;

    private static final int MARGIN = 72;
    private static final int INNER = ShareCard.WIDTH - 2 * MARGIN;
    private static final int[] SIZES = {92, 84, 76, 68, 60, 54, 48, 42};
    private static final double LEADING = 1.12;
    private static final int TOP = 236;
    private static final int BOTTOM = 566;
    private static final int LAST = 552;
    private static final int LINE = 34;

    private final Lettering lettering;
    private final byte[] indexes = new byte[ShareCard.WIDTH * ShareCard.HEIGHT];

    private final Map<Colour, List<Shape>> shapes = new EnumMap<>(Colour.class);

    private CardPainter(Lettering lettering) {
        this.lettering = lettering;
    }

    /** The colours that a card is printed in. */
    private enum Colour {
        INK(0),
        QUIET(STEPS),
        ACCENT(2 * STEPS);

        /** Where its steps begin among the colours of the file. */
        private final int first;

        Colour(int first) {
            this.first = first;
        }
    }

    /** Draws a card as a PNG file. What the typeface lacks must have been left out. */
    static byte[] draw(ShareCard card, Typeface typeface) {
        CardPainter painter = new CardPainter(typeface.lettering());
        painter.frame(card);
        painter.headline(card);
        painter.shapes.forEach(painter::fill);
        return PngWriter.write(ShareCard.WIDTH, ShareCard.HEIGHT, palette(card.accent()), painter.indexes);
    }

    private void frame(ShareCard card) {
        print(Colour.INK, new Rectangle2D.Double(MARGIN, 58, INNER, 6), new Rectangle2D.Double(MARGIN, 70, INNER, 2));
        print(Colour.INK, new Rectangle2D.Double(MARGIN, 586, INNER, 2));
        double dayWidth = lettering.width(card.day(), 28);
        if (!card.day().isEmpty()) {
            String site = lettering.cut(card.site(), 34, INNER - dayWidth - 40);
            print(Colour.INK, lettering.outline(site, 34, MARGIN, 124));
            print(Colour.QUIET, lettering.outline(card.day(), 28, MARGIN + INNER - dayWidth, 122));
        }
        if (!card.label().isEmpty()) {
            print(Colour.ACCENT, line(lettering.cut(card.label(), 30, INNER), 30, 196));
        } else {
            print(Colour.ACCENT, new Rectangle2D.Double(MARGIN, 176, 96, 8));
        }
    }

    /** The headline as large as it fits, and the lines below it. */
    private void headline(ShareCard card) {
        if (card.headline().isEmpty()) {
            return;
        }
        double room = BOTTOM - TOP - card.lines().size() * LINE * 1.5;
        double size = 0;
        List<String> lines = List.of();
        for (int tried : SIZES) {
            size = tried;
            lines = lettering.lines(card.headline(), size, INNER);
            double widest = lines.stream()
                    .mapToDouble(line -> lettering.width(line, tried))
                    .max()
                    .orElse(0);
            if (lines.size() * size * LEADING <= room && lines.size() <= 4 && widest <= INNER) {
                break;
            }
        }
        int most = (int) (room / (size * LEADING));
        double y = TOP + size * 0.76;
        for (int i = 0; i < Math.min(most, lines.size()); i++, y += size * LEADING) {
            boolean isCut = i == most - 1 && lines.size() > most;
            print(Colour.INK, line(lettering.cut(isCut ? lines.get(i) + " …" : lines.get(i), size, INNER), size, y));
        }
        y = LAST - (card.lines().size() - 1) * LINE * 1.5;
        for (String text : card.lines()) {
            print(Colour.QUIET, line(lettering.cut(text, LINE, INNER), LINE, y));
            y += LINE * 1.5;
        }
    }

    private Shape line(String text, double size, double y) {
        double x = Lettering.isFromTheRight(text) ? MARGIN + INNER - lettering.width(text, size) : MARGIN;
        return lettering.outline(text, size, x, y);
    }

    private void print(Colour colour, Shape... more) {
        Collections.addAll(shapes.computeIfAbsent(colour, key -> new ArrayList<>()), more);
    }

    private void fill(Colour colour, List<Shape> outlines) {
        BufferedImage sheet = new BufferedImage(ShareCard.WIDTH, ShareCard.HEIGHT, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D graphics = sheet.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        graphics.setColor(Color.WHITE);
        for (Shape shape : outlines) {
            graphics.fill(shape);
        }
        graphics.dispose();
        byte[] coverage = ((DataBufferByte) sheet.getRaster().getDataBuffer()).getData();
        for (int i = 0; i < coverage.length; i++) {
            int step = ((coverage[i] & 0xff) * (STEPS - 1) + 127) / 255;
            if (step > 0) {
                indexes[i] = (byte) (colour.first + step);
            }
        }
    }

    private static byte[] palette(String accent) {
        int[] colours = {INK, QUIET, Integer.parseInt(accent.substring(1), 16)};
        byte[] palette = new byte[3 * STEPS * colours.length];
        for (int i = 0; i < palette.length / 3; i++) {
            int colour = colours[i / STEPS];
            int step = i % STEPS;
            for (int band = 0; band < 3; band++) {
                int shift = 16 - 8 * band;
                int from = PAPER >> shift & 0xff;
                int to = colour >> shift & 0xff;
                palette[3 * i + band] = (byte) (from + (to - from) * step / (STEPS - 1));
            }
        }
        return palette;
    }
}
