package dateline.page;

/**
 * The point of a picture that stays visible where only a part of it is shown, in tenths of its sides: {@code 47% 30%} and
 * {@code left top} of a front matter are {@code at-50-30} and {@code at-0-0}.
 *
 * @param across hundredths from the left, a multiple of 10
 * @param down hundredths from the top, likewise
 */
public record FocalPoint(int across, int down) {
    private static final FocalPoint MIDDLE = new FocalPoint(50, 50);

    /** Reads a position; an empty one is the middle. */
    static FocalPoint of(String position) {
        if (position.isBlank()) {
            return MIDDLE;
        }
        String[] parts = position.strip().split("\\s+");
        return new FocalPoint(tenth(parts[0]), tenth(parts.length > 1 ? parts[1] : "center"));
    }

    private static int tenth(String part) {
        return switch (part) {
            case "left", "top" -> 0;
            case "center" -> 50;
            case "right", "bottom" -> 100;
            default -> (int) Math.min(100, Math.round(Integer.parseInt(part.replace("%", "")) / 10.0) * 10);
        };
    }

    boolean isMiddle() {
        return equals(MIDDLE);
    }

    /** As a class of the theme: {@code at-50-30}. */
    @Override
    public String toString() {
        return "at-" + across + "-" + down;
    }
}
