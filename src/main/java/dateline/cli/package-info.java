/** The command line: commands, the build clock, and everything that is printed. */
package dateline.cli;
