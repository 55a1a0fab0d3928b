package dateline.cli;

import dateline.text.Nearest;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** What was typed wrong, in one line that says what to type instead. */
final class Usage {
    private Usage() {}

    static String line(ParameterException failure) {
        if (failure instanceof UnmatchedArgumentException unmatched) {
            return unknown(unmatched.getUnmatched().get(0), failure.getCommandLine());
        }
        return decapitalized(failure.getMessage());
    }

    private static String unknown(String typed, CommandLine command) {
        List<String> known = new ArrayList<>();
        if (typed.startsWith("-")) {
            String name = typed.replaceFirst("=.*", "");
            command.getCommandSpec().options().forEach(option -> known.addAll(List.of(option.names())));
            return "there is no option " + name + "; " + hint(name, known, command);
        }
        known.addAll(command.getSubcommands().keySet());
        String what = known.isEmpty() ? "there is one argument too many: \"" : "there is no command \"";
        return what + typed + "\"; " + hint(typed, known, command);
    }

    private static String hint(String typed, List<String> known, CommandLine command) {
        String help = command.getCommandSpec().qualifiedName() + " --help";
        return Nearest.of(typed, known)
                .map(name -> "did you mean " + name + "?")
                .orElse("\"" + help + "\" shows what there is");
    }

    /** Starts as our own messages do; {@code SOURCE_DATE_EPOCH} stays. */
    private static String decapitalized(String message) {
        boolean isSentence = message.length() > 1 && Character.isLowerCase(message.charAt(1));
        return isSentence ? Character.toLowerCase(message.charAt(0)) + message.substring(1) : message;
    }
}
