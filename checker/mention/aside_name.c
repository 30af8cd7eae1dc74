/* Set aside: numbers that count nothing: parts of names and codes, years, addresses, numbers of items, results. */
/* SPDX-License-Identifier: Apache-2.0 */
#include "mention/quantity.h"

/* "phase 3 trials", "Type 2 diabetes", "Season 3 begins": a noun without determiner before two digits at most; not "this week 12 people". */
static bool is_label(const Finder *finder, const Amount *amount, uint32_t first)
{
    int64_t value;
    const Token *last = &finder->tokens.at[amount->begin - 1];
    while (first > 0 && finder->tokens.at[first - 1].tag == TAG_ADJECTIVE)       /* "the overall plan 12 votes to 10" */
        first--;
    Tag before = first > 0 ? (Tag)finder->tokens.at[first - 1].tag : TAG_NONE;
    return word_digits(finder->tokens, amount->begin, 2, &value) && amount->end == amount->begin + 1 && tag_is_noun((Tag)last->tag) && last->tag != TAG_NOUNS &&
           (first == 0 || !word_is(finder->tokens, amount->begin - 1, PHRASE_PERIOD_UNIT)) && before != TAG_DETERMINER && before != TAG_POSSESSIVE;
}

/* "in the district 12 of [the 40] schools" */
static bool of_so_many(const Finder *finder, uint32_t i)
{
    bool the = i < finder->tokens.n && finder->tokens.at[i].tag == TAG_DETERMINER;
    return word_number(finder->tokens, i + the);
}

/* "no. 10", "Boeing 737", "Route 66", "type 2 diabetes": a word before the number makes a name of it. */
static bool named_before(const Finder *finder, const Amount *amount, bool counted)
{
    uint32_t length;
    const Phrase *phrase = token_phrase_before(finder->tokens, amount->begin, PHRASE_NOT_QUANTITY, &length);
    if (!phrase || (amount->value.spelled && !word_capital(finder->tokens, amount->begin) && counted))
        return false;
    bool of = word_part(finder->tokens, amount->end, NUMBER_OF) && !amount->value.spelled && !of_so_many(finder, amount->end + 1);   /* "section 527 of the law" */
    if (counted && (of || is_label(finder, amount, amount->begin - length)))
        return true;
    const Token *first = &finder->tokens.at[amount->begin - length];
    bool abbreviated = phrase->text.p[phrase->text.n - 1] == '.' || first->kind == TOKEN_SYMBOL;
    bool opens = amount->begin == length;            /* a capital that opens the sentence says nothing */
    if (!counted || abbreviated || (first->capital && !opens))
        return true;
    NounPhrase noun = syntax_noun_phrase(finder->tokens, amount->end, finder->knowledge);
    return noun.end > noun.first && finder->tokens.at[noun.head].tag == TAG_NOUN && !amount->value.grouped;
}

/* "1600 Pennsylvania Avenue", "10 Downing Street" */
static bool address_follows(const Finder *finder, const Amount *amount)
{
    enum { LONGEST_STREET = 4 };
    uint32_t end;
    for (uint32_t at = amount->end; at < amount->end + LONGEST_STREET && word_capital(finder->tokens, at); at++)
        if (at > amount->end && word_at(finder->tokens, at, PHRASE_NOT_QUANTITY_AFTER, &end))
            return !amount->value.grouped;
    return false;
}

/* Are most words round token i in capitals, as in headlines? Then a capital says nothing. */
static bool in_title_case(const Finder *finder, uint32_t i)
{
    enum { LEAST = 4, REACH = 20 };                  /* letters of a word that a title would not leave small; tokens looked at on a side */
    int32_t weight = 0;
    for (uint32_t at = i > REACH ? i - REACH : 1; at < finder->tokens.n && at < i + REACH; at++) {
        const Token *token = &finder->tokens.at[at];
        if (token->kind == TOKEN_WORD && word_length(finder->tokens, at) >= LEAST)
            weight += token->capital ? 1 : -1;
    }
    return weight > 0;
}

