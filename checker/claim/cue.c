/* Part and whole, and figures that the text itself sets against each other; only cues that govern the figure count. */
/* SPDX-License-Identifier: Apache-2.0 */
#include "claim/role.h"

enum { NEAR = 3, FAR = 10, OPENING = 3 };            /* tokens between a cue and its figure; in which a sentence's opening cue stands */

/* Determiners, prepositions and bounds may stand between a cue and its figure: "including [at least] 40". */
static bool passes(const Reader *reader, uint32_t i)
{
    Tag tag = (Tag)reader->tokens.at[i].tag;
    return tag == TAG_DETERMINER || tag == TAG_PREPOSITION || tag == TAG_ADVERB || tag == TAG_POSSESSIVE || tag == TAG_TO ||
           reader_word(reader, i, PHRASE_BOUND_BEFORE);
}

/* The phrase of this kind that stands before token `end`. */
static const Phrase *cue_before(const Reader *reader, uint32_t end, PhraseKind kind)
{
    uint32_t length;
    for (uint32_t i = end, n = 0; i && n <= NEAR; i--, n++) {
        const Phrase *phrase = token_phrase_before(reader->tokens, i, kind, &length);
        bool whole = phrase && kind == PHRASE_PART && phrase->code == PART_OF_WHICH && reader_word(reader, i - 1, PHRASE_DEFINITE);      /* "of those 40" */
        if (phrase)
            return whole ? NULL : phrase;
        if (!passes(reader, i - 1))
            return NULL;
    }
    return NULL;
}

static const Phrase *cue_at(const Reader *reader, uint32_t i, PhraseKind kind)
{
    uint32_t length;
    return token_phrase(reader->tokens, i, kind, &length);
}

/* "more" of "more than", "each" of "each week": no part of anything. */
static bool is_idle(const Reader *reader, uint32_t i, const Phrase *phrase)
{
    uint32_t length;
    if (token_phrase(reader->tokens, i, PHRASE_BOUND_BEFORE, &length) && length > phrase->words)
        return true;
    if (phrase->code == PART_ANOTHER)                /* "21 times more likely" */
        return reader_tag(reader, i + phrase->words, TAG_ADJECTIVE) && !reader_noun_tag(reader, i + phrase->words + 1);
    if (phrase->code == PART_EACH)
        return reader_word(reader, i + phrase->words, PHRASE_PERIOD_UNIT) != NULL;
    if (phrase->code == PART_OF_WHICH)               /* "of those who", "of those polled" */
        return reader_tag(reader, i + phrase->words, TAG_PARTICIPLE) || (reader_tag(reader, i + phrase->words, TAG_WH) && phrase->words > 1);
    return false;
}

/* "400 [other] people", "400 more", "400 people each". */
static const Phrase *part_inside(const Reader *reader, const Figure *figure)
{
    for (uint32_t i = figure->value_end, n = 0; i <= figure->right && n < REACH; i++, n++) {
        const Phrase *phrase = cue_at(reader, i, PHRASE_PART);
        /* "42 times more" */
        bool of_ratio = phrase && phrase->code == PART_ANOTHER && figure->mention->kind != MENTION_COUNT && figure->mention->kind != MENTION_MONEY;
        bool of_share = phrase && phrase->code == PART_AVERAGE && figure->mention->kind == MENTION_PERCENT;           /* "a 5 percent average rate" */
        if (phrase && phrase->code != PART_TOTAL && phrase->code != PART_INCLUDING && !of_ratio && !of_share && !is_idle(reader, i, phrase))
            return phrase;
    }
    return NULL;
}

/* "Each home has 40 rooms", "received $5,000 on average", "respectively", "of which the state pays $10 million": anywhere in the clause. */
static const Phrase *part_of_clause(const Reader *reader, const Figure *figure)
{
    for (int side = 0; side < 2; side++) {
        uint32_t i = side ? figure->right : figure->left;
        for (uint32_t n = 0; n < REACH; n++) {
            if (side ? i >= reader->tokens.n : !i)
                break;
            uint32_t at = side ? i++ : --i;
            bool other = side && reader->tokens.at[at].kind == TOKEN_NUMBER;         /* "of the 40 rooms, 12 cost $90 on average" */
            if (reader_breaks(reader, at) || reader_tag(reader, at, TAG_CONJUNCTION) || other)
                break;
            const Phrase *phrase = cue_at(reader, at, PHRASE_PART);
            /* "on average", not "the average home" */
            bool average = phrase && phrase->code == PART_AVERAGE && !reader_tag(reader, at, TAG_DETERMINER) && phrase->words > 1;
            bool relative = !side && phrase && phrase->code == PART_OF_WHICH && reader_tag(reader, at + phrase->words - 1, TAG_WH);
            if (phrase && (phrase->code == PART_EACH || average || relative || phrase->code == PART_RESPECTIVELY) && !is_idle(reader, at, phrase))
                return phrase;
        }
    }
    return NULL;
}

