/**
 * The only package that touches files: what a site's folder holds, what a build remembers, and how it publishes.
 *
 * <p>{@link dateline.disk.SourceTree} is the site as it was at one moment. {@link dateline.disk.State} is the folder
 * {@code .dateline/}, held by one build at a time; in it {@link dateline.disk.Store} remembers results between builds and
 * {@link dateline.disk.Publication} prepares the next content of the published folder and puts it in place, so that after
 * a crash at any point the next build finds or restores a whole site.
 */
package dateline.disk;
