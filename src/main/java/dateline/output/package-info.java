/** The documents beside the pages: feeds, sitemaps, redirects, headers. */
package dateline.output;
