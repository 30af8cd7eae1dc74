/* Agreement: more than one of a thing is a plural; where the tags of what is counted do not agree with its number, its words are looked at again. */
/* SPDX-License-Identifier: Apache-2.0 */
#include "mention/quantity.h"

static bool singular(const Finder *finder, uint32_t i)
{
    return finder->tokens.at[i].tag == TAG_NOUN || finder->tokens.at[i].tag == TAG_NAME;
}

/* "40 staff", "200 fish": nouns that are counted without an ending. */
static bool collective(const Finder *finder, uint32_t i)
{
    const Lexicon *lexicon = &finder->knowledge->lexicon;
    Str lemma = lexicon_lemma(lexicon, finder->tokens.at[i].lower, LEXICON_NOUN);
    return lexicon_class(lexicon, lemma) & (LEXICON_PERSON | LEXICON_ANIMAL | LEXICON_GROUP);
}

/* "the 100 pages worth": the plural before the last noun. */
static NounPhrase cut_behind_plural(const Finder *finder, NounPhrase phrase)
{
    for (uint32_t i = phrase.first; i < phrase.head; i++)
        if (finder->tokens.at[i].tag == TAG_NOUNS && !finder->tokens.at[i].capital && tag_is_noun((Tag)finder->tokens.at[i + 1].tag))
            return (NounPhrase){phrase.first, i, i + 1};
    return phrase;
}

/* "three European Union states whose ...": what was taken for a verb of one thing. */
static bool plural_follows(const Finder *finder, uint32_t i)
{
    const Lexicon *lexicon = &finder->knowledge->lexicon;
    const Token *token = i < finder->tokens.n ? &finder->tokens.at[i] : NULL;
    bool form = token && tag_is_verb((Tag)token->tag) && !token->capital && str_ends(token->lower, S("s"));
    if (!form || !(lexicon_pos(lexicon, token->lower) & LEXICON_NOUN) || str_equal(lexicon_lemma(lexicon, token->lower, LEXICON_NOUN), token->lower))
        return false;
    return !language_word(finder->knowledge->language, lexicon_lemma(lexicon, token->lower, LEXICON_VERB), PHRASE_AUXILIARY);
}

/* "63 state and federal lawsuits", "20 soybean, corn and wheat growers", "26 Fortune 500 companies": the plural that words of one kind lead to. */
static NounPhrase reach_plural(const Finder *finder, NounPhrase phrase)
{
    enum { MOST = 4 };
    uint32_t end = phrase.end;
    for (int k = 0; k < MOST && end < finder->tokens.n; k++) {
        bool and = finder->tokens.at[end].tag == TAG_CONJUNCTION, number = word_number(finder->tokens, end);
        bool comma = word_mark(finder->tokens, end, ',');
        if (!comma && !and && !number)
            return phrase;
        NounPhrase next = syntax_noun_phrase(finder->tokens, end + 1, finder->knowledge);
        if (next.end == next.first)
            return phrase;
        for (uint32_t i = next.first; i < next.head; i++)            /* "state, local and federal officers" */
            comma &= finder->tokens.at[i].tag != TAG_CONJUNCTION;
        if (finder->tokens.at[next.head].tag == TAG_NOUNS && !comma)
            return (NounPhrase){phrase.first, next.head, next.end};
        if (number)
            return phrase;
        end = next.end;
    }
    return phrase;
}

bool counted_several(const Amount *amount)
{
    return !amount->value.fraction && !amount->value.point && decimal_compare(amount->value.low, decimal(1, 0)) > 0;
}

bool counted_lone_singular(const Finder *finder, NounPhrase phrase)
{
    return phrase.end == phrase.first + 1 && singular(finder, phrase.first) && !collective(finder, phrase.first);
}

/* "one man claims that ...": a verb behind one thing, taken for a plural. */
static NounPhrase cut_before_verb(const Finder *finder, NounPhrase phrase)
{
    uint32_t head = phrase.head;
    bool parts = head > phrase.first && phrase.end == head + 1 && finder->tokens.at[head].tag == TAG_NOUNS && finder->tokens.at[head - 1].tag == TAG_NOUN;
    bool verb = parts && lexicon_pos(&finder->knowledge->lexicon, finder->tokens.at[head].lower) & LEXICON_VERB;
    return verb ? (NounPhrase){phrase.first, head - 1, head} : phrase;
}

/* "three University of Virginia graduates": a name with "of" in it, and those it tells of. */
static NounPhrase reach_over_of(const Finder *finder, NounPhrase phrase)
{
    const Token *at = finder->tokens.at;
    uint32_t of = word_part(finder->tokens, phrase.end, NUMBER_OF), end = of;
    if (!of || at[phrase.head].tag != TAG_NAME)
        return phrase;
    while (end < finder->tokens.n && at[end].tag == TAG_NAME)
        end++;
    bool several = end > of && end < finder->tokens.n && at[end].tag == TAG_NOUNS && !at[end].capital;
    return several ? (NounPhrase){phrase.first, end, end + 1} : phrase;
}

/* "three adult learning outlets": one thing, a form in "-ing" and several things; "40 staff working nights" are staff. */
static bool learning_things(const Finder *finder, NounPhrase phrase)
{
    const Lexicon *lexicon = &finder->knowledge->lexicon;
    bool group = lexicon_class(lexicon, finder->tokens.at[phrase.head].lower) & LEXICON_GROUP;
    return !group && phrase.end + 1 < finder->tokens.n && finder->tokens.at[phrase.end].tag == TAG_GERUND &&
           finder->tokens.at[phrase.end + 1].tag == TAG_NOUNS;
}

/* "nearly two dozen contained secret information": a form of a verb before one thing, which no number above one counts. */
static bool begins_with_verb(const Finder *finder, NounPhrase phrase)
{
    return finder->tokens.at[phrase.first].tag == TAG_PARTICIPLE && phrase.first < phrase.head && !word_hyphen(finder->tokens, phrase.first + 1) &&
           finder->tokens.at[phrase.head].tag == TAG_NOUN;
}

NounPhrase counted_agree(const Finder *finder, const Amount *amount, NounPhrase phrase)
{
    if (phrase.end > phrase.first && decimal_equal(amount->value.high, decimal(1, 0)))
        return cut_before_verb(finder, phrase);
    if (phrase.end == phrase.first || !counted_several(amount) || !singular(finder, phrase.head))
        return phrase;
    NounPhrase named = reach_over_of(finder, phrase);
    if (named.end > phrase.end)
        return named;
    if (learning_things(finder, phrase))
        return (NounPhrase){phrase.first, phrase.end + 1, phrase.end + 2};
    if (collective(finder, phrase.head) && !word_capital(finder->tokens, phrase.head))
        return phrase;                               /* "Senate" of "six Senate seats" has a capital */
    if (plural_follows(finder, phrase.end))
        return (NounPhrase){phrase.first, phrase.end, phrase.end + 1};
    NounPhrase cut = cut_behind_plural(finder, phrase), whole = cut.end < phrase.end ? cut : reach_plural(finder, phrase);
    bool verb = lexicon_pos(&finder->knowledge->lexicon, finder->tokens.at[phrase.head].lower) & LEXICON_VERB;
    if (whole.end == phrase.end && verb && counted_lone_singular(finder, phrase))        /* "18 Die in Fire" */
        return (NounPhrase){phrase.first, phrase.first, phrase.first};
    if (whole.end == phrase.end && begins_with_verb(finder, phrase))
        return (NounPhrase){phrase.first, phrase.first, phrase.first};
    return whole;
}
