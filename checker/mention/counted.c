/* Counted: the noun phrase behind a number, which says what is counted, and the rate behind that. */
/* SPDX-License-Identifier: Apache-2.0 */
#include "mention/quantity.h"

static bool tagged(const Finder *finder, uint32_t i, Tag tag)
{
    return i < finder->tokens.n && finder->tokens.at[i].tag == tag;
}

static Str text_between(const Finder *finder, uint32_t first, uint32_t end)
{
    return article_text(finder->article, finder->tokens.at[first].begin, finder->tokens.at[end - 1].end);
}

static Str lemma_of(const Finder *finder, uint32_t i)
{
    return syntax_lemma(finder->tokens, i, finder->knowledge, finder->scratch);
}

/* "per 100,000 people": the number is part of what it is by. */
static Rate rate_by_number(const Finder *finder, uint32_t i)
{
    Number number;
    uint32_t length = number_read(finder->tokens, i, finder->knowledge, &number);
    NounPhrase phrase = length ? syntax_noun_phrase(finder->tokens, i + length, finder->knowledge) : (NounPhrase){0};
    if (!length || number.ordinal || phrase.end == phrase.first)
        return (Rate){0};
    return (Rate){phrase.end, text_between(finder, i, phrase.end)};
}

/* What follows "per" or a stroke: a unit by its normal name, or a noun. */
static Rate rate_by(const Finder *finder, uint32_t behind)
{
    uint32_t i = word_skip_hyphen(finder->tokens, behind);
    UnitMatch unit = unit_behind(finder, i, (Str){0});
    if (unit.end && !unit.unit->currency)
        return (Rate){unit.end, unit.unit->name};
    if (i < finder->tokens.n && tag_is_noun((Tag)finder->tokens.at[i].tag)) {
        NounPhrase phrase = syntax_noun_phrase(finder->tokens, i, finder->knowledge);
        if (phrase.end > phrase.first)
            return (Rate){phrase.end, phrase.end == phrase.first + 1 ? arena_copy(finder->arena, lemma_of(finder, phrase.head))
                                                                     : text_between(finder, phrase.first, phrase.end)};
    }
    return rate_by_number(finder, i);
}

/* "a day", "every week", "an hour": an article before a unit. */
static Rate rate_by_unit(const Finder *finder, uint32_t i)
{
    uint32_t at = word_part(finder->tokens, i, NUMBER_ONE), end;
    if (!at && word_at(finder->tokens, i, PHRASE_TIME_REPEATED, &end) && !word_is(finder->tokens, i, PHRASE_WEEKDAY))
        at = end;
    UnitMatch unit = at ? unit_behind(finder, at, (Str){0}) : (UnitMatch){0};
    bool holds = unit.end && !unit.weak && !unit.exact && !unit.unit->currency && !word_is(finder->tokens, unit.end, PHRASE_AGO) &&
                 !tagged(finder, unit.end, TAG_COMPARATIVE);
    return holds ? (Rate){unit.end, unit.unit->name} : (Rate){0};
}

static Rate rate_of(const Finder *finder, uint32_t i)
{
    bool quote = i < finder->tokens.n && finder->tokens.at[i].kind == TOKEN_QUOTE;      /* “7,000 jobs” per year */
    uint32_t end, at = quote ? i + 1 : word_skip_spaced(finder->tokens, i);
    const Phrase *phrase = word_at(finder->tokens, at, PHRASE_PER, &end);
    if (phrase && phrase->name.n)
        return (Rate){end, phrase->name};
    return phrase ? rate_by(finder, end) : rate_by_unit(finder, at);
}

/* Nouns that say when, not what: "200 yesterday". */
static bool says_when(const Finder *finder, uint32_t i)
{
    return word_is(finder->tokens, i, PHRASE_DAY_RELATIVE) || word_is(finder->tokens, i, PHRASE_WEEKDAY) || word_is(finder->tokens, i, PHRASE_MONTH);
}

static NounPhrase phrase_at(const Finder *finder, uint32_t i)
{
    if (i >= finder->tokens.n || finder->tokens.at[i].kind == TOKEN_QUOTE || word_mark(finder->tokens, i, ',') || tagged(finder, i, TAG_CONJUNCTION))
        return (NounPhrase){i, i, i};
    bool mark = i + 1 < finder->tokens.n && finder->tokens.at[i + 1].kind == TOKEN_NUMBER && word_glued(finder->tokens, i + 1) && unit_before(finder, i).end;
    if (mark)                                        /* "3 USD50 cards" */
        return (NounPhrase){i, i, i};
    NounPhrase phrase = syntax_noun_phrase(finder->tokens, i, finder->knowledge);
    bool noun = phrase.end > phrase.first && finder->tokens.at[phrase.head].kind == TOKEN_WORD && !says_when(finder, phrase.first) &&
                !gate_foreign(token_text(finder->tokens, phrase.head));
    return noun ? phrase : (NounPhrase){i, i, i};
}

