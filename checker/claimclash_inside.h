/* What stands behind the opaque names of the public header; for the files of the door alone. */
/* SPDX-License-Identifier: Apache-2.0 */
#ifndef CLAIMCLASH_INSIDE_H
#define CLAIMCLASH_INSIDE_H

#include "documents/facts.h"
#include "documents/version.h"
#include "report/report.h"
#include "report/selection.h"

#include "claimclash.h"

struct ClaimclashChecker {
    Arena *arena;
    Knowledge knowledge;
    Selection selection;
    const void *const *prepared;                     /* what the judge made of the rules; NULL: it is not asked */
    Notes notes;
    Date date;
    Sheets sheets;
    bool across;                                     /* readings wait for claimclash_readings_compare */
    const Sheet *before;                             /* the earlier version; NULL: none */
    Str locale;
    Decimal tolerance;                               /* a share */
    Format format;
    size_t budget;
    Stage stage;                                     /* where the trip ends */
    Show show;
    bool all_claims;                                 /* also of sentences that nothing else disagrees with */
    ClaimclashNote *public_notes;                    /* the notes as they are handed out */
};

struct ClaimclashReading {
    Reading reading;
    const ClaimclashChecker *checker;
    ClaimclashFinding *findings;                     /* as they are handed out */
    ClaimclashNote *notes;
};

/* claimclash_article_check with what earlier readings of nearly the same text left in `memory`, which takes up what this one finds out. The reading
   is the same as without. */
ClaimclashStatus claimclash_article_check_again(const ClaimclashChecker *checker, const char *path, Str bytes, Memory *memory, ClaimclashReading **reading);

/* Findings and notes as the public header describes them, in the arena; NULL when there are none or memory is spent. */
ClaimclashFinding *claimclash_findings_publish(const Reading *reading);
ClaimclashNote *claimclash_notes_publish(const Notes *notes, Arena *arena);

#endif
