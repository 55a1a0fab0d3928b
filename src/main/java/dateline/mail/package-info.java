/**
 * The e-mail edition from a page record: its HTML as mail programs take it, its plain text, and the message of both.
 */
package dateline.mail;