/* "Voyager 2 passed", "Windows 11", "Sci-Fi 3": a capitalised word just before bare digits. */
static bool name_before(const Finder *finder, const Amount *amount)
{
    if (amount->begin == 0 || amount->value.spelled || amount->value.grouped || amount->value.negative)
        return false;
    const Token *before = &finder->tokens.at[amount->begin - 1], *behind = amount->end < finder->tokens.n ? &finder->tokens.at[amount->end] : NULL;
    bool verb_follows = behind && (tag_is_verb((Tag)behind->tag) || behind->tag == TAG_MODAL);
    bool named = before->tag == TAG_NAME || before->tag == TAG_NAMES || (before->tag == TAG_NOUN && amount->begin > 1 && !in_title_case(finder, amount->begin));    /* "Charter 77" */
    bool name = before->kind == TOKEN_WORD && before->capital && named;
    return name && (amount->begin > 1 || !verb_follows || before->all_capitals) && !word_is(finder->tokens, amount->begin - 1, PHRASE_BOUND_BEFORE);
}

static uint32_t skip_capitals(const Finder *finder, uint32_t i)
{
    enum { LONGEST_TEAM = 3 };
    uint32_t at = i;
    while (at < i + LONGEST_TEAM && word_capital(finder->tokens, at))
        at++;
    return at;
}

/* "Rovers 3, Athletic 2": each of them behind a name, with a comma between. */
static bool in_result(const Finder *finder, const Amount *amount)
{
    enum { LONGEST_TEAM = 3 };
    uint32_t first = amount->begin, team = amount->end + 1;
    if (first == 0 || !word_capital(finder->tokens, first - 1) || !word_number(finder->tokens, first) || word_length(finder->tokens, first) > 2)
        return false;
    if (word_mark(finder->tokens, amount->end, ',') && skip_capitals(finder, team) > team && word_number(finder->tokens, skip_capitals(finder, team)))
        return true;
    for (uint32_t back = 1; back <= LONGEST_TEAM && back < first && word_capital(finder->tokens, first - back); back++)
        if (first > back + 1 && word_mark(finder->tokens, first - back - 1, ',') && word_number(finder->tokens, first - back - 2))
            return true;
    return false;
}

/* "News 9 Coates told", "one Ann Smith": digits behind a name and before another, or one person by name. */
static bool between_names(const Finder *finder, const Amount *amount)
{
    NounPhrase noun = syntax_noun_phrase(finder->tokens, amount->end, finder->knowledge);
    if (noun.end == noun.first || finder->tokens.at[noun.head].tag != TAG_NAME)
        return false;
    bool one = decimal_equal(amount->value.low, decimal(1, 0)), person = noun.end - noun.first > 1 && finder->tokens.at[noun.first].tag == TAG_NAME;
    return one ? amount->value.spelled && person : name_before(finder, amount);
}

/* "a Gulfstream 5 jet": several of one thing behind a name; "Fox 43 reports": what says something. */
static bool names_one(const Finder *finder, const Amount *amount)
{
    const Token *behind = amount->end < finder->tokens.n ? &finder->tokens.at[amount->end] : NULL;
    Str verb = behind ? lexicon_lemma(&finder->knowledge->lexicon, behind->lower, LEXICON_VERB) : (Str){0};
    if (verb.n && !behind->capital && !str_equal(verb, behind->lower) && language_word(finder->knowledge->language, verb, PHRASE_SAY) &&
        name_before(finder, amount))
        return true;
    NounPhrase noun = word_hyphen(finder->tokens, amount->end) ? (NounPhrase){0} : syntax_noun_phrase(finder->tokens, amount->end, finder->knowledge);
    return noun.end > noun.first && counted_several(amount) && counted_lone_singular(finder, noun) && name_before(finder, amount);
}

/* A bare year, or one before what happened in it: "2008 elections"; round ones may count: "2000 people". */
static bool is_year(const Finder *finder, const Amount *amount, bool counted)
{
    int64_t value;
    if (!word_digits(finder->tokens, amount->begin, 4, &value) || amount->end != amount->begin + 1 || value < 1500 || value > 2100)
        return false;
    if (!counted)
        return true;
    NounPhrase noun = syntax_noun_phrase(finder->tokens, amount->end, finder->knowledge);
    bool plural = noun.end > noun.first && finder->tokens.at[noun.head].tag == TAG_NOUNS;
    return value % 10 != 0 ? value >= 1800 || !plural : !plural || (value % 100 != 0 && value > 1900);
}

