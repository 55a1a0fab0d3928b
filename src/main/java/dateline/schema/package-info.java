/**
 * One declarative table of fields: from it come the checker, the JSON Schema for editors, the reference in the manual and
 * the stub of a new file.
 */
package dateline.schema;
