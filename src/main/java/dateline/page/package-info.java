/** Every kind of page as the words that it prints. */
package dateline.page;
