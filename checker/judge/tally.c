/* Counting the words, keys and values of an article's claims, each once. */
/* SPDX-License-Identifier: Apache-2.0 */
#include "judge/tally.h"

#include "judge/key.h"

int32_t tally_doublings(uint32_t count)
{
    int32_t power = 0;
    for (; count; count /= 2)
        power++;
    return power;
}

static void count_terms(Tally *tally, Terms terms, Arena *arena)
{
    for (uint32_t i = 0; i < terms.n; i++) {
        uint32_t *count = map_put(&tally->words, arena, terms.at[i].lemma, 0);
        if (count)
            ++*count;
    }
}

/* The claims of one sentence share its words. */
static void count_words(Tally *tally, const Case *it, Arena *arena)
{
    const Claims *claims = it->claims;
    for (uint32_t i = 0; i < claims->list.n; i++) {
        const Claim *claim = &claims->list.at[i];
        if ((i && claims->list.at[i - 1].sentence == claim->sentence) || (it->wanted && !it->wanted[claim->sentence]))
            continue;
        tally->sentences++;
        count_terms(tally, claim->words, arena);
        count_terms(tally, claim->names, arena);
    }
}

static Str value_of(const Mention *mention, Str key, Arena *arena)
{
    Str low = decimal_print(mention->low, arena), high = decimal_print(mention->high, arena);
    return arena_print(arena, "%.*s %.*s %.*s", STR_ARG(low), STR_ARG(high), STR_ARG(key));
}

Tally tally_claims(const Case *it, Arena *arena)
{
    uint32_t n = it->claims->list.n + 1;
    uint32_t *key_of = ARENA_ARRAY(arena, uint32_t, n), *before = ARENA_ARRAY(arena, uint32_t, n), *rivals = ARENA_ARRAY(arena, uint32_t, n);
    uint32_t *last = ARENA_ARRAY(arena, uint32_t, n);
    Str *value = ARENA_ARRAY(arena, Str, n);
    Tally tally = {.key = key_of, .before = before, .rivals = rivals, .value = value};
    if (!key_of || !before || !rivals || !last || !value)
        return (Tally){0};
    count_words(&tally, it, arena);
    Map keys = {0};
    for (uint32_t i = 0; i + 1 < n; i++) {
        const Claim *claim = &it->claims->list.at[i];
        const Mention *mention = &it->mentions->list.at[claim->mention];
        Str key = key_of_claim(claim, mention, it->knowledge, arena);
        uint32_t *number = key.n ? map_put(&keys, arena, key, keys.n + 1) : NULL;
        if (!number)
            continue;
        key_of[i] = *number;
        before[i] = last[*number];
        rivals[*number]++;
        last[*number] = i + 1;
        value[i] = value_of(mention, key, arena);
        uint32_t *times = map_put(&tally.values, arena, value[i], 0);
        if (times)
            ++*times;
    }
    return tally;
}

int32_t tally_rarity(const Tally *tally, Str word)
{
    if (!tally)
        return 0;
    const uint32_t *count = map_get(&tally->words, word);
    int32_t rarity = tally_doublings(tally->sentences) - tally_doublings(count && *count ? *count : 1);
    return rarity > 0 ? rarity : 0;
}

uint32_t tally_again(const Tally *tally, uint32_t claim)
{
    const uint32_t *times = tally && tally->value && tally->value[claim].n ? map_get(&tally->values, tally->value[claim]) : NULL;
    return times && *times ? *times - 1 : 0;
}
