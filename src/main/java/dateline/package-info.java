/**
 * A static site generator for news digests: a digest is a value computed from files.
 *
 * <p>Every stage is a pure function on records; only the two ends touch the disk:
 *
 * <pre>
 * disk.read → each(ArticleReader) → Site → Pages + Outputs → each(render what is stale) → publish
 *              parallel             pure    pure, lazy        parallel                     atomic
 * </pre>
 *
 * <p>Packages, lowest first; each imports only from those it names (kept by {@code LayersTest}):
 *
 * <pre>
 * source                                   text from a file, and what is wrong with it
 * text                                     small notations: web paths, slugs, markup, fingerprints
 * disk      ← source, text                 the only package that touches files
 * picture   ← source, text                 kind and size of a picture from its bytes
 * yaml      ← source                       YAML to a tree that knows its lines; the only user of SnakeYAML
 * schema    ← source, text, yaml           one declarative field table: checker, JSON Schema, reference, stub
 * markdown  ← source, text                 Markdown to HTML with holes; the only user of Flexmark
 * config    ← … schema, markdown           site.yml as one record tree
 * article   ← … config                     one file to one record, knowing no other file
 * site      ← … article                    the immutable index: editions, topics, stories, links, related
 * page      ← … site                       every kind of page as the words that it prints
 * output    ← … page                       the documents beside the pages: feeds, sitemaps, redirects
 * render    ← source, text, page           page and templates to bytes; the only user of FreeMarker
 * build     ← all above                    the pipeline: plan, render, publish
 * cli       ← all                          commands, clock and printing
 * </pre>
 *
 * <p>Invariants: no clock, no printing outside {@code cli}; no file access outside {@code disk}; nothing iterates an
 * unordered collection on its way to the output; a template receives one record that holds every word it may print, so
 * that record is the page's dependency set.
 */
package dateline;
