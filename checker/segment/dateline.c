/* Datelines: "HARBOUR CITY, Jan. 14, 2025 (Agency) —", "Published: 14 January 2025", " date 2025-01-14 The council ...". */
/* SPDX-License-Identifier: Apache-2.0 */
#include "segment/dateline.h"

enum { FIRST_SENTENCES = 12, MOST_TOKENS = 24, MOST_PLACE = 4, MOST_OPENINGS = 2, LONGEST_LABEL = 160 /* bytes */ };

static bool is_mark(Tokens tokens, uint32_t i, const char *marks)
{
    return i < tokens.n && tokens.at[i].kind == TOKEN_PUNCTUATION && str_find(str_of(marks), tokens.at[i].lower) < str_of(marks).n;
}

/* -, –, — or -- */
static bool is_dash(Tokens tokens, uint32_t i)
{
    return i < tokens.n && (is_mark(tokens, i, "--") || str_equal(tokens.at[i].lower, S("\xE2\x80\x93")) || str_equal(tokens.at[i].lower, S("\xE2\x80\x94")));
}

/* The whole number that the digits at the start of token i make, -1 when it has none; `most` digits, and no more of them. */
static int whole(Tokens tokens, uint32_t i, uint32_t most)
{
    int value = 0;
    uint32_t at = 0;
    Str digits = i < tokens.n ? tokens.at[i].lower : (Str){0};
    for (; at < digits.n && byte_is_digit(digits.p[at]); at++)
        if (at < most)
            value = value * 10 + (digits.p[at] - '0');
    return at && at <= most ? value : -1;
}

static int year_at(Tokens tokens, uint32_t i)
{
    int year = i < tokens.n && tokens.at[i].kind == TOKEN_NUMBER && tokens.at[i].lower.n == 4 ? whole(tokens, i, 4) : -1;
    return year >= 1000 ? year : -1;
}

static uint32_t set(Date *date, int year, int month, int day, uint32_t length)
{
    if (!date_valid(year, month, day))
        return 0;
    *date = (Date){(int16_t)year, (int8_t)month, (int8_t)day};
    return length;
}

/* Tokens of an ISO date at i: 2025 - 01 - 14, a time glued behind it or not. */
static uint32_t iso_date(Tokens tokens, uint32_t i, Date *date)
{
    if (year_at(tokens, i) < 0 || !is_dash(tokens, i + 1) || !is_dash(tokens, i + 3))
        return 0;
    return set(date, year_at(tokens, i), whole(tokens, i + 2, 2), whole(tokens, i + 4, 2), 5);
}

/* Tokens of a date in words at i: "January 14, 2025", "14 January 2025", a weekday before it or not. */
static uint32_t word_date(Tokens tokens, uint32_t i, Date *date)
{
    uint32_t length, at = i;
    if (token_phrase(tokens, at, PHRASE_WEEKDAY, &length))
        at += length + is_mark(tokens, at + length, ",");
    int day = whole(tokens, at, 2);
    at += day > 0;
    const Phrase *month = token_phrase(tokens, at, PHRASE_MONTH, &length);
    if (!month)
        return 0;
    at += length;
    if (day < 0) {
        day = whole(tokens, at, 2);
        at++;
    }
    at += is_mark(tokens, at, ",");
    return set(date, year_at(tokens, at), month->code, day, at + 1 - i);
}

static uint32_t date_at(Tokens tokens, uint32_t i, Date *date)
{
    uint32_t length = iso_date(tokens, i, date);
    return length ? length : word_date(tokens, i, date);
}

/* "Published: 14 January 2025": the tokens of the word, what joins it, and the date. */
static uint32_t labelled_date(Tokens tokens, Date *date)
{
    uint32_t length;
    if (!token_phrase(tokens, 0, PHRASE_DATELINE, &length))
        return 0;
    while (length < tokens.n && length < MOST_TOKENS && (is_mark(tokens, length, ":") || is_mark(tokens, length, ",")))
        length++;
    uint32_t dated = date_at(tokens, length, date);
    return dated ? length + dated : 0;
}

/* The place: words in capitals, or capitalised words, with commas and dots between them. */
static uint32_t place_length(Tokens tokens, bool *shouted)
{
    uint32_t i = 0;
    *shouted = tokens.n && tokens.at[0].kind == TOKEN_WORD && tokens.at[0].all_capitals && tokens.at[0].lower.n > 2;
    while (i < tokens.n && i < MOST_PLACE && tokens.at[i].kind == TOKEN_WORD && tokens.at[i].capital)
        i++;
    return i;
}

/* What stands behind the first words of a dateline. */
typedef struct Details {
    uint32_t end;                                    /* token behind them: a dash, or what follows the bracket */
    bool agency;                                     /* one is named in brackets */
    bool known;                                      /* and the language pack knows it */
} Details;

