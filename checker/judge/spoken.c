/* Reading what is spoken: marks, case and short forms are passed over, brackets and ellipses become gaps. */
/* SPDX-License-Identifier: Apache-2.0 */
#include "judge/spoken.h"

#include "segment/character.h"

enum { LONGEST_BRACKET = 80, FEWEST_LETTERS = 6 };   /* bytes */

typedef struct Scan {
    const Case *it;
    Arena *arena;
    Spoken *spoken;
    Str text;                                        /* of the article, up to the speech's end */
    uint32_t at;
    uint32_t sentence;                               /* the first one that begins at `at` or later */
    bool opens;                                      /* a sentence began since the last word */
} Scan;

static bool has_upper(Str word)
{
    for (size_t i = 0; i < word.n; i++)
        if (byte_is_upper(word.p[i]))
            return true;
    return false;
}

/* The word in lower case; a copy only where that changes it. */
static Str lower(Str word, Arena *arena)
{
    char *bytes = has_upper(word) ? ARENA_ARRAY(arena, char, word.n) : NULL;
    for (size_t i = 0; bytes && i < word.n; i++)
        bytes[i] = byte_lower(word.p[i]);
    return bytes ? (Str){bytes, word.n} : word;
}

static void add(Scan *scan, SpokenWord word)
{
    SpokenWord *kept = VEC_PUSH(scan->arena, &scan->spoken->words);
    if (!kept)
        return;
    word.opens = scan->opens;
    scan->opens = false;
    word.word = lower(word.word, scan->arena);
    word.hash = str_hash(word.word);
    *kept = word;
}

/* What a short form is short for, "n't" -> not; itself when it may be several things ("'s"), or none is known. */
static Str spelled_out(const Scan *scan, Str word)
{
    word = lower(word, scan->arena);
    const Phrase *phrase = language_word(scan->it->knowledge->language, word, PHRASE_CONTRACTION);
    bool several = !phrase || (word.p[0] == '\'' && word.n == 2);
    return several ? word : phrase->name;
}

/* The bytes of an apostrophe at `at`, 0 for none. */
static size_t apostrophe(Str text, size_t at)
{
    return at >= text.n ? 0 : text.p[at] == '\'' ? 1 : str_starts(str_from(text, at), S("\xE2\x80\x99")) ? 3 : 0;
}

/* Adds a word with an apostrophe in it: "don't" as do, not; "we'll" as we, will. */
static void add_short(Scan *scan, uint32_t begin, uint32_t mark, uint32_t end)
{
    bool negated = mark > begin + 1 && byte_lower(scan->text.p[mark - 1]) == 'n' && byte_lower(scan->text.p[end - 1]) == 't';
    uint32_t parting = negated ? mark - 1 : mark;
    Str tail = str_sub(scan->text, mark + (uint32_t)apostrophe(scan->text, mark), end);
    Str clitic = arena_print(scan->arena, "%s'%.*s", negated ? "n" : "", STR_ARG(tail));
    add(scan, (SpokenWord){.begin = begin, .end = parting, .word = spelled_out(scan, str_sub(scan->text, begin, parting))});
    add(scan, (SpokenWord){.begin = parting, .end = end, .word = spelled_out(scan, clitic)});
}

/* Behind the ASCII letters and digits at `at`, which most words are made of. */
static uint32_t skip_plain(Str text, uint32_t at)
{
    while (at < text.n && (byte_is_letter(text.p[at]) || byte_is_digit(text.p[at])))
        at++;
    return at;
}

/* Reads the word at scan->at. */
static void take_word(Scan *scan)
{
    uint32_t begin = scan->at, at = skip_plain(scan->text, begin), mark = 0;
    bool masked = false;
    for (Character c; (c = character_at(scan->text, at)).length; at += c.length) {
        size_t joint = apostrophe(scan->text, at);
        if (joint && !mark && class_at(scan->text, at + joint) == CHARACTER_LETTER)
            mark = at;
        else if (scan->text.p[at] == '*')
            masked = true;
        else if (c.kind != CHARACTER_LETTER && c.kind != CHARACTER_DIGIT && c.kind != CHARACTER_MARK)
            break;
    }
    scan->at = at;
    if (mark && !masked)
        add_short(scan, begin, mark, at);
    else
        add(scan, (SpokenWord){.begin = begin, .end = at, .word = str_sub(scan->text, begin, at), .gap = masked});
}

/* Behind the ellipsis or bracket at scan->at, or scan->at when there is none. */
static uint32_t gap_end(const Scan *scan)
{
    Str rest = str_from(scan->text, scan->at);
    char byte = rest.p[0];
    if (str_starts(rest, S("\xE2\x80\xA6")))
        return scan->at + 3;
    if (str_starts(rest, S("...")) || str_starts(rest, S(". . .")))
        return scan->at + (rest.p[1] == '.' ? 3 : 5);
    if (byte != '[' && byte != '(')
        return scan->at;
    size_t close = str_find_byte(str_sub(rest, 0, LONGEST_BRACKET), byte == '[' ? ']' : ')');
    return close < rest.n && close < LONGEST_BRACKET ? scan->at + (uint32_t)close + 1 : scan->at;
}

static void pass_sentences(Scan *scan)
{
    const Segments *segments = scan->it->segments;
    for (; scan->sentence < segments->sentences.n && segments->sentences.at[scan->sentence].begin <= scan->at; scan->sentence++)
        scan->opens = true;
}

/* A quotation that begins with a small letter begins within a sentence. */
static bool opens_small(Str text)
{
    size_t at = 0;
    while (at < text.n && class_at(text, at) == CHARACTER_QUOTE)
        at += character_at(text, at).length;
    return at < text.n && text.p[at] >= 'a' && text.p[at] <= 'z';
}

