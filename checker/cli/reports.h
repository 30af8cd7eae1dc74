/* Reports: all formats that one run is printed in, each to its own place. */
/* SPDX-License-Identifier: Apache-2.0 */
#ifndef CLI_REPORTS_H
#define CLI_REPORTS_H

#include "cli/options.h"
#include "project/output.h"
#include "report/writer.h"

enum { MOST_REPORTS = 16 };

typedef struct Printed {                             /* one report and where it goes */
    ClaimclashReport *report;
    Output output;
    bool captured;                                   /* goes to the caller of check_run instead */
} Printed;

typedef struct Reports {                             /* zero holds none; must stay where it is once opened */
    Printed printed[MOST_REPORTS + 1];               /* and the statistics */
    size_t count;
} Reports;

/* Takes the bytes that would go to standard output; write NULL: they go there. */
typedef struct Capture {
    WriteBytes *write;
    void *to;
} Capture;

ClaimclashShow reports_show(const Options *options);         /* what the options ask to see */
bool reports_list_claims(const Options *options);            /* does one of the reports show all claims beside the findings? */
/* Opens what options.formats and options.output name. False after a note; what was opened must still be closed. */
bool reports_open(Reports *reports, const Options *options, Capture capture, Arena *arena, Notes *notes);
void reports_add(Reports *reports, const ClaimclashReading *reading);
void reports_note(Reports *reports, const Note *note, Arena *scratch);
bool reports_failed(const Reports *reports);         /* has something not been written? Then there is no use in going on. */
/* Ends all reports. False after notes on what could not be written; the totals are those of any of them. */
bool reports_close(Reports *reports, ClaimclashTotals *totals, Notes *notes);

#endif
