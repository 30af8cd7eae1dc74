/* Reading names: where a run of capitalised words begins and ends, and which of its words are titles, roles and places beside the name. */
/* SPDX-License-Identifier: Apache-2.0 */
#include "claim/name.h"

#include <string.h>
#include <utf8proc.h>

static const Phrase *word(Tokens tokens, uint32_t i, PhraseKind kind)
{
    if (i >= tokens.n)
        return NULL;
    Phrases phrases = tokens.at[i].phrases;
    for (uint32_t k = phrases.n; k-- && phrases.at[k].words == 1;)
        if (phrases.at[k].kind == kind)
            return &phrases.at[k];
    return NULL;
}

static uint32_t length_at(Tokens tokens, uint32_t i, PhraseKind kind)
{
    uint32_t length;
    token_phrase(tokens, i, kind, &length);
    return length;
}

static bool is_capital(Tokens tokens, uint32_t i)
{
    return i < tokens.n && tokens.at[i].capital && (tokens.at[i].kind == TOKEN_WORD || tokens.at[i].kind == TOKEN_NUMBER);
}

static bool is_day_or_month(Tokens tokens, uint32_t i)
{
    return word(tokens, i, PHRASE_WEEKDAY) || word(tokens, i, PHRASE_MONTH);
}

/* A small word, unless a known place begins with it ("New York") or it is spelled as an acronym ("WHO"). */
static bool is_small(Tokens tokens, uint32_t i)
{
    if (tokens.at[i].all_capitals || length_at(tokens, i, PHRASE_PLACE_NAME) > 1)
        return false;
    return word(tokens, i, PHRASE_STOP) || word(tokens, i, PHRASE_PRONOUN) || word(tokens, i, PHRASE_NEGATION);
}

/* May a name begin with this word? */
static bool begins(Tokens tokens, uint32_t i)
{
    return is_capital(tokens, i) && !is_day_or_month(tokens, i) && !is_small(tokens, i);
}

/* A hyphen, "&", "de" or, behind a word of an organisation, "of": the number of tokens that join, when a capitalised word follows. */
static uint32_t joint_at(Tokens tokens, uint32_t first, uint32_t i)
{
    uint32_t length = 0;
    if (i >= tokens.n)
        return 0;
    if (str_equal(tokens.at[i].lower, S("-")) && !tokens.at[i].space_before)
        return is_capital(tokens, i + 1) && !tokens.at[i + 1].space_before ? 1 : 0;
    const Phrase *joint = token_phrase(tokens, i, PHRASE_NAME_JOINT, &length);
    if (!joint || !is_capital(tokens, i + length) || is_day_or_month(tokens, i + length) || length_at(tokens, i + length, PHRASE_HONORIFIC))
        return 0;
    if (joint->code == 0)
        return length;
    bool organisation = word(tokens, i - 1, PHRASE_ORGANISATION) && !word(tokens, i - 1, PHRASE_ROLE);
    bool many = is_capital(tokens, i + length + 1);
    bool the = first && word(tokens, first - 1, PHRASE_DEFINITE);
    return joint->code == 2 ? (the && many ? length : 0) : organisation ? length : 0;
}

/* Is another name's first name at `at`, behind words that are none: "National Intelligence [James Clapper]"? */
static bool person_begins(Tokens tokens, uint32_t first, uint32_t at)
{
    if (at < first + 2 || !word(tokens, at, PHRASE_GIVEN_NAME) || word(tokens, at - 1, PHRASE_GIVEN_NAME) ||
        tokens.at[at - 1].end - tokens.at[at - 1].begin <= 2)
        return false;
    return is_capital(tokens, at + 1) && !word(tokens, at + 1, PHRASE_ORGANISATION) && !word(tokens, first, PHRASE_GIVEN_NAME);
}

static uint32_t title_at(Tokens tokens, uint32_t i)
{
    uint32_t honorific = length_at(tokens, i, PHRASE_HONORIFIC), role = length_at(tokens, i, PHRASE_ROLE);
    return honorific > role ? honorific : role;
}

/* Where the run that begins at `first` ends: at a title, another person's name, a day, a small word. */
static uint32_t run_end(Tokens tokens, uint32_t first)
{
    uint32_t at = first + 1;
    for (uint32_t words = 1; words < LONGEST_NAME; words++) {
        uint32_t joint = joint_at(tokens, first, at);
        uint32_t next = at + joint;
        bool name_of_month = word(tokens, next, PHRASE_MONTH) && next && word(tokens, next - 1, PHRASE_GIVEN_NAME);
        if (!is_capital(tokens, next) || (is_day_or_month(tokens, next) && !name_of_month))
            break;
        if (!joint && (title_at(tokens, next) || person_begins(tokens, first, next) || is_small(tokens, next)))
            break;
        at = next + 1;
    }
    return at;
}

