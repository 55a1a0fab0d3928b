package dateline.page;

import java.util.List;

/** The corrections of one year. */
@Meaning("the corrections of one year")
public record CorrectionGroup(
        @Meaning("2023") String year,
        @Meaning("newest first") List<CorrectionNote> corrections) {}
