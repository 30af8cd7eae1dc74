/* Across: the last step of a judgement that several readings share. */
/* SPDX-License-Identifier: Apache-2.0 */
#include "claimclash_inside.h"

#include "documents/across.h"
#include "report/silence.h"

static Str folder_of(Str path)
{
    size_t end = path.n;
    while (end && path.p[end - 1] != '/')
        end--;
    return str_sub(path, 0, end);
}

static Str group_of(const Reading *reading, ClaimclashGroup by, const char *name)
{
    switch (by) {
    case CLAIMCLASH_BY_FOLDER:
        return folder_of(reading->article->path);
    case CLAIMCLASH_BY_SLUG:
        return reading->article->slug;
    case CLAIMCLASH_BY_NAME:
        return str_of(name);
    case CLAIMCLASH_BY_EVENT:
        break;
    }
    return (Str){0};
}

/* What the caller asks for. */
typedef struct Asked {
    ClaimclashReading *const *readings;
    size_t count;
    ClaimclashGroup by;
    const char *const *names;
} Asked;

/* The readings with an article that was judged, as the room documents sees them. */
static uint32_t take_accounts(const Asked *asked, Account *accounts, Str *names, Reading **judged)
{
    uint32_t n = 0;
    for (size_t i = 0; i < asked->count; i++) {
        Reading *reading = asked->readings[i] ? &asked->readings[i]->reading : NULL;
        if (!reading || !reading->article || reading->stage != STAGE_JUDGE)
            continue;
        accounts[n] = (Account){.it = {.article = reading->article,
                                       .segments = &reading->segments,
                                       .mentions = &reading->mentions,
                                       .entities = &reading->entities,
                                       .claims = &reading->claims,
                                       .knowledge = reading->knowledge},
                                .verdicts = &reading->verdicts,
                                .arena = reading->arena,
                                .read = reading->read};
        names[n] = group_of(reading, asked->by, asked->names ? asked->names[i] : NULL);
        judged[n++] = reading;
    }
    return n;
}

/* Silence, selection and publication, which had to wait. */
static void finish(ClaimclashReading *const *readings, size_t count, Reading *const *judged, size_t judged_count)
{
    for (size_t i = 0; i < judged_count; i++)
        silence_read(judged[i]);
    for (size_t i = 0; i < count; i++)
        if (readings[i] && readings[i]->reading.article)
            silence_take_out(&readings[i]->reading, &readings[i]->checker->selection, judged, judged_count);
    for (size_t i = 0; i < count; i++) {
        ClaimclashReading *it = readings[i];
        if (!it || !it->reading.article)
            continue;
        silence_tell(&it->reading, &it->checker->selection);
        selection_apply(&it->checker->selection, &it->reading.verdicts);
        it->findings = claimclash_findings_publish(&it->reading);
        it->notes = claimclash_notes_publish(&it->reading.notes, it->reading.arena);
    }
}

ClaimclashStatus claimclash_readings_compare(ClaimclashReading *const *readings, size_t count, ClaimclashGroup by, const char *const *given)
{
    const Asked asked = {readings, count, by, given};
    Arena *arena = arena_new(0), *scratch = arena_new(0);
    Account *accounts = arena ? ARENA_ARRAY(arena, Account, count + 1) : NULL;
    Str *names = arena ? ARENA_ARRAY(arena, Str, count + 1) : NULL;
    Reading **judged = arena ? ARENA_ARRAY(arena, Reading *, count + 1) : NULL;
    bool good = accounts && names && judged && scratch;
    if (good) {
        uint32_t n = take_accounts(&asked, accounts, names, judged);
        good = across_judge(accounts, by == CLAIMCLASH_BY_EVENT ? NULL : names, n, scratch);
        finish(readings, count, judged, n);
    }
    arena_free(arena);
    arena_free(scratch);
    return good ? CLAIMCLASH_DONE : CLAIMCLASH_FULL;
}
