package dateline.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.util.Objects;

/** A failure of the disk or of the program in one line that names the file or says where to turn. */
final class Failure {
    private Failure() {}

    /** Prints the line, and with debugging the stack trace below it. */
    static void print(Throwable failure, boolean debug, PrintWriter err) {
        err.println("dateline: " + line(failure));
        if (debug) {
            failure.printStackTrace(err);
        }
    }

    static String line(Throwable failure) {
        Throwable cause = failure instanceof UncheckedIOException io ? io.getCause() : failure;
        if (cause instanceof FileSystemException file && file.getFile() != null) {
            return Printable.of(file.getFile() + ": " + reason(file));
        }
        if (cause instanceof IOException && cause.getMessage() != null) {
            return Printable.of(cause.getMessage());
        }
        if (cause instanceof OutOfMemoryError) {
            return "out of memory; give it more with DATELINE_OPTS=-Xmx2g";
        }
        return Printable.of(
                cause + " — this is a fault of Dateline: please report it, with what the same command prints"
                        + " with --debug");
    }

    private static String reason(FileSystemException failure) {
        if (failure instanceof NoSuchFileException) {
            return "no such file or folder";
        }
        if (failure instanceof AccessDeniedException) {
            return "permission denied";
        }
        if (failure instanceof FileAlreadyExistsException) {
            return "exists already";
        }
        if (failure instanceof NotDirectoryException) {
            return "not a folder";
        }
        if (failure instanceof DirectoryNotEmptyException) {
            return "the folder is not empty";
        }
        return Objects.requireNonNullElse(failure.getReason(), "the operating system refused");
    }
}
