/** The index that readers' browsers search: segments of time, each with its shards of terms and its cards. */
package dateline.search;
