/** The pipeline: read, index, plan, render, publish. */
package dateline.build;