/* "Of the $1.6 billion, [$850 million]": a part of the figure of its kind that opens the sentence. */
static bool part_of_opening(const Reader *reader, const Figure *figure, uint32_t mention)
{
    if (reader_preposition(reader, 0) != PREPOSITION_OF || !mention)
        return false;
    const Mention *whole = &reader->mentions->list.at[mention - 1];
    if (whole->sentence != reader->sentence || whole->kind != figure->mention->kind)
        return false;
    for (uint32_t i = reader_token_at(reader, whole->end); i < figure->first && i < REACH; i++)
        if (reader_is(reader, i, ","))
            return whole->begin < reader->tokens.at[NEAR].end;
    return false;
}

/* "Two of the [nurses]", "15 of the 20 states", "3 of 11": a count of some out of all. */
static bool some_of(const Reader *reader, const Figure *figure)
{
    uint32_t i = figure->value_end;
    if (figure->mention->kind != MENTION_COUNT || reader_preposition(reader, i) != PREPOSITION_OF)
        return false;
    return reader_word(reader, i + 1, PHRASE_DEFINITE) || reader_tag(reader, i + 1, TAG_POSSESSIVE) || reader_tag(reader, i + 1, TAG_NUMBER);
}

static Part read_part(const Reader *reader, const Figure *figure, uint32_t mention)
{
    const Phrase *phrase = cue_before(reader, figure->first, PHRASE_PART);
    if (!phrase && figure->left < figure->first && figure->noun == NONE)
        phrase = cue_before(reader, figure->left, PHRASE_PART);
    for (uint32_t i = figure->noun != NONE ? figure->noun + 1 : figure->left; !phrase && i < figure->first; i++)
        phrase = cue_at(reader, i, PHRASE_PART);     /* "the [remaining] 40" */
    if (!phrase)
        phrase = part_inside(reader, figure);
    if (!phrase || phrase->code == PART_TOTAL) {
        const Phrase *of_clause = part_of_clause(reader, figure);
        phrase = of_clause ? of_clause : phrase;
    }
    if (phrase && phrase->code != PART_TOTAL)
        return (Part)phrase->code;
    if (some_of(reader, figure))
        return PART_OF_WHICH;
    return part_of_opening(reader, figure, mention) ? PART_OF_WHICH : phrase ? (Part)phrase->code : PART_NONE;
}

/* "By contrast, ", "Initially,", "Correction: ...": a cue that opens a sentence governs all of its figures. */
static const Phrase *opening_cue(const Reader *reader, const Figure *figure)
{
    for (uint32_t i = 0; i < OPENING && i < figure->first; i++) {
        const Phrase *cue = cue_at(reader, i, PHRASE_ACKNOWLEDGED);
        uint32_t end = cue ? i + cue->words : 0;
        bool stands_apart = reader_is(reader, end, ":") || reader_is(reader, end, ",") || reader_tag(reader, i, TAG_ADVERB);
        if (cue && (cue->code == CUE_CONTRAST || cue->code == CUE_ESTIMATES || stands_apart))
            return cue;
    }
    return NULL;
}

/* "All three were convicted, [but] this was later [amended]": taken back at the end of the sentence, where no other figure stands. */
static const Phrase *taken_back(const Reader *reader, const Figure *figure)
{
    bool turned = false;
    for (uint32_t i = figure->right; i < reader->tokens.n && i < figure->right + 2 * FAR; i++) {
        const Phrase *cue = turned ? cue_at(reader, i, PHRASE_ACKNOWLEDGED) : NULL;
        turned |= reader_word(reader, i, PHRASE_TURN) != NULL;
        if (turned && reader->tokens.at[i].kind == TOKEN_NUMBER)
            return NULL;
        if (cue && cue->code == CUE_REVISION)
            return cue;
    }
    return NULL;
}

/* The cue behind the figure: "40, revised from 30". A comparison there is made with another figure and says nothing of this one. */
static const Phrase *cue_behind(const Reader *reader, const Figure *figure)
{
    for (uint32_t i = figure->right, n = 0; i < reader->tokens.n && n <= NEAR; i++, n++) {
        const Phrase *cue = cue_at(reader, i, PHRASE_ACKNOWLEDGED);
        if (cue)
            return cue->code == CUE_COMPARISON ? NULL : cue;
    }
    return taken_back(reader, figure);
}

/* The cue before the figure, with no other figure between; a single word must stand close by. */
static const Phrase *cue_ahead(const Reader *reader, const Figure *figure)
{
    for (uint32_t i = figure->first, n = 0; i && n < FAR; i--, n++) {
        if (reader->tokens.at[i - 1].kind == TOKEN_NUMBER || reader_breaks(reader, i - 1))
            return NULL;
        const Phrase *cue = cue_at(reader, i - 1, PHRASE_ACKNOWLEDGED);
        if (cue && i - 1 + cue->words <= figure->first && (cue->words > 1 || n < FAR / 2))
            return cue;
    }
    return NULL;
}

static const Phrase *read_cue(const Reader *reader, const Figure *figure)
{
    const Phrase *cue = opening_cue(reader, figure);
    cue = cue ? cue : cue_behind(reader, figure);
    return cue ? cue : cue_ahead(reader, figure);
}

void cue_read(Reader *reader, const Figure *figure, Claim *claim)
{
    claim->part = read_part(reader, figure, claim->mention);
    const Phrase *cue = read_cue(reader, figure);
    claim->cue = cue ? (Cue)cue->code : CUE_NONE;
}