/* The rate may stand behind what is measured: "34,500 tons of copper a year". */
Rate rate_at(const Finder *finder, uint32_t i)
{
    enum { LONGEST_BETWEEN = 4 };
    Rate rate = rate_of(finder, i);
    uint32_t of = rate.end ? 0 : word_part(finder->tokens, i, NUMBER_OF);
    if (!of)
        return rate;
    NounPhrase phrase = phrase_at(finder, of);
    return phrase.end > phrase.first && phrase.end - phrase.first <= LONGEST_BETWEEN ? rate_of(finder, phrase.end) : rate;
}

/* "three pieces of evidence" are three pieces: of the nouns that "of" leads over, a number counts the first. */
static NounPhrase first_noun(const Finder *finder, uint32_t i, NounPhrase phrase)
{
    for (uint32_t at = i + 1; at < phrase.first; at++)
        if (word_part(finder->tokens, at, NUMBER_OF))
            return (NounPhrase){i, at - 1, at};
    return phrase;
}

/* "five of the 12 jurors", "three of his four sons": the noun behind the second number. */
static NounPhrase phrase_of(const Finder *finder, uint32_t i, bool vague)
{
    Number number;
    uint32_t at = i;
    while (at < i + 2 && (tagged(finder, at, TAG_DETERMINER) || tagged(finder, at, TAG_POSSESSIVE)))
        at++;
    uint32_t length = number_read(finder->tokens, at, finder->knowledge, &number);
    if (length && !number.ordinal && !word_hyphen(finder->tokens, at + length))
        return phrase_at(finder, at + length);
    if (length && !number.ordinal) {                 /* "five of the three-ton satellites" */
        NounPhrase phrase = phrase_at(finder, at + length);
        NounPhrase behind = phrase_at(finder, phrase.end);
        return behind.end > behind.first ? (NounPhrase){at, behind.head, behind.end} : phrase;
    }
    NounPhrase phrase = phrase_at(finder, i);
    if (tagged(finder, phrase.end, TAG_POSSESSIVE)) {/* "one of the party's top targets" */
        length = number_read(finder->tokens, phrase.end + 1, finder->knowledge, &number);
        if (length && !number.ordinal)
            return phrase_at(finder, phrase.end + 1 + length);               /* "12 of that year's 15 primaries" */
        NounPhrase owned = phrase_at(finder, phrase.end + 1);
        return owned.end > owned.first ? (NounPhrase){phrase.first, owned.head, owned.end} : phrase;
    }
    bool definite = at > i || (at + 1 < finder->tokens.n && finder->tokens.at[at + 1].tag == TAG_POSSESSIVE);
    return vague || definite ? phrase : (NounPhrase){i, i, i};
}

/* "two-door version": the hyphen's noun and what it belongs to; the head is the noun that the hyphen joins. */
static uint32_t extend_hyphened(const Finder *finder, NounPhrase phrase)
{
    NounPhrase more = phrase_at(finder, phrase.end);
    return more.end > more.first ? more.end : phrase.end;
}

/* The words of the noun phrase without commas, and without hyphens where a hyphen leads to it: "small friendly deals", "door version". */
static Str plain_words(const Finder *finder, uint32_t first, uint32_t end, bool hyphened)
{
    Str text = text_between(finder, first, end);
    if (!hyphened && str_find_byte(text, ',') == text.n)
        return text;
    Str words = token_text(finder->tokens, first);
    for (uint32_t i = first + 1; i < end; i++) {
        bool mark = word_mark(finder->tokens, i, ',') || (hyphened && word_hyphen(finder->tokens, i));
        bool parted = finder->tokens.at[i].space_before || (hyphened && word_hyphen(finder->tokens, i - 1));
        if (!mark)
            words = arena_print(finder->arena, "%.*s%s%.*s", STR_ARG(words), parted ? " " : "", STR_ARG(token_text(finder->tokens, i)));
    }
    return words;
}

