/* Bounds: "more than", "or so", "no fewer than", before and behind a number. */
/* SPDX-License-Identifier: Apache-2.0 */
#include "mention/quantity.h"

/* "over three years" says how long, not how much longer, unless a preposition or a verb goes before that tells no change: "for over three years". */
static bool says_how_long(const Finder *finder, const Phrase *phrase, uint32_t first)
{
    const Phrase *time = language_word(finder->knowledge->language, phrase->text, PHRASE_TIME_PREPOSITION);
    if (!time || !str_equal(time->name, S("over")))
        return false;
    Tag before = first > 0 ? (Tag)finder->tokens.at[first - 1].tag : TAG_NONE;
    if (before == TAG_PAST && !change_before(finder, first))
        return false;                                /* "waited over a month" */
    return before != TAG_PREPOSITION && before != TAG_PRESENT && before != TAG_ADVERB;
}

/* "information about two programs": what is told, not how many. */
static bool says_of_what(const Finder *finder, const Phrase *phrase, uint32_t first)
{
    if (phrase->code != BOUND_ABOUT || finder->tokens.at[first].tag != TAG_PREPOSITION || first == 0 || !tag_is_noun((Tag)finder->tokens.at[first - 1].tag))
        return false;
    const Lexicon *lexicon = &finder->knowledge->lexicon;
    return lexicon_class(lexicon, lexicon_lemma(lexicon, finder->tokens.at[first - 1].lower, LEXICON_NOUN)) & LEXICON_COMMUNICATION;
}

/* A determiner may part the bound from its number: "at least the 5 million", "nearly another 200". */
static uint32_t skip_back_determiner(const Finder *finder, uint32_t i)
{
    if (i <= finder->free)
        return i;
    Tag tag = (Tag)finder->tokens.at[i - 1].tag;
    bool part = word_is(finder->tokens, i - 1, PHRASE_PART);
    return tag == TAG_DETERMINER || tag == TAG_POSSESSIVE || part || word_part(finder->tokens, i - 1, NUMBER_ONE) ? i - 1 : i;
}

BoundPlace bound_before(const Finder *finder, uint32_t i, bool time)
{
    uint32_t length = 0, end = i;
    const Phrase *phrase = i > finder->free ? token_phrase_before(finder->tokens, i, PHRASE_BOUND_BEFORE, &length) : NULL;
    if (!phrase) {
        end = skip_back_determiner(finder, i);
        phrase = end > finder->free ? token_phrase_before(finder->tokens, end, PHRASE_BOUND_BEFORE, &length) : NULL;
    }
    bool compares = phrase && phrase->words > 1 && finder->free && end - length == finder->free;             /* "30 percent more than the 20 percent" */
    bool particle = phrase && phrase->code == BOUND_EXACT;                       /* "handed over $5 million" */
    bool known = phrase && end < i && (phrase->code == BOUND_MORE_THAN || phrase->code == BOUND_LESS_THAN) && word_is(finder->tokens, end, PHRASE_DEFINITE);
    if (!phrase || particle || compares || known || end - length < finder->free || says_of_what(finder, phrase, end - length) ||
        (time && says_how_long(finder, phrase, end - length)))                   /* known: "well above the 270 needed" are 270 */
        return (BoundPlace){BOUND_EXACT, i, i};
    return (BoundPlace){(Bound)phrase->code, end - length, i};
}

BoundPlace bound_after(const Finder *finder, uint32_t i)
{
    uint32_t end;
    const Phrase *phrase = word_at(finder->tokens, word_skip_hyphen(finder->tokens, i), PHRASE_BOUND_AFTER, &end);
    bool adds = phrase && phrase->words == 1 && (word_number(finder->tokens, end) || word_is(finder->tokens, end, PHRASE_CARDINAL));
    return phrase && !adds ? (BoundPlace){(Bound)phrase->code, i, end} : (BoundPlace){BOUND_EXACT, i, i};
}

/* Of two the one that limits wins over the one that only hedges: "about five hundred or more". */
Bound bound_join(Bound before, Bound after)
{
    if (after == BOUND_EXACT || (after == BOUND_ABOUT && before != BOUND_EXACT))
        return before;
    return before == BOUND_EXACT || before == BOUND_ABOUT ? after : before;
}