static void read_words(Scan *scan, uint32_t begin)
{
    scan->opens = !opens_small(str_from(scan->text, begin));
    for (scan->at = begin; scan->at < scan->text.n;) {
        Character c = character_at(scan->text, scan->at);
        bool word = c.kind == CHARACTER_LETTER || c.kind == CHARACTER_DIGIT;
        uint32_t behind = word || c.kind == CHARACTER_SPACE ? scan->at : gap_end(scan);
        if (word || behind > scan->at)
            pass_sentences(scan);
        if (word) {
            take_word(scan);
        } else if (behind > scan->at) {
            add(scan, (SpokenWord){.begin = scan->at, .end = behind, .gap = true});
            scan->at = behind;
        } else {
            scan->at += c.length;
        }
    }
}

static void read_speech(Scan *scan, Speech speech, uint32_t least)
{
    Spoken *spoken = scan->spoken;
    speech.first = spoken->words.n;
    scan->text = str_sub(scan->it->article->text, 0, speech.end);
    while (scan->sentence < scan->it->segments->sentences.n && scan->it->segments->sentences.at[scan->sentence].begin < speech.begin)
        scan->sentence++;
    read_words(scan, speech.begin);
    speech.n = spoken->words.n - speech.first;
    if (speech.n < least) {
        spoken->words.n = speech.first;
        return;
    }
    Speech *kept = VEC_PUSH(scan->arena, &spoken->speeches);
    if (kept)
        *kept = speech;
}

/* The zone of the sentence that holds this place of the text. */
static Zone zone_at(const Segments *segments, uint32_t at)
{
    uint32_t low = 0, high = segments->sentences.n;
    while (low + 1 < high) {
        uint32_t middle = (low + high) / 2;
        if (segments->sentences.at[middle].begin <= at)
            low = middle;
        else
            high = middle;
    }
    return segments->sentences.n ? segments->sentences.at[low].zone : ZONE_BODY;
}

/* Where the signature of a pull quote begins: "We shall see. — Ana Ruiz"; its end when there is none. */
static uint32_t signature(const Article *article, const Block *block)
{
    static const Str dashes[] = {STR(" \xE2\x80\x94"), STR(" \xE2\x80\x93"), STR(" --"), STR("\n\xE2\x80\x94")};
    enum { LONGEST = 80 };
    Str text = article_text(article, block->begin, block->end);
    for (size_t i = 0; i < sizeof dashes / sizeof *dashes; i++) {
        size_t from = text.n > LONGEST ? text.n - LONGEST : 0, at = str_find(str_from(text, from), dashes[i]);
        if (from + at < text.n)
            return block->begin + (uint32_t)(from + at);
    }
    return block->end;
}

/* Quotations in their order; a pull quote's block that holds none is a speech as a whole. */
Spoken spoken_read(const Case *it, uint32_t least, Arena *arena)
{
    Spoken spoken = {0};
    Scan scan = {.it = it, .arena = arena, .spoken = &spoken};
    const Segments *segments = it->segments;
    uint32_t next = 0;
    for (uint32_t b = 0; b < it->article->blocks.n; b++) {
        const Block *block = &it->article->blocks.at[b];
        bool any = false;
        for (; next < segments->quotations.n && segments->quotations.at[next].begin < block->end; next++) {
            const Quotation *quotation = &segments->quotations.at[next];
            if (quotation->scare || quotation->begin < block->begin)
                continue;
            any = true;
            read_speech(
                &scan,
                (Speech){.begin = quotation->begin, .end = quotation->end, .quotation = next + 1, .block = b, .zone = zone_at(segments, quotation->begin)},
                least);
        }
        if (!any && block->quoted && zone_at(segments, block->begin) == ZONE_PULLQUOTE)
            read_speech(&scan, (Speech){.begin = block->begin, .end = signature(it->article, block), .block = b, .zone = ZONE_PULLQUOTE}, least);
    }
    return spoken;
}

/* "5" and "five". */
static bool same_number(const Case *it, Str a, Str b)
{
    bool digits = byte_is_digit(a.p[0]);
    Decimal value;
    if (digits == byte_is_digit(b.p[0]) || !decimal_read(digits ? a : b, &value))
        return false;
    const Phrase *phrase = language_word(it->knowledge->language, digits ? b : a, PHRASE_CARDINAL);
    return phrase && decimal_equal(phrase->low, value);
}

/* One letter apart within a long word, not at its end: "labour", "labor"; but "increase", "increased" are two wordings. */
static bool same_spelling(Str a, Str b)
{
    size_t shorter = a.n < b.n ? a.n : b.n;
    return shorter + 1 >= FEWEST_LETTERS && a.p[a.n - 1] == b.p[b.n - 1] && a.p[0] == b.p[0] &&
           str_distance(a, b, 1) <= 1;
}

/* A short form keeps the end of its helper: "'s" is "is" or "has", "'re" is "are". */
static bool same_helper(const Case *it, Str a, Str b)
{
    Str clitic = a.p[0] == '\'' ? a : b, other = a.p[0] == '\'' ? b : a;
    return clitic.p[0] == '\'' && clitic.n > 1 && str_ends(other, str_from(clitic, 1)) && language_word(it->knowledge->language, other, PHRASE_STOP);
}

bool spoken_same(const Case *it, const SpokenWord *a, const SpokenWord *b)
{
    if (a->gap || b->gap || !a->word.n || !b->word.n)
        return false;
    if (a->hash == b->hash)
        return true;
    return same_helper(it, a->word, b->word) || same_number(it, a->word, b->word) || same_spelling(a->word, b->word);
}
