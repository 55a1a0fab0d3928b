package dateline.cli;

import dateline.source.Problem;

/**
 * A problem as a format prints it.
 *
 * @param problem what is wrong
 * @param file its file, as a click or a link from the place of the output finds it
 * @param line the source line; empty when there is none
 */
record Finding(Problem problem, String file, String line) {
    int row() {
        return problem.place().line();
    }

    int column() {
        return problem.place().column();
    }

    /** {@code file:line:col}, without the parts that are not known. */
    String position() {
        String inFile = row() == 0 ? "" : column() == 0 ? ":" + row() : ":" + row() + ":" + column();
        return file + inFile;
    }
}
