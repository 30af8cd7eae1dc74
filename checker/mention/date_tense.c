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
            if (reader->tokens.at[at].capital)
                return alone;
            return behind ? TENSE_PAST : date_tagged(reader, i, TAG_GERUND) ? TENSE_PROGRESSIVE : TENSE_PRESENT;
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

/* "Will", "scheduled", "plans to meet", "agreed to meet", but not the noun "plans", and not "agreed to a meeting". */
static bool looks_ahead(const DateReader *reader, uint32_t i)
{
    uint32_t end;
    const Phrase *phrase = date_phrase(reader, i, PHRASE_TIME_AHEAD, &end);
    if (!phrase || (phrase->words == 1 && tag_is_noun((Tag)reader->tokens.at[i].tag)))
        return false;
    bool infinitive = phrase->words > 1 && date_tagged(reader, end - 1, TAG_TO);
    return !infinitive || date_tagged(reader, end, TAG_VERB) || date_tagged(reader, end, TAG_ADVERB) || date_tagged(reader, end, TAG_PARTICLE);
}

/* "a registered nurse", "in pledged delegates", "party-endorsed candidate": a participle that describes the noun behind it. */
static bool describes_noun(const DateReader *reader, uint32_t i)
{
    if (i == 0 || !(date_tagged(reader, i + 1, TAG_NOUN) || date_tagged(reader, i + 1, TAG_NOUNS)))
        return false;
    switch (reader->tokens.at[i - 1].tag) {
    case TAG_DETERMINER: case TAG_POSSESSIVE: case TAG_ADJECTIVE: case TAG_PREPOSITION: case TAG_NUMBER:
        return true;
    default:
        return date_hyphen(reader, i - 1) && date_glued(reader, i);
    }
}

/* "retold" with the tag of a base form. */
static bool is_past_form(const DateReader *reader, uint32_t i)
{
    Str word = reader->tokens.at[i].lower, lemma = lexicon_lemma(&reader->knowledge->lexicon, word, LEXICON_VERB);
    return lemma.n && !str_equal(lemma, word) && !str_ends(word, S("s")) && !str_ends(word, S("ing"));
}

/* The tense that the verb form at `i` gives; NONE when it is no verb, or an infinitive whose governor decides. */
static Tense tense_at(const DateReader *reader, uint32_t i)
{
    if (looks_ahead(reader, i))
        return TENSE_FUTURE;
    bool behind = date_is(reader, i, PHRASE_TIME_BEHIND);
    if (describes_noun(reader, i))
        return TENSE_NONE;
    switch (reader->tokens.at[i].tag) {
    case TAG_MODAL:
        return TENSE_FUTURE;
    case TAG_PAST:
        return TENSE_PAST;
    case TAG_PARTICIPLE:
        return tense_of_group(reader, i, TENSE_PAST);
    case TAG_PRESENT:
        return behind ? TENSE_PAST : TENSE_PRESENT;
    case TAG_VERB:
        return tense_of_group(reader, i, is_past_form(reader, i) ? TENSE_PAST : TENSE_NONE);
    case TAG_GERUND:
        return tense_of_group(reader, i, behind ? TENSE_PAST : TENSE_NONE);
    default:
        return TENSE_NONE;
    }
}

/* "The hearing is on Tuesday" looks ahead, "is in hospital after a crash Friday" does not. */
static bool is_state(const DateReader *reader, uint32_t i, uint32_t first)
{
    enum { NEAR = 2 };
    uint32_t end;
    if (date_tagged(reader, i + 1, TAG_PREPOSITION) && date_tagged(reader, i + 2, TAG_NUMBER) && date_phrase(reader, i + 3, PHRASE_CLOCK, &end))
        return false;                                /* "is at 9 a.m. on Friday" */
    Str lemma = lexicon_lemma(&reader->knowledge->lexicon, reader->tokens.at[i].lower, LEXICON_VERB);
    return first - i > NEAR && date_tagged(reader, i, TAG_PRESENT) && language_word(reader->knowledge->language, lemma, PHRASE_AUXILIARY);
}

static Tense tense_before(const DateReader *reader, uint32_t first)
{
    for (uint32_t k = 1; k <= REACH && k <= first && !ends_clause(reader, first - k); k++) {
        Tense tense = tense_at(reader, first - k);
        if (tense != TENSE_NONE)
            return tense == TENSE_PRESENT && is_state(reader, first - k, first) ? TENSE_NONE : tense;
    }
    return TENSE_NONE;
}

/* Does the date open its clause: "On Friday he will fly", "In the hearing Friday, he will speak"? Only then does the verb behind a comma belong to it. */
static bool opens_clause(const DateReader *reader, uint32_t first)
{
    enum { NEAR = 1 };
    uint32_t at = first;
    date_phrase_before(reader, first, PHRASE_TIME_PREPOSITION, &at);
    if (at <= NEAR || reader->tokens.at[at - 1].kind == TOKEN_PUNCTUATION || reader->tokens.at[at - 1].kind == TOKEN_QUOTE)
        return true;
    if (date_tagged(reader, at - 1, TAG_CONJUNCTION) || date_tagged(reader, at - 1, TAG_WH))
        return true;
    bool verb = false;
    for (uint32_t i = 0; i < at && at <= REACH; i++)
        verb |= tag_is_verb((Tag)reader->tokens.at[i].tag);
    return at <= REACH && !verb && date_tagged(reader, 0, TAG_PREPOSITION);
}

