/** E-books: EPUB 3.3 from the words of a week or a month. */
package dateline.book;
