/* Crew: several threads read and check articles; what they give is handed over in the order of the paths, whatever their number. */
/* SPDX-License-Identifier: Apache-2.0 */
#ifndef CLI_CREW_H
#define CLI_CREW_H

#include "project/input.h"
#include "cli/job.h"

typedef struct Checked {                             /* one article on its way; the crew's own, to be used again */
    const Job *job;
    Input input;
    Arena *arena;                                    /* of the notes */
    Notes notes;                                     /* why it could not be read */
    ClaimclashReading *reading;                      /* NULL: it could not be read, or there was no memory */
    ClaimclashStatus status;
    bool checked;
} Checked;

typedef struct Crew Crew;

/* A crew for these jobs, which must outlive it. NULL when there is no memory; then *notes says so. */
Crew *crew_start(const Options *options, const Jobs *jobs, Notes *notes);
/* The next article in order, once it is checked; it lasts until the next call, with options.across to the end. NULL at the end. */
const Checked *crew_next(Crew *crew);
void crew_free(Crew *crew);                          /* ends the threads, also before all is checked; NULL may be freed */

#endif
