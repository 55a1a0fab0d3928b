package dateline.cli;

/** A command that cannot be carried out as it was typed; its message says what to type instead. */
final class UsageException extends RuntimeException {
    UsageException(String message) {
        super(message);
    }
}
