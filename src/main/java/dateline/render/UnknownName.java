package dateline.render;

import freemarker.template.TemplateModelException;

/** A template asks for something that the thing does not have. */
final class UnknownName extends TemplateModelException {
    private static final long serialVersionUID = 1L;

    private final String hint;

    UnknownName(String message, String hint) {
        super(message);
        this.hint = hint;
    }

    /** What to type instead. */
    String hint() {
        return hint;
    }
}
