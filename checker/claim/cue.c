/* Part and whole, and figures that the text itself sets against each other; only cues that govern the figure count. */
/* SPDX-License-Identifier: Apache-2.0 */
#include "claim/role.h"

enum { NEAR = 3, OPENING = 4 };                      /* tokens between a cue and its figure; in which a sentence's opening cue stands */

/* Determiners, prepositions and bounds may stand between a cue and its figure: "including [at least] 40". */
static bool passes(const Reader *reader, uint32_t i)
{
    Tag tag = (Tag)reader->tokens.at[i].tag;
    return tag == TAG_DETERMINER || tag == TAG_PREPOSITION || tag == TAG_ADVERB || tag == TAG_POSSESSIVE || tag == TAG_TO || reader_word(reader, i, PHRASE_BOUND_BEFORE);
}

/* The phrase of this kind that stands before token `end`. */
static const Phrase *cue_before(const Reader *reader, uint32_t end, PhraseKind kind)
{
    uint32_t length;
    for (uint32_t i = end, n = 0; i && n <= NEAR; i--, n++) {
        const Phrase *phrase = token_phrase_before(reader->tokens, i, kind, &length);
        if (phrase)
            return phrase;
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

/* "400 [other] people", "400 more", "400 people each". */
static const Phrase *part_inside(const Reader *reader, const Figure *figure)
{
    for (uint32_t i = figure->value_end, n = 0; i <= figure->right && n < REACH; i++, n++) {
        const Phrase *phrase = cue_at(reader, i, PHRASE_PART);
        if (phrase && phrase->code != PART_TOTAL && phrase->code != PART_INCLUDING)
            return phrase;
    }
    return cue_at(reader, figure->end, PHRASE_PART);
}

/* "Each home has 40 rooms", "received $5,000 on average", "respectively": anywhere in the clause. */
static const Phrase *part_of_clause(const Reader *reader, const Figure *figure)
{
    for (int side = 0; side < 2; side++) {
        uint32_t i = side ? figure->right : figure->left;
        for (uint32_t n = 0; n < REACH; n++) {
            if (side ? i >= reader->tokens.n : !i)
                break;
            uint32_t at = side ? i++ : --i;
            if (reader_breaks(reader, at) || reader_tag(reader, at, TAG_CONJUNCTION))
                break;
            const Phrase *phrase = cue_at(reader, at, PHRASE_PART);
            if (phrase && (phrase->code == PART_EACH || phrase->code == PART_AVERAGE || phrase->code == PART_RESPECTIVELY))
                return phrase;
        }
    }
    return NULL;
}

/* "Of the $1.6 billion, [$850 million]": a part of the figure that opens the sentence. */
static bool part_of_opening(const Reader *reader, const Figure *figure)
{
    if (reader_preposition(reader, 0) != PREPOSITION_OF || figure->value < 2)
        return false;
    for (uint32_t i = 1; i < figure->first && i < REACH; i++)
        if (reader_is(reader, i, ","))
            return true;
    return false;
}

static Part read_part(const Reader *reader, const Figure *figure)
{
    const Phrase *phrase = cue_before(reader, figure->first, PHRASE_PART);
    if (!phrase && figure->left < figure->first)
        phrase = cue_before(reader, figure->left, PHRASE_PART);
    for (uint32_t i = figure->left; !phrase && i < figure->first && figure->first - i < REACH; i++)
        phrase = cue_at(reader, i, PHRASE_PART);     /* "the [remaining] 40" */
    if (!phrase)
        phrase = part_inside(reader, figure);
    if (!phrase || phrase->code == PART_TOTAL) {
        const Phrase *of_clause = part_of_clause(reader, figure);
        phrase = of_clause ? of_clause : phrase;
    }
    if (phrase && phrase->code != PART_TOTAL)
        return (Part)phrase->code;
    return part_of_opening(reader, figure) ? PART_OF_WHICH : phrase ? (Part)phrase->code : PART_NONE;
}

/* A cue governs the next figure behind it, the figure just before it ("40, up from"), and as a sentence's opening all of its figures. */
static const Phrase *read_cue(const Reader *reader, const Figure *figure)
{
    for (uint32_t i = 0; i < OPENING && i < figure->first; i++) {
        const Phrase *opening = cue_at(reader, i, PHRASE_ACKNOWLEDGED);
        if (opening && opening->code != CUE_COMPARISON)
            return opening;
    }
    for (uint32_t i = figure->right, n = 0; i < reader->tokens.n && n <= NEAR; i++, n++) {
        const Phrase *behind = cue_at(reader, i, PHRASE_ACKNOWLEDGED);
        if (behind)
            return behind;
    }
    for (uint32_t i = figure->first, n = 0; i && n < REACH / 4; i--, n++) {
        if (reader->tokens.at[i - 1].kind == TOKEN_NUMBER || reader_breaks(reader, i - 1))
            return NULL;
        const Phrase *before = cue_at(reader, i - 1, PHRASE_ACKNOWLEDGED);
        if (before && i - 1 + before->words <= figure->first)
            return before;
    }
    return NULL;
}

void cue_read(Reader *reader, const Figure *figure, Claim *claim)
{
    claim->part = read_part(reader, figure);
    const Phrase *cue = read_cue(reader, figure);
    claim->cue = cue ? (Cue)cue->code : CUE_NONE;
}
