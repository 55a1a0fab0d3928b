/**
 * Share cards: what a link looks like where it is shared, drawn from words. The only package that draws; Java2D's classes are
 * loaded when a card is drawn and not before.
 */
package dateline.draw;
