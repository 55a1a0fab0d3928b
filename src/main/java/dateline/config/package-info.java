/** {@code site.yml} as one record tree. */
package dateline.config;
