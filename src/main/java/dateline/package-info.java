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
 * <p>Packages, lowest first. Each may use {@code source} and {@code text}, the words of all, and otherwise uses exactly those that it
 * names (kept by {@code LayersTest}):
 *
 * <pre>
 * source                                       text from a file, and what is wrong with it
 * text                                         small notations: web paths, slugs, markup, fingerprints
 * disk                                         the only package that touches files
 * webp                                         WebP to pixels; the only user of JCodec
 * picture   ← webp                             pictures: checked, cleaned, upright, in several sizes
 * draw      ← picture                          share cards: words drawn as a picture
 * yaml                                         YAML to a tree that knows its lines; the only user of SnakeYAML
 * schema    ← yaml                             one declarative field table: checker, JSON Schema, reference, stub
 * markdown                                     Markdown to HTML with holes; the only user of Flexmark
 * config    ← markdown, schema, yaml           site.yml as one record tree
 * article   ← config, markdown, schema, yaml   one file to one record, knowing no other file
 * site      ← article, config, markdown        the immutable index: editions, topics, stories, links, related
 * page      ← site, article, config, markdown, every kind of page as the words that it prints
 *             draw
 * search    ← page, site, article, config      the index that browsers search, in shards
 * output    ← search, page, site, article,     the documents beside the pages: feeds, sitemaps, redirects
 *             config, draw
 * mail      ← page                             the e-mail edition: style at the elements, plain text, message
 * book      ← page                             e-books: EPUB from the words of a week or a month
 * render    ← page                             page and templates to bytes; the only user of FreeMarker
 * check     ← page, site, article, config,     the rules of the newsroom, and what was published once
 *             markdown
 * build     ← check, output, mail, book,       the pipeline: read, index, plan, render, publish
 *             render, page, site, article,
 *             config, markdown, picture, draw,
 *             schema, disk
 * serve     ← build, disk                      the preview server: shows a site to those who work on it
 * wire      ← site, article, config, markdown, wire copy to articles: one reader for each format
 *             yaml
 * cli       ← build, serve, wire, article,     commands, clock and printing
 *             config, yaml, disk
 * </pre>
 *
 * <p>Invariants: no clock, no printing outside {@code cli}; no file access outside {@code disk}; nothing iterates an
 * unordered collection on its way to the output; a template receives one record that holds every word it may print, so
 * that record is the page's dependency set; a page whose grounds, a digest of what its record would be made of, are those
 * of last time is known to be the same without its record.
 */
package dateline;
