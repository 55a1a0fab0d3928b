/**
 * Markdown to HTML with holes; the only user of Flexmark, and of its parser only.
 *
 * <pre>
 * Markdown.read → BodyText (characters that may be published) → MarkdownLimits → Flexmark's parser with InlineRules
 *   → TreeWriter (blocks, inlines, notes, raw HTML, text) → BodyBuilder → Body
 *                                     with raw HTML: → RawPieces → Staged → Sanitizer → DomWriter → BodyBuilder → Body
 * </pre>
 *
 * <p>All HTML goes through {@code BodyBuilder}, which escapes text and attributes; every address through {@code Findings}.
 */
package dateline.markdown;
