package dateline.wire;

/** What an input may tell of an item, besides its text. */
enum Part {
    TITLE,
    /** First publication. */
    DATE,
    UPDATED,
    /** The item's identity at its source. */
    ITEM,
    /** Of the item: {@code (2nd LD)} is 2. */
    VERSION,
    /** The page of the item. */
    URL,
    SUMMARY,
    DATELINE,
    /** The date in the dateline, as it stands there. */
    DATELINE_DATE,
    /** The day that is meant by it. */
    DATELINE_DAY,
    /** The source's word for the section. */
    LABEL,
    /** The source's words for what the item is about. */
    KEYWORD,
    KIND,
    /** The source. */
    AGENCY,
    AUTHOR,
    EMAIL,
    LANGUAGE,
    EMBARGO,
    EXPIRES,
    /** {@code withheld} or {@code withdrawn}. */
    STATUS,
    /** To editors; never published. */
    NOTE,
    URGENCY
}
