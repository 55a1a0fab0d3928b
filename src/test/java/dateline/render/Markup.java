package dateline.render;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import nu.validator.validation.SimpleDocumentValidator;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/** What the Nu HTML Checker finds in a page. */
public final class Markup {
    private static final SimpleDocumentValidator VALIDATOR = validator();

    private Markup() {}

    /** It takes a block of data for a script that runs; browsers don't. */
    private static final String DATA_BLOCK = "Inline script violates Content Security Policy";

    /** Errors and warnings, one line each. */
    public static List<String> errors(String page) {
        Findings findings = new Findings();
        InputSource source = new InputSource(new ByteArrayInputStream(page.getBytes(StandardCharsets.UTF_8)));
        source.setSystemId("https://example.org/sample/");
        try {
            VALIDATOR.setUpValidatorAndParsers(findings, true, false);
            VALIDATOR.checkHtmlInputSource(source);
        } catch (SAXException | IOException e) {
            throw new AssertionError(e);
        }
        return findings.lines;
    }

    /** Errors and warnings in a style sheet, one line each. */
    public static List<String> errorsInStyle(String css) {
        Findings findings = new Findings();
        InputSource source = new InputSource(new ByteArrayInputStream(css.getBytes(StandardCharsets.UTF_8)));
        source.setSystemId("https://example.org/style.css");
        try {
            VALIDATOR.setUpValidatorAndParsers(findings, true, false);
            VALIDATOR.checkCssInputSource(source);
        } catch (SAXException | IOException e) {
            throw new AssertionError(e);
        }
        return findings.lines;
    }

    private static SimpleDocumentValidator validator() {
        SimpleDocumentValidator validator = new SimpleDocumentValidator(true, false, false);
        try {
            validator.setUpMainSchema("http://s.validator.nu/html5-all.rnc", new Findings());
        } catch (Exception e) {
            throw new AssertionError(e);
        }
        return validator;
    }

    private static final class Findings implements ErrorHandler {
        private final List<String> lines = new ArrayList<>();

        @Override
        public void warning(SAXParseException finding) {
            add(finding);
        }

        @Override
        public void error(SAXParseException finding) {
            add(finding);
        }

        @Override
        public void fatalError(SAXParseException finding) {
            add(finding);
        }

        private void add(SAXParseException finding) {
            if (finding.getMessage().startsWith(DATA_BLOCK)) {
                return;
            }
            lines.add(finding.getLineNumber() + ":" + finding.getColumnNumber() + ": " + finding.getMessage());
        }
    }
}
