/* Crew: a ring of articles under way; threads take the next path, the caller takes the oldest article. */
/* SPDX-License-Identifier: Apache-2.0 */
#include "cli/crew.h"

#include <pthread.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "project/revision.h"

enum { MOST_THREADS = 64, AHEAD = 4 };               /* articles under way for each thread: one long article must not stop the others */

struct Crew {
    const Jobs *jobs;
    pthread_t threads[MOST_THREADS];
    uint32_t thread_count;                           /* 0: the caller does the work itself */
    Checked *ring;
    uint32_t ring_size;
    pthread_mutex_t lock;                            /* over all below */
    pthread_cond_t room, done;                       /* a place in the ring is free; an article is checked */
    uint32_t taken, given;                           /* paths that a thread took; articles handed over */
    bool handed;                                     /* the article number `given` is with the caller */
    bool ended;
    bool keeping;                                    /* all articles are kept until the crew is freed */
};

static void check(Checked *it)
{
    const Job *job = it->job;
    it->notes = (Notes){.arena = it->arena};
    bool (*read)(Input *, const char *, Notes *) = job->revision ? revision_read : input_read;
    if (read(&it->input, job->path, &it->notes))
        it->status = claimclash_article_check(job->checker, job->name, it->input.bytes, it->input.size, &it->reading);
}

static void clear(Checked *it)
{
    claimclash_reading_free(it->reading);
    arena_reset(it->arena);
    it->reading = NULL;
    it->checked = false;
}

static bool is_ahead(const Crew *crew)
{
    return crew->taken - crew->given >= crew->ring_size;
}

static Checked *take(Crew *crew)
{
    Checked *it = &crew->ring[crew->taken % crew->ring_size];
    it->job = &crew->jobs->at[crew->taken++];
    return it;
}

static void *work(void *of)
{
    Crew *crew = of;
    pthread_mutex_lock(&crew->lock);
    for (;;) {
        while (!crew->ended && crew->taken < crew->jobs->n && is_ahead(crew))
            pthread_cond_wait(&crew->room, &crew->lock);
        if (crew->ended || crew->taken == crew->jobs->n)
            break;
        Checked *it = take(crew);
        pthread_mutex_unlock(&crew->lock);
        check(it);
        pthread_mutex_lock(&crew->lock);
        it->checked = true;
        pthread_cond_signal(&crew->done);
    }
    pthread_mutex_unlock(&crew->lock);
    return NULL;
}

/* --jobs, else one for each processor; never more than there are articles. One article needs no thread. */
static uint32_t threads_wanted(const Options *options, uint32_t articles)
{
    long processors = options->jobs ? options->jobs : sysconf(_SC_NPROCESSORS_ONLN);
    uint32_t wanted = processors < 1 ? 1 : processors > MOST_THREADS ? MOST_THREADS : (uint32_t)processors;
    wanted = wanted > articles ? articles : wanted;
    return wanted == 1 ? 0 : wanted;
}

static bool make_ring(Crew *crew, uint32_t threads)
{
    crew->ring_size = crew->keeping ? crew->jobs->n : threads ? threads * AHEAD : 1;
    crew->ring = calloc(crew->ring_size, sizeof *crew->ring);
    for (uint32_t i = 0; crew->ring && i < crew->ring_size; i++)
        if (!(crew->ring[i].arena = arena_new(0)))
            return false;
    return crew->ring;
}

Crew *crew_start(const Options *options, const Jobs *jobs, Notes *notes)
{
    Crew *crew = calloc(1, sizeof *crew);
    uint32_t threads = threads_wanted(options, jobs->n);
    if (crew) {
        *crew = (Crew){.jobs = jobs, .keeping = options->across != NULL};
        pthread_mutex_init(&crew->lock, NULL);
        pthread_cond_init(&crew->room, NULL);
        pthread_cond_init(&crew->done, NULL);
    }
    if (!crew || !make_ring(crew, threads)) {
        note_add(notes, (Str){0}, 0, 0, "memory is spent");
        crew_free(crew);
        return NULL;
    }
    while (crew->thread_count < threads && pthread_create(&crew->threads[crew->thread_count], NULL, work, crew) == 0)
        crew->thread_count++;                        /* with none at all, the caller works */
    return crew;
}

static void take_back(Crew *crew)
{
    if (!crew->keeping)
        clear(&crew->ring[crew->given % crew->ring_size]);
    crew->given++;
    pthread_cond_signal(&crew->room);
}

const Checked *crew_next(Crew *crew)
{
    pthread_mutex_lock(&crew->lock);
    if (crew->handed)
        take_back(crew);
    crew->handed = crew->given < crew->jobs->n;
    Checked *it = crew->handed ? &crew->ring[crew->given % crew->ring_size] : NULL;
    while (it && crew->thread_count && !it->checked)
        pthread_cond_wait(&crew->done, &crew->lock);
    pthread_mutex_unlock(&crew->lock);
    if (it && !crew->thread_count)
        check(take(crew));
    return it;
}

void crew_free(Crew *crew)
{
    if (!crew)
        return;
    pthread_mutex_lock(&crew->lock);
    crew->ended = true;
    pthread_cond_broadcast(&crew->room);
    pthread_mutex_unlock(&crew->lock);
    for (uint32_t i = 0; i < crew->thread_count; i++)
        pthread_join(crew->threads[i], NULL);
    for (uint32_t i = 0; crew->ring && i < crew->ring_size; i++) {
        claimclash_reading_free(crew->ring[i].reading);
        input_free(&crew->ring[i].input);
        arena_free(crew->ring[i].arena);
    }
    free(crew->ring);
    pthread_mutex_destroy(&crew->lock);
    pthread_cond_destroy(&crew->room);
    pthread_cond_destroy(&crew->done);
    free(crew);
}