static void keep(const Finder *finder, NounPhrase phrase, uint32_t text_end, bool hyphened, Mention *mention)
{
    const Token *at = finder->tokens.at;
    mention->noun_begin = at[phrase.first].begin;
    mention->noun_end = at[phrase.end - 1].end;
    mention->head_begin = at[phrase.head].begin;
    mention->head_end = at[phrase.head].end;
    Str lemma = lemma_of(finder, phrase.head);
    mention->unit_text = plain_words(finder, phrase.first, text_end, hyphened);
    const Phrase *group = language_word(finder->knowledge->language, lemma, PHRASE_SYNONYM);
    mention->head = group ? group->name : arena_copy(finder->arena, lemma);
}

/* "as many as 45 confirmed cases", "of some 40 million targeted voters": behind a preposition or a form of "be" the number is no subject of a past form. */
static bool past_describes(const Finder *finder, uint32_t i, const Amount *amount)
{
    bool past = tagged(finder, i, TAG_PAST) && (tagged(finder, i + 1, TAG_NOUN) || tagged(finder, i + 1, TAG_NOUNS) || tagged(finder, i + 1, TAG_NAME));
    uint32_t first = past ? bound_before(finder, amount->begin, false).first : 0;
    if (first == 0)
        return false;
    bool being = language_word(finder->knowledge->language, lemma_of(finder, first - 1), PHRASE_AUXILIARY) != NULL;
    bool of = word_part(finder->tokens, first - 1, NUMBER_OF);       /* "52% of 48 surveyed critics" */
    return being || of || (word_is(finder->tokens, first - 1, PHRASE_PREPOSITION) && !word_is(finder->tokens, first - 1, PHRASE_TIME_PREPOSITION));
}

/* "a 7.8 earthquake", "a 3.4 average", "the 21,000 milestone": a number with a decimal mark before one thing, or any before a mark, tells how great it is. */
static bool grades(const Finder *finder, const Amount *amount, NounPhrase phrase)
{
    bool alone =
        phrase.head == phrase.first && phrase.end == phrase.head + 1 && !tagged(finder, phrase.head, TAG_NOUNS) && !tagged(finder, phrase.head, TAG_NAMES);
    bool told = amount->value.point ? !amount->value.scaled : word_is(finder->tokens, phrase.head, PHRASE_MARK) && counted_several(amount);
    return told && alone && amount->begin > 0 &&
           (tagged(finder, amount->begin - 1, TAG_DETERMINER) || tagged(finder, amount->begin - 1, TAG_NOUN) ||
            word_part(finder->tokens, amount->begin - 1, NUMBER_ONE));
}

/* "seven Sunday shows": behind a number in words the day may describe; "killed 200 Sunday" says when. */
static NounPhrase phrase_with_day(const Finder *finder, uint32_t i, const Amount *amount)
{
    bool day = amount->value.spelled && !amount->value.scaled && counted_several(amount) && word_is(finder->tokens, i, PHRASE_WEEKDAY) && word_capital(finder->tokens, i);
    NounPhrase phrase = day ? phrase_at(finder, i + 1) : (NounPhrase){0};
    bool several = phrase.end > phrase.first && phrase.first == i + 1 && tagged(finder, phrase.head, TAG_NOUNS);
    return several ? (NounPhrase){i, phrase.head, phrase.end} : phrase_at(finder, i);
}

/* "Father-of-three Ann Smith": what hyphens lead to counts no name behind it. */
static bool ends_compound(const Finder *finder, uint32_t i, const Amount *amount)
{
    uint32_t first = amount->number;
    return amount->value.spelled && first > 0 && word_hyphen(finder->tokens, first - 1) && word_glued(finder->tokens, first) && tagged(finder, i, TAG_NAME);
}

uint32_t counted_read(const Finder *finder, uint32_t i, const Amount *amount, Mention *mention)
{
    if (ends_compound(finder, i, amount))
        return 0;
    uint32_t behind = word_skip_spaced(finder->tokens, i);
    if (behind > i) {
        NounPhrase phrase = phrase_at(finder, word_glued(finder->tokens, i) ? i : behind);
        if (phrase.end == phrase.first)
            return 0;
        keep(finder, phrase, extend_hyphened(finder, phrase), true, mention);
        return phrase.end;
    }
    uint32_t of = word_part(finder->tokens, i, NUMBER_OF);
    uint32_t past = of ? 0 : past_describes(finder, i, amount);
    NounPhrase phrase = of ? phrase_of(finder, of, amount->value.vague) : first_noun(finder, i + past, phrase_with_day(finder, i + past, amount));
    if (!of && mention->bound != BOUND_RANGE)
        phrase = counted_agree(finder, amount, phrase);
    if (phrase.end == phrase.first || grades(finder, amount, phrase))
        return 0;
    phrase.first -= past;
    keep(finder, phrase, phrase.end, false, mention);
    return of && !amount->value.vague ? i : phrase.end;
}
