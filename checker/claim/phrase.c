/* Noun phrases by position: where one ends, where one begins, and which noun stands behind a figure. */
/* SPDX-License-Identifier: Apache-2.0 */
#include "claim/phrase.h"

static bool is_hyphen(const Reader *reader, uint32_t i)
{
    return reader_is(reader, i, "-");
}

bool noun_phrase_holds(const Reader *reader, uint32_t i)
{
    const Token *token = &reader->tokens.at[i];
    switch ((Tag)token->tag) {
    case TAG_NOUN: case TAG_NOUNS: case TAG_NAME: case TAG_NAMES: case TAG_ADJECTIVE: case TAG_COMPARATIVE: case TAG_NUMBER:
    case TAG_DETERMINER: case TAG_POSSESSIVE:
        return true;
    case TAG_VERB: case TAG_PAST: case TAG_PARTICIPLE: case TAG_GERUND: case TAG_PRESENT:
        return !reader->group_of[i];
    case TAG_NONE: case TAG_MODAL: case TAG_ADVERB: case TAG_PREPOSITION: case TAG_TO: case TAG_PRONOUN: case TAG_WH: case TAG_CONJUNCTION:
    case TAG_PARTICLE: case TAG_EXISTENTIAL: case TAG_PUNCTUATION: case TAG_OTHER: case TAG_COUNT:
        break;
    }
    return token->kind == TOKEN_SYMBOL || is_hyphen(reader, i);
}

uint32_t noun_phrase_after(const Reader *reader, uint32_t i)
{
    uint32_t end = i;
    for (uint32_t at = i; at < reader->tokens.n && at - i < REACH; at++) {
        /* "domestic and foreign investment" */
        bool joined = at > i && reader_tag(reader, at, TAG_CONJUNCTION) && reader_tag(reader, at - 1, TAG_ADJECTIVE);
        bool behind_noun = end > i && (reader_tag(reader, at - 1, TAG_NOUN) || reader_tag(reader, at - 1, TAG_NOUNS));
        /* "emails [late this week]" */
        bool new_phrase = behind_noun && (reader_tag(reader, at, TAG_DETERMINER) || reader_tag(reader, at, TAG_ADJECTIVE));
        if ((!joined && !noun_phrase_holds(reader, at)) || new_phrase)
            break;
        if (reader_noun_tag(reader, at))
            end = at + 1;
    }
    return end;
}

uint32_t noun_phrase_before(const Reader *reader, uint32_t end, uint32_t *head)
{
    *head = NONE;
    if (!end)
        return end;
    if (reader_tag_at(reader, end - 1) == TAG_PRONOUN || reader_tag_at(reader, end - 1) == TAG_WH) {
        *head = end - 1;
        return end - 1;
    }
    Tag last = reader_tag_at(reader, end - 1);
    if (!tag_is_noun(last) && last != TAG_NUMBER && last != TAG_DETERMINER && last != TAG_ADJECTIVE)
        return end;
    *head = end - 1;
    uint32_t first = end - 1;
    for (uint32_t n = 0; first && n < REACH; n++) {
        Tag before = reader_tag_at(reader, first - 1);
        bool hyphen = reader_is(reader, first - 1, "-") || reader_is(reader, first - 1, "&");
        bool inside = tag_is_noun(before) || before == TAG_ADJECTIVE || before == TAG_POSSESSIVE || before == TAG_NUMBER || before == TAG_COMPARATIVE ||
                      hyphen || (tag_is_verb(before) && !reader->group_of[first - 1]);
        if (before == TAG_DETERMINER)
            return first - 1;
        /* "told reporters [new jobs]" */
        bool other =
            (before == TAG_NOUN || before == TAG_NOUNS) && (reader_tag_at(reader, first) == TAG_ADJECTIVE || reader_tag_at(reader, first) == TAG_NUMBER);
        if (!inside || other)
            break;
        first--;
    }
    return first;
}

bool noun_phrase_is_time(const Reader *reader, uint32_t i)
{
    return reader_word(reader, i, PHRASE_WEEKDAY) || reader_word(reader, i, PHRASE_DAY_RELATIVE) ||
           (reader_word(reader, i, PHRASE_MONTH) && reader->tokens.at[i].capital);
}

/* "14 [ground]-based interceptors" -> interceptors: the noun behind a hyphen and what follows it. */
static uint32_t over_hyphen(const Reader *reader, uint32_t head)
{
    if (!is_hyphen(reader, head + 1) || head + 2 >= reader->tokens.n)
        return head;
    NounPhrase phrase = syntax_noun_phrase(reader->tokens, head + 2, reader->knowledge);
    return phrase.end > phrase.first ? phrase.head : head;
}

/* A plural behind the noun that the mention took for what is counted: "2,383 [pledged] delegates", once the tag is mended. */
uint32_t noun_phrase_head(const Reader *reader, uint32_t head)
{
    head = over_hyphen(reader, head);
    while (head + 1 < reader->tokens.n && reader_tag(reader, head + 1, TAG_NOUNS) && !reader_name(reader, head + 1) && !reader->tokens.at[head + 1].capital)
        head++;
    return head;
}

/* "58 percent [support] it": no noun but a verb. */
static bool acts_on(const Reader *reader, uint32_t i)
{
    bool object = reader_tag(reader, i + 1, TAG_PRONOUN) || reader_tag(reader, i + 1, TAG_DETERMINER);
    return object && (lexicon_pos(&reader->knowledge->lexicon, reader->tokens.at[i].lower) & LEXICON_VERB);
}

/* The noun behind a figure whose mention has none: "$5 billion [investment]", "5 % [stake]". */
uint32_t noun_phrase_behind(const Reader *reader, uint32_t end)
{
    uint32_t i = is_hyphen(reader, end) ? end + 1 : end;
    if (i >= reader->tokens.n || reader->tokens.at[i].kind != TOKEN_WORD || noun_phrase_is_time(reader, i) || reader_tag(reader, i, TAG_DETERMINER) ||
        reader_preposition(reader, i))
        return NONE;
    NounPhrase phrase = syntax_noun_phrase(reader->tokens, i, reader->knowledge);
    uint32_t head = phrase.first == i && phrase.end > phrase.first ? phrase.head : NONE;
    if (head == NONE || acts_on(reader, head))
        return NONE;
    return over_hyphen(reader, head);
}
