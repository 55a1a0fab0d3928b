/** Kind and size of a picture from its bytes, without decoding it; no file is touched here. */
package dateline.picture;