static bool holds(Tokens tokens, uint32_t first, uint32_t end, PhraseKind kind)
{
    for (uint32_t i = first; i < end; i++)
        if (word(tokens, i, kind))
            return true;
    return false;
}

/* "Latin America Paula Bellizia" ends behind the place; "Los Angeles Police Department" does not. */
static uint32_t end_of_place(Tokens tokens, uint32_t first, uint32_t end)
{
    uint32_t place = length_at(tokens, first, PHRASE_PLACE_NAME);
    bool person = end >= first + place + 2 && !holds(tokens, first + place, end, PHRASE_ORGANISATION);
    return place && place < end - first && person && is_capital(tokens, first + place) ? first + place : end;
}

/* A common word before a title is no name: "[Economy] Minister". */
static bool is_fragment(Tokens tokens, const NameRun *run, const Knowledge *knowledge)
{
    if (run->end != run->first + 1 || run->place || tokens.at[run->first].all_capitals || !title_at(tokens, run->end) || !is_capital(tokens, run->end))
        return false;
    return lexicon_pos(&knowledge->lexicon, tokens.at[run->first].lower) != 0;
}

static bool opens_sentence(Tokens tokens, uint32_t i)
{
    while (i && tokens.at[i - 1].kind != TOKEN_WORD && tokens.at[i - 1].kind != TOKEN_NUMBER) {
        if (tokens.at[i - 1].kind == TOKEN_QUOTE || str_equal(tokens.at[i - 1].lower, S(":")))
            return true;
        i--;
    }
    return i == 0;
}

NameRun name_read(Tokens tokens, uint32_t i, const Knowledge *knowledge, uint32_t *next)
{
    NameRun run = {.first = i, .end = i};
    *next = i + 1;
    if (!begins(tokens, i))
        return run;
    uint32_t title = title_at(tokens, i);
    bool organisation_ahead = title && holds(tokens, i + title, run_end(tokens, i + title - 1), PHRASE_ORGANISATION);
    if (title && !organisation_ahead) {
        *next = i + title;
        while (begins(tokens, *next) && (title = title_at(tokens, *next)))
            *next += title;
        if (!begins(tokens, *next))
            return run;
        run.titled = true;
    }
    run.first = run.titled ? *next : i;
    run.opens = !run.titled && opens_sentence(tokens, run.first);
    run.end = end_of_place(tokens, run.first, run_end(tokens, run.first));
    *next = run.end;
    run.place = length_at(tokens, run.first, PHRASE_PLACE_NAME) >= run.end - run.first;
    run.organisation = !run.place && holds(tokens, run.first, run.end, PHRASE_ORGANISATION);
    run.given = word(tokens, run.first, PHRASE_GIVEN_NAME) != NULL;
    bool shouted = run.end > run.first + 2;          /* a headline within the text */
    for (uint32_t k = run.first; k < run.end; k++)
        shouted &= tokens.at[k].all_capitals;
    bool demonym = run.end == run.first + 1 && word(tokens, run.first, PHRASE_DEMONYM);
    if (demonym || shouted || is_fragment(tokens, &run, knowledge))
        run.end = run.first;
    return run;
}

void name_key_add(NameKey *key, Tokens tokens, uint32_t i, bool first)
{
    const Token *token = &tokens.at[i];
    bool space = !first && token->space_before;
    if ((!first && !key->n) || key->n + token->lower.n + space > sizeof key->bytes) {
        key->n = 0;
        return;
    }
    if (space)
        key->bytes[key->n++] = ' ';
    memcpy(key->bytes + key->n, token->lower.p, token->lower.n);
    key->n += (uint32_t)token->lower.n;
}

Str name_key_text(const NameKey *key)
{
    return (Str){key->bytes, key->n};
}

Str name_plain(Str name, Arena *arena)
{
    enum { LONGEST = sizeof ((NameKey *)0)->bytes };
    bool ascii = true;
    for (size_t i = 0; i < name.n; i++)
        ascii &= (unsigned char)name.p[i] < 0x80;
    if (ascii || name.n > LONGEST)
        return name;
    utf8proc_int32_t codes[LONGEST * 4];
    utf8proc_ssize_t count = utf8proc_decompose((const utf8proc_uint8_t *)name.p, (utf8proc_ssize_t)name.n, codes, LONGEST * 4,
                                                UTF8PROC_DECOMPOSE | UTF8PROC_STRIPMARK);
    utf8proc_uint8_t *plain = count > 0 && count <= LONGEST * 4 ? arena_alloc(arena, (size_t)count * 4, 1) : NULL;
    if (!plain)
        return name;
    size_t n = 0;
    for (utf8proc_ssize_t i = 0; i < count; i++)
        n += (size_t)utf8proc_encode_char(codes[i], plain + n);
    return (Str){(const char *)plain, n};
}
