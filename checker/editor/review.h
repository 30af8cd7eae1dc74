/* Review: the review page served to this machine, made anew when an article changes, with decisions written into the baseline. */
/* SPDX-License-Identifier: Apache-2.0 */
#ifndef EDITOR_REVIEW_H
#define EDITOR_REVIEW_H

#include "project/checkers.h"

typedef struct ReviewChoice {                        /* what the command line says */
    const char *const *paths;                        /* of the articles */
    uint32_t path_count;
    ProjectChoice project;
    ClaimclashSettings asked;
    const char *const *facts;                        /* as in Checkers */
    const char *across;                              /* how articles are grouped, "" as the settings say; NULL: each stands alone */
    uint16_t port;                                   /* 0: any that is free */
} ReviewChoice;

typedef struct Review Review;

/* Begins to serve. NULL with what went wrong in *wrong. */
Review *review_open(const ReviewChoice *choice, const char **wrong);
/* "http://127.0.0.1:40123/0f3a.../": nothing else is served, and no one can guess it. */
const char *review_url(const Review *review);
void review_close(Review *review);

#endif
