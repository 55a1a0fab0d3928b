/** The rules of the newsroom: what an editor would look at before a digest goes out. */
package dateline.check;
