package dateline.wire;

/**
 * The words under a picture that did not come with the text.
 *
 * @param text as printed, position marks such as (C) included
 * @param alt what the picture shows, when the input says so
 * @param credit empty when none
 * @param rights empty when none
 * @param providedBy who handed it out; empty when nobody is named
 * @param address of the picture; empty when the input has none
 */
record Caption(String text, String alt, String credit, String rights, String providedBy, String address, int line) {
    /** Caption, credit and rights in one text. */
    String whole() {
        StringBuilder out = new StringBuilder(text);
        for (String more : new String[] {providedBy, rights, credit}) {
            if (!more.isEmpty() && text.indexOf(more) < 0) {
                out.append(out.isEmpty() ? "" : " ").append('(').append(more).append(')');
            }
        }
        return out.toString();
    }

    /** Whether it is the same picture with the same words. */
    boolean repeats(Caption other) {
        return Plain.squeezed(text).equals(Plain.squeezed(other.text))
                && (address.isEmpty() || other.address.isEmpty() || address.equals(other.address));
    }
}
