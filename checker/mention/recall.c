/* Recall: what an earlier reading of the article found in a sentence that stands there as it did; only its places are other ones. */
/* SPDX-License-Identifier: Apache-2.0 */
#include <string.h>

#include "mention/quantity.h"
#include "segment/recall.h"

enum { TEXTS = 3 };                                  /* that a mention has */

/* What is kept of a sentence: this, its mentions, what was set aside, its clocks, and the texts of the mentions. */
typedef struct Kept {
    uint32_t begin;                                  /* where the sentence stood */
    uint32_t first, first_clock;                     /* numbers that its first mention and clock had */
    uint32_t mentions, set_aside, clocks;
} Kept;

/* What has a say besides the sentence and those before it. */
typedef struct Say {
    char opening;                                    /* of the key: no other one begins with it */
    bool decimal_comma, day_first;
    Date date;
} Say;

Str recall_mention_key(const Finder *finder, uint32_t sentence)
{
    Say say;
    memset(&say, 0, sizeof say);                     /* what lies between its members goes into the key too */
    say.opening = 'M';
    say.decimal_comma = finder->decimal_comma;
    say.day_first = finder->day_first;
    say.date = finder->segments->date;
    return segment_key(finder->article, finder->segments, sentence, (Str){(const char *)&say, sizeof say}, finder->scratch);
}

static void pile(char **at, const void *bytes, size_t size)
{
    if (size)
        memcpy(*at, bytes, size);
    *at += size;
}

static void list_texts(Mention *mention, Str *texts[TEXTS])
{
    texts[0] = &mention->unit_text;
    texts[1] = &mention->per;
    texts[2] = &mention->head;
}

void recall_keep_mentions(const Finder *finder, Str key, uint32_t first_aside, uint32_t first_clock)
{
    Mentions *found = finder->found;
    Kept kept = {.begin = finder->segments->sentences.at[finder->tokens.sentence].begin, .first = finder->first, .first_clock = first_clock,
                 .mentions = found->list.n - finder->first, .set_aside = found->set_aside.n - first_aside, .clocks = found->clocks.n - first_clock};
    Mention *mentions = found->list.at + finder->first;
    Str *texts[TEXTS];
    size_t size = sizeof kept + kept.mentions * sizeof *mentions + kept.set_aside * sizeof *found->set_aside.at + kept.clocks * sizeof *found->clocks.at;
    for (uint32_t i = 0; i < kept.mentions; i++) {
        list_texts(&mentions[i], texts);
        for (int k = 0; k < TEXTS; k++)
            size += texts[k]->n;
    }
    char *value = key.n ? arena_alloc(finder->scratch, size, 1) : NULL, *at = value;
    if (!value)
        return;
    pile(&at, &kept, sizeof kept);
    pile(&at, mentions, kept.mentions * sizeof *mentions);
    pile(&at, found->set_aside.at + first_aside, kept.set_aside * sizeof *found->set_aside.at);
    pile(&at, found->clocks.at + first_clock, kept.clocks * sizeof *found->clocks.at);
    for (uint32_t i = 0; i < kept.mentions; i++) {
        list_texts(&mentions[i], texts);
        for (int k = 0; k < TEXTS; k++)
            pile(&at, texts[k]->p, texts[k]->n);
    }
    memory_keep(finder->article->memory, key, (Str){value, size});
}

static void take(const char **at, void *out, size_t size)
{
    memcpy(out, *at, size);
    *at += size;
}

static void move(uint32_t *begin, uint32_t *end, uint32_t by)
{
    if (!*end)
        return;                                      /* there is none */
    *begin += by;
    *end += by;
}

/* Of a number + 1; 0 is none. */
static uint32_t renumbered(uint32_t number, uint32_t by)
{
    return number ? number + by : 0;
}

static void move_mention(Mention *mention, uint32_t by)
{
    move(&mention->begin, &mention->end, by);
    move(&mention->value_begin, &mention->value_end, by);
    move(&mention->noun_begin, &mention->noun_end, by);
    move(&mention->head_begin, &mention->head_end, by);
}

bool recall_mentions(const Finder *finder, Str key, uint32_t sentence)
{
    const char *at = key.n ? memory_get(finder->article->memory, key).p : NULL;
    Mentions *found = finder->found;
    Kept kept;
    if (!at)
        return false;
    take(&at, &kept, sizeof kept);
    uint32_t by = finder->segments->sentences.at[sentence].begin - kept.begin, numbers = found->list.n - kept.first, clocks = found->clocks.n - kept.first_clock;
    uint32_t first = found->list.n;
    for (uint32_t i = 0; i < kept.mentions; i++) {
        Mention *mention = VEC_PUSH(finder->arena, &found->list);
        if (!mention)
            return true;                             /* memory is spent, which ends the search */
        take(&at, mention, sizeof *mention);
        move_mention(mention, by);
        mention->sentence = sentence;
        mention->same_as = renumbered(mention->same_as, numbers);
    }
    for (uint32_t i = 0; i < kept.set_aside; i++) {
        SetAside *aside = VEC_PUSH(finder->arena, &found->set_aside);
        if (!aside)
            return true;
        take(&at, aside, sizeof *aside);
        move(&aside->begin, &aside->end, by);
        aside->clock = renumbered(aside->clock, clocks);
    }
    for (uint32_t i = 0; i < kept.clocks; i++) {
        Clock *clock = VEC_PUSH(finder->arena, &found->clocks);
        if (!clock)
            return true;
        take(&at, clock, sizeof *clock);
        move(&clock->begin, &clock->end, by);
        clock->sentence = sentence;
        clock->same_as = renumbered(clock->same_as, clocks);
    }
    for (uint32_t i = first; i < found->list.n; i++) {
        Str *texts[TEXTS];
        list_texts(&found->list.at[i], texts);
        for (int k = 0; k < TEXTS; k++) {
            *texts[k] = arena_copy(finder->arena, (Str){at, texts[k]->n});
            at += texts[k]->n;
        }
    }
    return true;
}
