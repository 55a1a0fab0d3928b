/** Text from a file, and what is wrong with it. */
package dateline.source;