/* The tense of the verb at i behind the date; its own past form wins over what it plans: "On Monday the court agreed to hear it". */
static Tense tense_behind(const DateReader *reader, uint32_t i)
{
    bool perfect = date_tagged(reader, i, TAG_MODAL) && (date_is(reader, i + 1, PHRASE_TIME_PERFECT) || date_is(reader, i + 2, PHRASE_TIME_PERFECT));
    if (date_tagged(reader, i, TAG_PAST) || perfect) /* "the decision Friday may have helped" */
        return TENSE_PAST;
    return date_tagged(reader, i, TAG_GERUND) ? TENSE_NONE : tense_at(reader, i);
}

static Tense tense_after(const DateReader *reader, uint32_t first, uint32_t end)
{
    bool opens = opens_clause(reader, first);
    uint32_t reach = opens ? 2 * REACH : REACH;      /* an apposition may stand between: "By mid-May, weeks after the launch of it, sales fell" */
    for (uint32_t i = end; i < reader->tokens.n && i < end + reach && !ends_clause(reader, i) && (opens || !date_mark(reader, i, S(","))); i++) {
        Tense tense = tense_behind(reader, i);
        if (tense == TENSE_PRESENT)                  /* "On Friday he is scheduled to fly", but "After Friday he says" tells nothing */
            return looks_ahead(reader, i + 1) || looks_ahead(reader, i + 2) ? TENSE_FUTURE : TENSE_NONE;
        if (tense != TENSE_NONE)
            return tense;
    }
    return TENSE_NONE;
}

/* "Mr. Obama on Tuesday delivers": somebody's act, where "the victory Tuesday shows" speaks of one that was. */
static bool follows_name(const DateReader *reader, uint32_t first)
{
    uint32_t at = first;
    return date_phrase_before(reader, first, PHRASE_TIME_PREPOSITION, &at) && at > 0 && date_tagged(reader, at - 1, TAG_NAME);
}

/* The verb right after the date, over "morning" and the like, whose subject the date belongs to: "The vote on Tuesday will ...". */
static Tense tense_adjacent(const DateReader *reader, uint32_t first, uint32_t end)
{
    uint32_t at = date_tagged(reader, end, TAG_NOUN) ? end + 1 : end;
    if (date_tagged(reader, at, TAG_ADVERB))
        at++;
    bool verb = at < reader->tokens.n && (tag_is_verb((Tag)reader->tokens.at[at].tag) || date_tagged(reader, at, TAG_MODAL));
    Tense tense = verb ? tense_behind(reader, at) : TENSE_NONE;
    if (tense != TENSE_PRESENT || opens_clause(reader, first) || follows_name(reader, first))
        return tense;                                /* "his victory Tuesday shows" was won, "Tuesday is the deadline" may lie ahead */
    return looks_ahead(reader, at + 1) || looks_ahead(reader, at + 2) ? TENSE_FUTURE : TENSE_NONE;
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
    Tense tense = follows_verb(reader, first) ? TENSE_NONE : tense_adjacent(reader, first, end);
    if (tense == TENSE_NONE)
        tense = tense_before(reader, first);
    return tense == TENSE_NONE ? tense_after(reader, first, end) : tense;
}

/* "until well after the November vote" */
static bool follows_until(const DateReader *reader, uint32_t first)
{
    uint32_t at = first > 0 && date_tagged(reader, first - 1, TAG_DETERMINER) ? first - 1 : first;
    const Phrase *after = date_phrase_before(reader, at, PHRASE_TIME_PREPOSITION, &at);
    if (!after || !str_equal(after->name, S("after")) || at == 0)
        return false;
    const Phrase *until = date_phrase_before(reader, date_tagged(reader, at - 1, TAG_ADVERB) ? at - 1 : at, PHRASE_TIME_PREPOSITION, &at);
    return until && str_equal(until->name, S("until"));
}

/* "Tuesday's vote" was held, and "since Tuesday" looks back, "after Tuesday" unless the verb before it looks ahead; one "before Tuesday's vote" looks ahead unless its verb does not. */
Tense date_tense(const DateReader *reader, uint32_t first, uint32_t end)
{
    uint32_t at;
    if (follows_until(reader, first))
        return TENSE_FUTURE;
    const Phrase *preposition = date_phrase_before(reader, first, PHRASE_TIME_PREPOSITION, &at);
    bool before = preposition && str_equal(preposition->name, S("before"));
    bool after = preposition && str_equal(preposition->name, S("after"));
    bool back = reader->looks_back || (preposition && str_equal(preposition->name, S("since"))) || (after && tense_before(reader, at) != TENSE_FUTURE);
    bool possessive = date_tagged(reader, end, TAG_POSSESSIVE) || (date_is_day_part(reader, end) && date_tagged(reader, end + 1, TAG_POSSESSIVE));
    if (back || (!before && !after && !reader->looks_ahead && possessive))
        return TENSE_PAST;
    Tense tense = tense_of_verbs(reader, first, end);
    if (reader->looks_ahead && possessive && !before)                            /* "will be free by Friday's deadline", "hit by Friday's storm" */
        return tense == TENSE_FUTURE ? TENSE_FUTURE : TENSE_PAST;
    return (before || reader->looks_ahead) && tense != TENSE_PAST ? TENSE_FUTURE : tense;
}
