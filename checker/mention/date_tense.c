/* Date tense: whether the verb that a date goes with looks back or ahead: "met Tuesday", "will meet Tuesday". */
/* SPDX-License-Identifier: Apache-2.0 */
#include "mention/date_reader.h"

enum { REACH = 14, GROUP = 4 };                      /* tokens looked at on a side, and within one verb group */

/* ; and : end the clause; so does a relative pronoun, whose verb comes after it */
static bool ends_clause(const DateReader *reader, uint32_t i)
{
    return date_mark(reader, i, S(";")) || date_mark(reader, i, S(":")) || date_tagged(reader, i, TAG_WH);
}

/* What stands before the verb form at `i` in its group: "will be held", "might have died", "was meeting". */
static Tense tense_of_group(const DateReader *reader, uint32_t i, Tense alone)
{
    bool behind = false;
    for (uint32_t k = 1; k <= GROUP && k <= i; k++) {
        uint32_t at = i - k;
        if (date_is(reader, at, PHRASE_TIME_BEHIND))
            behind = true;
        switch (reader->tokens.at[at].tag) {
        case TAG_MODAL:
            return behind ? TENSE_PAST : TENSE_FUTURE;
        case TAG_PAST:
            return TENSE_PAST;
        case TAG_PRESENT:
            return alone == TENSE_PAST ? TENSE_PAST : TENSE_PRESENT;
        case TAG_VERB:
        case TAG_PARTICIPLE:
        case TAG_ADVERB:
        case TAG_PARTICLE:
            break;
        default:
            return alone;
        }
    }
    return alone;
}

/* The tense that the verb form at `i` gives; NONE when it is no verb, or an infinitive whose governor decides. */
static Tense tense_at(const DateReader *reader, uint32_t i)
{
    if (date_is(reader, i, PHRASE_TIME_AHEAD))
        return TENSE_FUTURE;
    switch (reader->tokens.at[i].tag) {
    case TAG_MODAL:
        return TENSE_FUTURE;
    case TAG_PAST:
        return TENSE_PAST;
    case TAG_PARTICIPLE:
        return tense_of_group(reader, i, TENSE_PAST);
    case TAG_PRESENT:
        return date_is(reader, i, PHRASE_TIME_BEHIND) ? TENSE_PAST : TENSE_PRESENT;
    case TAG_VERB:
    case TAG_GERUND:
        return tense_of_group(reader, i, TENSE_NONE);
    default:
        return TENSE_NONE;
    }
}

static Tense tense_before(const DateReader *reader, uint32_t first)
{
    for (uint32_t k = 1; k <= REACH && k <= first && !ends_clause(reader, first - k); k++) {
        Tense tense = tense_at(reader, first - k);
        if (tense != TENSE_NONE)
            return tense;
    }
    return TENSE_NONE;
}

static Tense tense_after(const DateReader *reader, uint32_t end)
{
    for (uint32_t i = end; i < reader->tokens.n && i < end + REACH && !ends_clause(reader, i); i++) {
        Tense tense = tense_at(reader, i);
        if (tense != TENSE_NONE)
            return tense;
    }
    return TENSE_NONE;
}

Tense date_tense(const DateReader *reader, uint32_t first, uint32_t end)
{
    Tense tense = tense_before(reader, first);
    if (tense == TENSE_NONE)
        tense = tense_after(reader, end);
    return tense;
}
