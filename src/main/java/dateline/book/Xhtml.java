package dateline.book;

import dateline.text.Html;

/** A page of a book. */
final class Xhtml {
    private Xhtml() {}

    /**
     * @param title plain text
     * @param body markup
     */
    static String page(String language, String direction, String title, String body) {
        String tag = Html.escape(language);
        return allowed("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<!DOCTYPE html>\n"
                + "<html xmlns=\"http://www.w3.org/1999/xhtml\" xmlns:epub=\"http://www.idpf.org/2007/ops\" lang=\""
                + tag
                + "\" xml:lang=\"" + tag + "\" dir=\"" + direction + "\">\n<head>\n<title>" + Html.escape(title)
                + "</title>\n<link rel=\"stylesheet\" type=\"text/css\" href=\"style.css\"/>\n</head>\n" + body
                + "\n</html>\n");
    }

    /** An element of plain text; nothing for no text. */
    static String element(String name, String style, String text) {
        return text.isEmpty()
                ? ""
                : "<" + name + (style.isEmpty() ? "" : " class=\"" + style + "\"") + ">" + Html.escape(text) + "</"
                        + name + ">\n";
    }

    /** Without the characters that XML cannot hold (XML 1.0, §2.2). */
    static String allowed(String markup) {
        StringBuilder out = new StringBuilder(markup.length());
        markup.codePoints()
                .filter(c -> c == '\t'
                        || c == '\n'
                        || c == '\r'
                        || (c >= 0x20 && c <= 0xD7FF)
                        || (c >= 0xE000 && c <= 0xFFFD)
                        || c >= 0x10000)
                .forEach(out::appendCodePoint);
        return out.toString();
    }
}
