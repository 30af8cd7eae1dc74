/* Stages are driven one by one as travel() of the door does it. */
/* SPDX-License-Identifier: Apache-2.0 */
#include "stages.h"

#include <glob.h>
#include <stdio.h>
#include <stdlib.h>

#include "../program.h"
#include "cost.h"
#include "judge/judge.h"
#include "normalize/normalize.h"

enum { SOURCE, SEGMENT, MENTION, CLAIM, JUDGE, STAGES };

typedef struct Watch {
    double seconds[STAGES], before;
} Watch;

static void stop(Watch *watch, int stage)
{
    double now = cost_clock();
    watch->seconds[stage] += now - watch->before;
    watch->before = now;
}

static void travel(Text text, const char *path, const Knowledge *knowledge, const void *const *prepared, Arena *arena, Arena *scratch, Watch *watch)
{
    Notes notes = {.arena = arena};
    watch->before = cost_clock();
    Article *article = source_read(str_of(path), (Str){text.bytes, text.size}, FORMAT_AUTO, arena, &notes);
    stop(watch, SOURCE);
    if (!article)
        return;
    Segments segments = segment_article(article, knowledge, (Date){0}, arena);
    stop(watch, SEGMENT);
    Mentions mentions = mention_find(article, &segments, knowledge, arena, scratch);
    stop(watch, MENTION);
    const uint8_t *wanted = judge_wanted(&segments, &mentions, DEPTH_TREE, knowledge, arena);
    arena_reset(scratch);
    Entities entities = claim_entities(article, &segments, knowledge, arena, scratch);
    arena_reset(scratch);
    Claims claims = claim_build(article, &segments, &mentions, &entities, wanted, knowledge, arena, scratch);
    normalize_claims(&claims, &mentions, knowledge);
    stop(watch, CLAIM);
    arena_reset(scratch);
    judge_claims((Case){article, &segments, &mentions, &entities, &claims, knowledge, prepared}, arena, scratch);
    stop(watch, JUDGE);
}

static Watch measure(char **paths, size_t count)
{
    Watch watch = {{0}, 0};
    Knowledge knowledge = knowledge_embedded();
    Arena *kept = arena_new(0), *arena = arena_new(0), *scratch = arena_new(0);
    const void *const *prepared = kept ? judge_prepare(knowledge.rules, kept) : NULL;
    for (size_t i = 0; prepared && arena && scratch && i < count; i++) {
        Text text = file_read(paths[i]);
        travel(text, paths[i], &knowledge, prepared, arena, scratch, &watch);
        arena_reset(arena);
        arena_reset(scratch);
        free(text.bytes);
    }
    arena_free(kept);
    arena_free(arena);
    arena_free(scratch);
    return watch;
}

void stages_print(const char *folder)
{
    static const char *const names[STAGES] = {"source", "segment", "mention (and tags)", "claim (and trees)", "judge"};
    glob_t files;
    if (glob(text_print("%s/*", folder), 0, NULL, &files))
        return;
    double megabytes = cost_megabytes(folder), all = 0;
    Watch watch = measure(files.gl_pathv, files.gl_pathc);
    for (int stage = 0; stage < STAGES; stage++)
        all += watch.seconds[stage];
    for (int stage = 0; stage < STAGES; stage++)
        printf("  %-20s %10.1f ms %9.1f MB/s %5.1f %%\n", names[stage], watch.seconds[stage] * 1e3, megabytes / watch.seconds[stage],
               watch.seconds[stage] / all * 100);
    printf("  %-20s %10.1f ms %9.1f MB/s\n", "reading: segment, mention", (watch.seconds[SEGMENT] + watch.seconds[MENTION]) * 1e3,
           megabytes / (watch.seconds[SEGMENT] + watch.seconds[MENTION]));
    globfree(&files);
}
