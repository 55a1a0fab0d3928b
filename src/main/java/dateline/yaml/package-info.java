/** YAML to a tree that knows its places; the only user of SnakeYAML. */
package dateline.yaml;