/* Reads ", Calif.", ", Jan. 14, 2025", "(Agency)" up to a dash, a closing bracket that ends the dateline, or what cannot be part of one. */
static Details read_details(Tokens tokens, uint32_t i, Date *date)
{
    Details details = {0};
    uint32_t length;
    for (; i < tokens.n && i < MOST_TOKENS && !is_dash(tokens, i); i++) {
        uint32_t dated = date_at(tokens, i, date);
        if (dated) {
            i += dated - 1;
        } else if (is_mark(tokens, i, "(")) {
            details.agency = true;
            details.known = token_phrase(tokens, i + 1, PHRASE_AGENCY, &length);
        } else if (is_mark(tokens, i, ")") && details.known && !is_dash(tokens, i + 1)) {
            i++;                                     /* "(AP) The council": the dash was lost */
            break;
        } else if (!is_mark(tokens, i, ",") && !is_mark(tokens, i, ")") && !is_mark(tokens, i, "/") && !tokens.at[i].capital &&
                   tokens.at[i].kind != TOKEN_NUMBER) {
            break;
        }
    }
    details.end = i;
    return details;
}

/* A dash that parts the dateline from the sentence; a short one only between spaces: "(D-Mont.)" has none. */
static bool is_parting_dash(Tokens tokens, uint32_t i)
{
    if (!is_dash(tokens, i) || i + 1 >= tokens.n)
        return false;
    return !is_mark(tokens, i, "-") || (tokens.at[i].space_before && tokens.at[i + 1].space_before);
}

/* The tokens of a dateline that opens the sentence, 0 when there is none. */
static uint32_t opening_dateline(Tokens tokens, Date *date, Str *place)
{
    bool shouted;
    uint32_t named = place_length(tokens, &shouted);
    if (!named)
        return 0;
    Details details = read_details(tokens, named, date);
    bool dash = is_parting_dash(tokens, details.end) && (shouted || details.agency);
    if (!dash && !(details.known && is_mark(tokens, details.end - 1, ")")))
        return 0;
    if (details.end + dash >= tokens.n)
        return 0;
    *place = article_text(tokens.article, tokens.at[0].begin, tokens.at[named - 1].end);
    return details.end + dash;
}

/* A line that is no sentence and names a full date: "Ana Ruiz | 14 January 2025"; a heading only when it is nothing but the date. */
static bool is_dated_label(const Article *article, Sentence sentence, Tokens tokens, Date *date)
{
    bool heading = sentence.zone == ZONE_HEADLINE || sentence.zone == ZONE_HEADING;
    Str text = article_text(article, sentence.begin, sentence.end);
    if (text.n > LONGEST_LABEL || str_ends(text, S(".")) || sentence.end != article->blocks.at[sentence.block].end)
        return false;
    for (uint32_t i = 0; i < tokens.n; i++) {
        uint32_t length = date_at(tokens, i, date);
        if (length)
            return !heading || length == tokens.n;
    }
    return false;
}

/* Parts the first sentence of the paragraph behind its first `length` tokens. */
static void part_sentence(Segments *segments, Tokens tokens, uint32_t length, Arena *arena)
{
    uint32_t sentence = tokens.sentence;
    Sentence *undivided = &segments->sentences.at[sentence];
    if (length >= tokens.n) {
        undivided->zone = ZONE_META;
        return;
    }
    Sentence *added = VEC_PUSH(arena, &segments->sentences);
    if (!added)
        return;
    Sentence *at = segments->sentences.at;
    for (uint32_t i = segments->sentences.n - 1; i > sentence; i--)
        at[i] = at[i - 1];
    at[sentence].end = tokens.at[length - 1].end;
    at[sentence].zone = ZONE_META;
    at[sentence + 1].begin = tokens.at[length].begin;
}

/* What this sentence, the first of its paragraph, says of the article's date and place. */
static Date read_opening(const Article *article, Segments *segments, Tokens tokens, bool may_open, Arena *arena)
{
    Date date = {0};
    Sentence *sentence = &segments->sentences.at[tokens.sentence];
    uint32_t length = labelled_date(tokens, &date);
    if (!length && may_open)
        length = opening_dateline(tokens, &date, &segments->place);
    if (length)
        part_sentence(segments, tokens, length, arena);
    else if (is_dated_label(article, *sentence, tokens, &date))
        sentence->zone = ZONE_META;
    else
        date = (Date){0};
    return date;
}

void dateline_find(const Article *article, const Knowledge *knowledge, Segments *segments, Arena *arena)
{
    uint32_t opened = 0;                             /* paragraphs of the body: a lead-in of plain text may stand before the dateline */
    for (uint32_t i = 0; i < segments->sentences.n && i < FIRST_SENTENCES; i++) {
        Sentence sentence = segments->sentences.at[i];
        bool first = sentence.begin == article->blocks.at[sentence.block].begin;
        if (!first || sentence.zone == ZONE_EMBED || sentence.zone == ZONE_TABLE)
            continue;
        Tokens tokens = segment_tokens(article, segments, i, knowledge, arena);
        Date date = read_opening(article, segments, tokens, opened < MOST_OPENINGS && !segments->place.n && sentence.zone == ZONE_BODY, arena);
        opened += segments->sentences.at[i].zone == ZONE_BODY;
        if (date_none(segments->date))
            segments->date = date;
    }
}
