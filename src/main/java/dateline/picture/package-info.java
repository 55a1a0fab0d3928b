/**
 * Pictures: what a file holds, found without decoding it, and what is published of it: clean, upright, in several sizes. The
 * only package that knows ImageIO, whose classes are loaded when a picture is decoded and not before.
 */
package dateline.picture;
