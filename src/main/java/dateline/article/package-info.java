/** One content file to one record, knowing no other file. */
package dateline.article;
