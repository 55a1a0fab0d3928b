/** Markdown to HTML with holes; the only user of Flexmark, and of its parser only. */
package dateline.markdown;
