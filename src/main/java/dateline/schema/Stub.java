package dateline.schema;

import java.util.Map;

/** The front matter of a new file: what is known filled in, the usual rest offered as comments. */
public final class Stub {
    private Stub() {}

    /**
     * Front matter with its fences.
     *
     * @param given values by key, as YAML writes them
     */
    public static String of(Table table, Map<String, String> given) {
        StringBuilder out = new StringBuilder("---\n");
        for (Field<?> field : table.fields()) {
            String value = given.get(field.name());
            if (value != null) {
                out.append(field.name()).append(": ").append(value).append('\n');
            } else if (field.usual()) {
                out.append("# ")
                        .append(field.name())
                        .append(": ")
                        .append(field.example())
                        .append('\n');
            }
        }
        return out.append("---\n").toString();
    }
}