/* "the 405 freeway": one road behind a number that does not count it. */
static bool road_follows(const Finder *finder, const Amount *amount)
{
    uint32_t end, at = amount->end;
    bool the = amount->begin > 0 && finder->tokens.at[amount->begin - 1].tag == TAG_DETERMINER;
    return the && !amount->value.spelled && !amount->value.grouped && !decimal_equal(amount->value.low, decimal(1, 0)) &&
           word_at(finder->tokens, at, PHRASE_NOT_QUANTITY_AFTER, &end) && finder->tokens.at[at].tag != TAG_NOUNS &&
           syntax_noun_phrase(finder->tokens, at, finder->knowledge).end == end;
}

/* "1) first, 2) second", "[12]" */
static bool numbers_item(const Finder *finder, const Amount *amount)
{
    int64_t value;
    if (amount->begin > 0 && word_mark(finder->tokens, amount->begin - 1, '[') && word_mark(finder->tokens, amount->end, ']'))
        return word_digits(finder->tokens, amount->begin, 3, &value);
    bool bracket = word_mark(finder->tokens, amount->end, ')');
    for (uint32_t back = 1; bracket && back <= 3 && back <= amount->begin; back++)
        bracket = !word_mark(finder->tokens, amount->begin - back, '(');
    bool dot = amount->begin == 0 && word_mark(finder->tokens, 1, '.') && finder->tokens.n > 2;
    return (bracket || dot) && word_digits(finder->tokens, amount->begin, 2, &value);
}

/* "24/7", "MS-13/18", "P5+1" */
static bool part_of_code(const Finder *finder, const Amount *amount)
{
    bool stroke = word_mark(finder->tokens, amount->end, '/') && word_glued(finder->tokens, amount->end) && word_number(finder->tokens, amount->end + 1);
    bool stroke_before = amount->begin > 1 && word_mark(finder->tokens, amount->begin - 1, '/') && word_glued(finder->tokens, amount->begin);
    bool plus = amount->begin > 1 && finder->tokens.at[amount->begin - 2].kind != TOKEN_PUNCTUATION && word_mark(finder->tokens, amount->begin - 1, '+') &&
                word_glued(finder->tokens, amount->begin) && word_glued(finder->tokens, amount->begin - 1);
    return stroke || stroke_before || plus;
}

/* "24703 L-202", "8088 chip", "23456 F Block": long bare digits before a code or one of something. */
static bool long_code(const Finder *finder, const Amount *amount, bool counted)
{
    int64_t value;
    if (amount->end != amount->begin + 1 || !word_digits(finder->tokens, amount->begin, 12, &value) || value < 1000 || value % 100 == 0)
        return false;
    if (!counted && word_number(finder->tokens, amount->end))
        return byte_is_letter(token_text(finder->tokens, amount->end).p[0]);
    NounPhrase noun = syntax_noun_phrase(finder->tokens, amount->end, finder->knowledge);
    return noun.end > noun.first && (finder->tokens.at[noun.head].tag == TAG_NOUN || finder->tokens.at[noun.head].tag == TAG_NAME);
}

/* "SCP-173m": digits that a hyphen glues to a name; a dash parts them: "ever before—67 million people". */
static bool hyphened_code(const Finder *finder, const Amount *amount)
{
    uint32_t first = amount->begin;
    bool glued_unit = amount->kind == AMOUNT_UNIT && amount->end == amount->number_end;
    if (amount->kind != AMOUNT_PLAIN && !glued_unit)
        return false;
    return !amount->value.spelled && !amount->value.grouped && first > 1 && word_mark(finder->tokens, first - 1, '-') && word_glued(finder->tokens, first) &&
           word_glued(finder->tokens, first - 1) && finder->tokens.at[first - 2].kind == TOKEN_WORD;
}

/* "60 Minutes", "Three Mile Island": a unit with a capital, of time, or within a longer name. */
static bool capitalised_unit(const Finder *finder, const Amount *amount)
{
    uint32_t last = amount->end - 1;
    bool word = last >= amount->number_end && finder->tokens.at[last].kind == TOKEN_WORD && word_length(finder->tokens, last) > 2;
    bool time = str_equal(amount->unit->dimension, S("time")),
         longer = amount->value.spelled && word_capital(finder->tokens, amount->number) && word_capital(finder->tokens, amount->end);
    bool plain = time && last == amount->number_end && finder->tokens.at[last].tag != TAG_NOUN && !word_capital(finder->tokens, amount->end);     /* no "30-Day Free Trial" */
    return word && word_capital(finder->tokens, last) && (longer || (plain && (!amount->value.spelled || word_capital(finder->tokens, amount->number))));
}

