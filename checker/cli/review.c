/* Review: the command that serves the review page until Ctrl-C. */
/* SPDX-License-Identifier: Apache-2.0 */
#include <signal.h>
#include <stdio.h>

#include "cli/command.h"
#include "cli/job.h"
#include "cli/terminal.h"
#include "cli/walk.h"
#include "editor/review.h"
#include "project/grouping.h"

/* Waits for one of the signals, which must be blocked. */
static void wait_for(const sigset_t *signals)
{
    int came;
    while (sigwait(signals, &came) != 0)
        continue;
}

static int serve(const ReviewChoice *choice)
{
    const char *wrong;
    sigset_t ends;
    sigemptyset(&ends);
    sigaddset(&ends, SIGINT);
    sigaddset(&ends, SIGTERM);
    sigaddset(&ends, SIGHUP);
    sigprocmask(SIG_BLOCK, &ends, NULL);             /* before there are threads, which inherit it */
    Review *review = review_open(choice, &wrong);
    if (!review) {
        terminal_say("%s", wrong);
        return EXIT_UNDONE;
    }
    printf("%s\n", review_url(review));
    fflush(stdout);
    terminal_say("reviewing %u article%s at this address, for this machine alone; Ctrl-C ends it", choice->path_count, choice->path_count == 1 ? "" : "s");
    wait_for(&ends);
    review_close(review);
    return EXIT_CLEAN;
}

int command_review(const Options *options, Arena *arena)
{
    enum { LAST_PORT = 65535 };
    Project project;
    Walked walked = {0};
    Across across;                                   /* chosen anew with each page; here it is only seen whether it can be */
    Notes notes = {.arena = arena};
    bool good = project_open(&project, job_project(options, arena), arena, &notes) && walk_paths(options, &project, &walked, arena, &notes);
    if (options->port > LAST_PORT)
        note_add(&notes, (Str){0}, 0, 0, "--port cannot be %d; the last is %d", options->port, LAST_PORT);
    if (good && !walked.paths.n)
        note_add(&notes, (Str){0}, 0, 0, "nothing to review: there is no article (.txt, .md, .markdown, .html, .htm) in what was named");
    if (good && options->across)
        grouping_choose(options->across, (Articles){walked.paths.at, walked.paths.n}, NULL, &across, arena, &notes);
    terminal_tell(&notes);
    if (notes_fatal(&notes))
        return EXIT_UNDONE;
    const ReviewChoice choice = {.paths = walked.paths.at,
                                 .path_count = walked.paths.n,
                                 .project = job_project(options, arena),
                                 .asked = job_settings(options, arena),
                                 .facts = words_ended(&options->facts, arena),
                                 .across = options->across,
                                 .port = (uint16_t)options->port};
    return serve(&choice);
}
