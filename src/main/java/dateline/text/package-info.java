/** Small notations: web paths, slugs, markup, fingerprints. */
package dateline.text;
