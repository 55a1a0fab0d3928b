package dateline.wire;

/**
 * A row of the report: a field of the article.
 *
 * @param field its key: {@code title}, {@code photo.credit}
 * @param value what it has
 * @param line of the input that it came from, from 1; 0 when no line says it
 * @param how where the value comes from when it is not copied; empty when it is
 */
public record Row(String field, String value, int line, Sure sure, String how) {
    static Row of(String field, Told told) {
        return new Row(field, told.value(), told.line(), told.sure(), told.how());
    }
}
