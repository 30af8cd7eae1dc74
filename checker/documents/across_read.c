/* Reading for a comparison: only sentences of which another article of the group has a figure alike, with another value and words in common. */
/* SPDX-License-Identifier: Apache-2.0 */
#include "documents/across.h"

#include "judge/key.h"
#include "normalize/normalize.h"

#include <stdlib.h>

enum { MOST_WORDS = 64, SHORT_WORD = 4, ENOUGH = 2 };

/* The words of a sentence as bits: two sentences about one thing have some in common. */
static uint64_t bits_of(Str sentence)
{
    uint64_t bits = 0;
    for (size_t i = 0; i < sentence.n;) {
        size_t begin = i;
        uint32_t hash = STR_HASH;
        while (i < sentence.n && byte_is_letter(sentence.p[i]))
            hash = str_hash_add(hash, (unsigned char)byte_lower(sentence.p[i++]));
        if (i - begin >= SHORT_WORD)
            bits |= (uint64_t)1 << (hash >> 7) % 64;
        i += i == begin;
    }
    return bits;
}

/* One value of a key in one of the articles, and the words round it. */
typedef struct Told {
    Decimal low, high;
    uint64_t words;
    uint32_t place;                                  /* in the group */
    uint32_t before;                                 /* number + 1 of another with this key */
} Told;

typedef struct Index {
    Map keys;                                        /* number + 1 of the last Told */
    VEC(Told) told;
} Index;

static Str sentence_text(const Case *it, uint32_t number)
{
    const Sentence *sentence = &it->segments->sentences.at[number];
    return article_text(it->article, sentence->begin, sentence->end);
}

static bool put_article(Index *index, const Case *it, uint32_t place, Arena *scratch)
{
    for (uint32_t i = 0; i < it->mentions->list.n; i++) {
        const Mention *mention = &it->mentions->list.at[i];
        Str key = key_of_mention(mention, it->knowledge, scratch);
        uint32_t *last = key.n ? map_put(&index->keys, scratch, key, 0) : NULL;
        Told *told = last ? VEC_PUSH(scratch, &index->told) : NULL;
        if (!told)
            continue;
        *told = (Told){mention->low, mention->high, bits_of(sentence_text(it, mention->sentence)), place, *last};
        *last = index->told.n;
    }
    return !arena_full(scratch);
}

static uint32_t count_bits(uint64_t bits)
{
    uint32_t count = 0;
    for (; bits; bits &= bits - 1)
        count++;
    return count;
}

/* Does another article tell another value of such a thing, with words in common? */
static bool disputed(const Index *index, const Case *it, const Mention *mention, uint32_t place, Arena *scratch)
{
    enum { MOST_TOLD = 200 };
    Str key = key_of_mention(mention, it->knowledge, scratch);
    const uint32_t *last = key.n ? map_get(&index->keys, key) : NULL;
    uint64_t words = last ? bits_of(sentence_text(it, mention->sentence)) : 0;
    uint32_t at = last ? *last : 0;
    for (uint32_t count = 0; at && count < MOST_TOLD; at = index->told.at[at - 1].before, count++) {
        const Told *told = &index->told.at[at - 1];
        bool same = decimal_equal(told->low, mention->low) && decimal_equal(told->high, mention->high);
        if (told->place != place && !same && count_bits(told->words & words) >= ENOUGH)
            return true;
    }
    return false;
}

static int compare_claims(const void *x, const void *y)
{
    const Claim *a = x, *b = y;
    return (a->mention > b->mention) - (a->mention < b->mention);
}

/* The claims of one article: those that are read already, and those of the sentences that are wanted besides. */
static bool read_more(const Account *account, const Index *index, uint32_t place, Claims *claims, Arena *arena, Arena *scratch)
{
    const Case *it = &account->it;
    uint8_t *wanted = ARENA_ARRAY(arena, uint8_t, it->segments->sentences.n + 1);
    Arena *reading = arena_new(0);
    for (uint32_t i = 0; wanted && account->read && i < it->mentions->list.n; i++) {
        const Mention *mention = &it->mentions->list.at[i];
        if (!account->read[mention->sentence] && !wanted[mention->sentence] && disputed(index, it, mention, place, scratch))
            wanted[mention->sentence] = DEPTH_TREE;
    }
    if (wanted && reading && account->read) {
        *claims = claim_build(it->article, it->segments, it->mentions, it->entities, wanted, it->knowledge, arena, reading);
        normalize_claims(claims, it->mentions, it->knowledge);
    }
    arena_free(reading);
    for (uint32_t i = 0; i < it->claims->list.n; i++) {
        Claim *claim = VEC_PUSH(arena, &claims->list);
        if (!claim)
            return false;
        *claim = it->claims->list.at[i];
    }
    if (claims->list.n)
        qsort(claims->list.at, claims->list.n, sizeof *claims->list.at, compare_claims);
    return wanted && reading;
}

bool across_read(const Account *accounts, const Group *group, Claims claims[MOST_IN_GROUP], Arena *arena, Arena *scratch)
{
    Index index = {0};
    for (uint32_t i = 0; i < group->n; i++)
        if (!put_article(&index, &accounts[group->at[i]].it, i, scratch))
            return false;
    for (uint32_t i = 0; i < group->n; i++)
        if (!read_more(&accounts[group->at[i]], &index, i, &claims[i], arena, scratch))
            return false;
    return true;
}
