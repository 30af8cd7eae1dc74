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
        behind |= date_is(reader, at, PHRASE_TIME_PERFECT);
        switch (reader->tokens.at[at].tag) {
        case TAG_MODAL:
            return behind ? TENSE_PAST : TENSE_FUTURE;
        case TAG_PAST:
            return TENSE_PAST;
        case TAG_PRESENT:                            /* a capital: "Mr. Bates said" is no helping verb */
            return reader->tokens.at[at].capital ? alone : behind ? TENSE_PAST : TENSE_PRESENT;
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

/* "Will", "scheduled", "plans to meet", but not the noun "plans". */
static bool looks_ahead(const DateReader *reader, uint32_t i)
{
    uint32_t end;
    const Phrase *phrase = date_phrase(reader, i, PHRASE_TIME_AHEAD, &end);
    return phrase && (phrase->words > 1 || !tag_is_noun((Tag)reader->tokens.at[i].tag));
}

/* The tense that the verb form at `i` gives; NONE when it is no verb, or an infinitive whose governor decides. */
static Tense tense_at(const DateReader *reader, uint32_t i)
{
    if (looks_ahead(reader, i))
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
        if (tense == TENSE_PRESENT)                  /* "On Friday he is scheduled to fly", but "After Friday he says" tells nothing */
            return looks_ahead(reader, i + 1) || looks_ahead(reader, i + 2) ? TENSE_FUTURE : TENSE_NONE;
        if (tense != TENSE_NONE)
            return tense;
    }
    return TENSE_NONE;
}

/* The verb right after the date, over "morning" and the like, whose subject the date belongs to: "The vote on Tuesday will ...". */
static Tense tense_adjacent(const DateReader *reader, uint32_t end)
{
    uint32_t at = date_tagged(reader, end, TAG_NOUN) ? end + 1 : end;
    if (date_tagged(reader, at, TAG_ADVERB))
        at++;
    bool verb = at < reader->tokens.n && (tag_is_verb((Tag)reader->tokens.at[at].tag) || date_tagged(reader, at, TAG_MODAL));
    return verb && !date_tagged(reader, at, TAG_GERUND) ? tense_at(reader, at) : TENSE_NONE;
}

/* Does a verb stand right before the date: "the bill passed on Friday is ..."? Then it is the verb that the date goes with. */
static bool follows_verb(const DateReader *reader, uint32_t first)
{
    uint32_t at = first;
    date_phrase_before(reader, first, PHRASE_TIME_PREPOSITION, &at);
    if (at > 0 && (date_tagged(reader, at - 1, TAG_ADVERB) || date_is(reader, at - 1, PHRASE_PERIOD_PART)))
        at--;
    return at > 0 && (date_tagged(reader, at - 1, TAG_PAST) || date_tagged(reader, at - 1, TAG_PARTICIPLE));
}

static Tense tense_of_verbs(const DateReader *reader, uint32_t first, uint32_t end)
{
    Tense tense = follows_verb(reader, first) ? TENSE_NONE : tense_adjacent(reader, end);
    if (tense == TENSE_NONE)
        tense = tense_before(reader, first);
    return tense == TENSE_NONE ? tense_after(reader, end) : tense;
}

/* "Tuesday's vote" was held, and "since Tuesday" looks back; one "before Tuesday's vote" looks ahead unless its verb does not. */
Tense date_tense(const DateReader *reader, uint32_t first, uint32_t end)
{
    uint32_t at;
    const Phrase *preposition = date_phrase_before(reader, first, PHRASE_TIME_PREPOSITION, &at);
    bool before = preposition && str_equal(preposition->name, S("before"));
    bool back = reader->looks_back || (preposition && (str_equal(preposition->name, S("since")) || str_equal(preposition->name, S("after"))));
    if (back || (!before && date_tagged(reader, end, TAG_POSSESSIVE)))
        return TENSE_PAST;
    Tense tense = tense_of_verbs(reader, first, end);
    return (before || reader->looks_ahead) && tense != TENSE_PAST ? TENSE_FUTURE : tense;
}
