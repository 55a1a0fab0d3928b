/**
 * The preview server: shows a site to those who work on it, and each change as soon as it is saved.
 *
 * <p>{@link dateline.serve.Preview} builds the site into a folder of its state whenever its files change, and listens on
 * this machine alone. {@link dateline.serve.Gate} says who may ask, {@link dateline.serve.Address} what for, and {@link
 * dateline.serve.Newsstand} what there is to see; nothing that a request says is ever used as the name of a file before it
 * has passed both.
 */
package dateline.serve;
