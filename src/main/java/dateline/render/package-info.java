/** Page and templates to bytes; the only user of FreeMarker. */
package dateline.render;