/* "the Big Ten", "Thousand Oaks", "the Texas Seven": capitals that running text gives to names only. */
static bool capitalised_name(const Finder *finder, const Amount *amount)
{
    uint32_t first = amount->number;
    bool word_before = first > 0 && finder->tokens.at[first - 1].kind == TOKEN_WORD, opens = first == 0 || finder->tokens.at[first - 1].kind == TOKEN_QUOTE;
    if (!word_before && !(opens && !amount->value.spelled))
        return false;
    if (amount->value.scale_tokens || finder->tokens.at[first].all_capitals)
        return false;
    bool word = amount->kind == AMOUNT_PLAIN && amount->value.spelled && word_capital(finder->tokens, first) &&
                (word_capital(finder->tokens, first - 1) || word_capital(finder->tokens, amount->number_end));
    bool unit = amount->kind == AMOUNT_UNIT && capitalised_unit(finder, amount);
    return (word || unit) && !in_title_case(finder, amount->begin);
}

/* "COP26": digits glued to a word that is a currency's code too. */
static bool glued_to_word(const Finder *finder, const Amount *amount)
{
    uint32_t first = amount->begin;
    return first > 0 && word_glued(finder->tokens, first) && word_number(finder->tokens, first) && finder->tokens.at[first - 1].kind == TOKEN_WORD;
}

/* "a state or two": a few, and nobody says how many. */
static bool is_or_two(const Finder *finder, const Amount *amount)
{
    uint32_t first = amount->begin;
    if (!amount->value.spelled || first < 3 || !decimal_equal(amount->value.low, decimal(2, 0)) || finder->tokens.at[first - 1].tag != TAG_CONJUNCTION)
        return false;
    bool one = finder->tokens.at[first - 2].tag == TAG_NOUN;
    for (uint32_t i = first - 2; one && i > 0 && first - i < 5; i--)
        if (word_part(finder->tokens, i - 1, NUMBER_ONE))
            return true;
    return false;
}

/* "bigger than the one that fell" */
static bool is_the_one(const Finder *finder, const Amount *amount)
{
    bool one = amount->value.spelled && decimal_equal(amount->value.low, decimal(1, 0)) && amount->end == amount->begin + 1;
    bool definite = amount->begin > 0 && word_is(finder->tokens, amount->begin - 1, PHRASE_DEFINITE);
    Tag behind = amount->end < finder->tokens.n ? (Tag)finder->tokens.at[amount->end].tag : TAG_NONE;
    bool counts = tag_is_noun(behind) || behind == TAG_ADJECTIVE || word_part(finder->tokens, amount->end, NUMBER_OF);
    return one && definite && finder->tokens.at[amount->begin - 1].tag == TAG_DETERMINER && !counts;
}

const char *aside_reason(const Finder *finder, const Amount *amount, bool counted)
{
    uint32_t end;
    if (capitalised_name(finder, amount))
        return "part of a name";
    if (!amount->prefixed && (glued_to_word(finder, amount) || hyphened_code(finder, amount)))
        return "part of a code";
    if (amount->kind != AMOUNT_PLAIN || amount->value.vague || amount->value.scaled)
        return NULL;
    if (is_the_one(finder, amount))
        return "pronoun";
    if (named_before(finder, amount, counted))
        return "part of a name";
    if (address_follows(finder, amount))
        return "address";
    if (amount->value.point)
        return NULL;
    if (long_code(finder, amount, counted) || part_of_code(finder, amount))
        return "part of a code";
    if (is_year(finder, amount, counted))
        return "year";
    if (counted)
        return between_names(finder, amount) || names_one(finder, amount) || road_follows(finder, amount) ? "part of a name" : NULL;
    if (numbers_item(finder, amount))
        return "number of an item";
    if (in_result(finder, amount))
        return "score or vote";
    if (name_before(finder, amount))
        return "part of a name";
    if (is_or_two(finder, amount))
        return "idiom";
    bool pronoun = amount->value.spelled && decimal_equal(amount->value.low, decimal(1, 0)) && amount->end == amount->begin + 1;
    if (pronoun)
        return "pronoun";
    return word_at(finder->tokens, word_skip_hyphen(finder->tokens, amount->end), PHRASE_NOT_QUANTITY_AFTER, &end) ? "part of a name" : NULL;
}
