package dateline.render;

import dateline.text.Html;
import dateline.text.Nearest;
import dateline.text.RecordShape;
import freemarker.core.HTMLOutputFormat;
import freemarker.template.ObjectWrapper;
import freemarker.template.SimpleNumber;
import freemarker.template.SimpleScalar;
import freemarker.template.TemplateBooleanModel;
import freemarker.template.TemplateHashModel;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import freemarker.template.TemplateSequenceModel;
import java.util.List;
import java.util.Optional;

/**
 * Page records as templates see them: records by component name, lists, text, numbers, yes and no, finished markup;
 * what an {@link Optional} does not hold is missing. There is nothing else, and no way to a Java object.
 */
final class Models {
    /** For values that a template meets one by one. */
    static final ObjectWrapper WRAPPER = Models::wrap;

    private Models() {}

    /** A page's record: the root of its template's names. */
    static TemplateHashModel record(Object view) {
        return new Fields(view, RecordShape.of(view.getClass()), true);
    }

    private static TemplateModel wrap(Object value) throws TemplateModelException {
        if (value instanceof String text) {
            return new SimpleScalar(text);
        }
        if (value instanceof Record record) {
            return new Fields(record, RecordShape.of(record.getClass()), false);
        }
        if (value instanceof List<?> list) {
            return new Items(list);
        }
        if (value instanceof Optional<?> optional) {
            return optional.isPresent() ? wrap(optional.get()) : null;
        }
        if (value instanceof Html html) {
            return HTMLOutputFormat.INSTANCE.fromMarkup(html.markup());
        }
        if (value instanceof Number number) {
            return new SimpleNumber(number);
        }
        if (value instanceof Boolean yes) {
            return yes ? TemplateBooleanModel.TRUE : TemplateBooleanModel.FALSE;
        }
        if (value == null || value instanceof TemplateModel) {
            return (TemplateModel) value;
        }
        throw new IllegalArgumentException(
                "a page record holds a " + value.getClass().getName());
    }

    /** A record. The names of the page's own record are searched among others, so only there may one be unknown. */
    private record Fields(Object record, RecordShape shape, boolean root) implements TemplateHashModel {
        @Override
        public TemplateModel get(String name) throws TemplateModelException {
            RecordShape.Component component = shape.get(name);
            if (component != null) {
                return wrap(component.read(record));
            }
            if (root) {
                return null;
            }
            String kind = record.getClass().getSimpleName();
            throw new UnknownName(
                    "a " + kind + " has no \"" + name + "\"",
                    Nearest.hint(name, shape.names(), "it has " + String.join(", ", shape.names())));
        }

        @Override
        public boolean isEmpty() {
            return false;
        }
    }

    private record Items(List<?> list) implements TemplateSequenceModel {
        @Override
        public TemplateModel get(int index) throws TemplateModelException {
            return index >= 0 && index < list.size() ? wrap(list.get(index)) : null;
        }

        @Override
        public int size() {
            return list.size();
        }
    }
}
