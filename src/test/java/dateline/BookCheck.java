package dateline;

import com.adobe.epubcheck.api.EpubCheck;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.stream.Collectors;

/** EPUBCheck, the conformance checker of EPUB. */
public final class BookCheck {
    private BookCheck() {}

    /** What it finds fault with; empty when a book is valid, without a warning. */
    public static String complaints(Path book) {
        StringWriter words = new StringWriter();
        if (new EpubCheck(book.toFile(), new PrintWriter(words)).doValidate() == 0) {
            return "";
        }
        return words.toString().lines().filter(line -> !line.startsWith("INFO")).collect(Collectors.joining("\n"));
    }
}
