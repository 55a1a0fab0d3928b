package dateline.schema;

import java.util.List;

/** Field tables as the manual's reference: Markdown tables of keys, types, meanings and defaults. */
public final class Reference {
    private Reference() {}

    /** The table of a file's keys, followed by one table for each key that has keys of its own. */
    public static String of(Table table) {
        StringBuilder out = new StringBuilder();
        append(table, "", out);
        return out.toString();
    }

    private static void append(Table table, String prefix, StringBuilder out) {
        out.append("| key | type | meaning and default |\n|---|---|---|\n");
        for (Field<?> field : table.fields()) {
            List<String> cells = List.of(
                    "`" + prefix + field.name() + "`",
                    field.type().words(),
                    field.explained() + (field.required() ? "; **required**" : ""));
            out.append("| ")
                    .append(String.join(
                            " | ", cells.stream().map(Reference::cell).toList()))
                    .append(" |\n");
        }
        for (Field<?> field : table.fields()) {
            field.type().table().ifPresent(inner -> {
                String path = prefix + field.name();
                boolean list = field.type() instanceof ListType<?>;
                out.append(list ? "\nEach entry of `" : "\n`").append(path).append("` has these keys:\n\n");
                append(inner, "", out);
            });
        }
    }

    private static String cell(String text) {
        return text.replace("|", "\\|");
    }
}
