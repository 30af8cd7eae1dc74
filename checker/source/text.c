/* Plain text: the text is the file itself; paragraphs, lists and headings are told by lines, their length and their ends. */
/* SPDX-License-Identifier: Apache-2.0 */
#include "source/place.h"
#include "source/reader.h"

enum {
    WIDEST_WRAP = 100,                               /* bytes of a line: no one wraps by hand beyond that */
    LONGEST_HEADING = 110,
    FEWEST_TITLE_WORDS = 4,
    SHORTEST_PROSE = 120                             /* a paragraph of so many bytes is no heading or label */
};

typedef struct Line {
    uint32_t start;                                  /* with its indentation */
    uint32_t begin, end;                             /* without white space at the ends; equal: blank */
    uint32_t next;
} Line;

typedef struct Reading {
    Article *article;
    Arena *arena;
    uint32_t width;                                  /* of the wrapped lines; 0: a line is a paragraph */
    Line first, last;                                /* the lines of the open block */
    bool open;
} Reading;

static Line line_at(Str text, uint32_t at)
{
    size_t length = str_find_byte(str_from(text, at), '\n');
    Line line = {.start = at, .begin = at, .end = at + (uint32_t)length};
    line.next = line.end < text.n ? line.end + 1 : line.end;
    while (line.begin < line.end && byte_is_space(text.p[line.begin]))
        line.begin++;
    while (line.end > line.begin && byte_is_space(text.p[line.end - 1]))
        line.end--;
    return line;
}

/* The width to which the file is wrapped, or 0 when most of its text stands in longer lines. */
static uint32_t measure(Str text)
{
    uint64_t in_short = 0, in_long = 0;
    uint32_t width = 0;
    for (uint32_t at = 0; at < text.n;) {
        Line line = line_at(text, at);
        uint32_t length = line.end - line.begin;
        *(length <= WIDEST_WRAP ? &in_short : &in_long) += length;
        if (length <= WIDEST_WRAP && length > width)
            width = length;
        at = line.next;
    }
    return in_short > in_long ? width : 0;
}

/* The bytes of a list mark at the line's start with the space behind it: "- ", "• ", "3. ", "3) "; 0: none. */
static uint32_t mark_length(Str line)
{
    static const Str marks[] = {STR("- "), STR("* "), STR("+ "), STR("\xE2\x80\xA2 "), STR("\xE2\x80\xA2\t"), STR("\xC2\xB7 ")};
    for (size_t i = 0; i < sizeof marks / sizeof *marks; i++)
        if (str_starts(line, marks[i]))
            return (uint32_t)marks[i].n;
    uint32_t digits = 0;
    while (digits < line.n && digits < 3 && byte_is_digit(line.p[digits]))
        digits++;
    bool counted = digits && digits + 1 < line.n && (line.p[digits] == '.' || line.p[digits] == ')') && line.p[digits + 1] == ' ';
    return counted ? digits + 2 : 0;
}

static bool ends_sentence(Str line)
{
    static const Str ends[] = {STR("."), STR("!"), STR("?"), STR(":"), STR("\xE2\x80\xA6"), STR(".\""), STR("\xE2\x80\x9D"), STR("\""), STR(")"), STR(";")};
    for (size_t i = 0; i < sizeof ends / sizeof *ends; i++)
        if (str_ends(line, ends[i]))
            return true;
    return false;
}

/* Did the next line only begin because its first word did not fit into this one? */
static bool wraps(const Reading *reading, Line line, Line next)
{
    Str text = reading->article->text, below = str_sub(text, next.begin, next.end);
    if (!reading->width || line.end - line.begin > WIDEST_WRAP || next.begin - next.start > line.begin - line.start + 1)
        return false;
    if (byte_is_letter(below.p[0]) && !byte_is_upper(below.p[0]) && !ends_sentence(str_sub(text, line.begin, line.end)))
        return true;
    uint32_t word = (uint32_t)str_find_byte(below, ' ');
    return (line.end - line.begin + 1 + word) * 8 > reading->width * 7;
}

static void close_block(Reading *reading)
{
    if (!reading->open)
        return;
    reading->open = false;
    Block *block = VEC_PUSH(reading->arena, &reading->article->blocks);
    if (!block)
        return;
    uint32_t begin = reading->first.begin, mark = mark_length(str_sub(reading->article->text, begin, reading->last.end));
    *block = (Block){.begin = begin + mark, .end = reading->last.end, .kind = mark ? BLOCK_ITEM : BLOCK_PARAGRAPH};
}

static void take_line(Reading *reading, Line line)
{
    Str text = reading->article->text;
    bool blank = line.begin == line.end;
    if (reading->open && (blank || mark_length(str_sub(text, line.begin, line.end)) || !wraps(reading, reading->last, line)))
        close_block(reading);
    if (blank)
        return;
    if (!reading->open)
        reading->first = line;
    reading->last = line;
    reading->open = true;
}

static uint32_t line_begin(Str text, uint32_t at)
{
    while (at > 0 && text.p[at - 1] != '\n')
        at--;
    return line_at(text, at).begin;
}

/* Numbers the lists. A mark that stands alone makes no list: a dash may open a speech, a number a chapter. */
static void number_lists(Article *article)
{
    uint32_t list = 0;
    for (uint32_t i = 0, next; i < article->blocks.n; i = next) {
        Block *blocks = article->blocks.at;
        for (next = i + 1; blocks[i].kind == BLOCK_ITEM && next < article->blocks.n && blocks[next].kind == BLOCK_ITEM;)
            next++;
        if (next == i + 1) {
            if (blocks[i].kind == BLOCK_ITEM)
                blocks[i].begin = line_begin(article->text, blocks[i].begin);
            blocks[i].kind = BLOCK_PARAGRAPH;
            continue;
        }
        list++;
        for (uint32_t k = i; k < next; k++) {
            blocks[k].list = list;
            blocks[k].row = (uint16_t)(k - i < UINT16_MAX ? k - i : UINT16_MAX);
        }
    }
}

/* One line, two words at least, opened by a capital or digit, without the end of a sentence in or after it. */
static bool is_label(Str line)
{
    if (line.n > LONGEST_HEADING || str_find_byte(line, '\n') < line.n || str_find_byte(line, ' ') == line.n)
        return false;
    Rune first = str_rune(line, 0);
    if (!rune_is_upper(first.code) && !byte_is_digit(line.p[0]))
        return false;
    if (str_find(line, S(". ")) < line.n || str_find_byte(line, '@') < line.n || str_find(line, S("://")) < line.n)
        return false;
    return str_ends(line, S("?")) || !ends_sentence(line);
}

static bool has_words(Str line, uint32_t least)
{
    uint32_t words = 0;
    while (line.n)
        words += str_cut(&line, ' ').n > 0;
    return words >= least;
}

/* A label above a full paragraph is a heading; one of several words at the very top is the title. */
static void find_headings(Article *article)
{
    for (uint32_t i = 0; i + 1 < article->blocks.n; i++) {
        Block *block = &article->blocks.at[i], *below = block + 1;
        Str text = article_text(article, block->begin, block->end), prose = article_text(article, below->begin, below->end);
        if (block->kind != BLOCK_PARAGRAPH || below->kind != BLOCK_PARAGRAPH || prose.n < SHORTEST_PROSE || !is_label(text))
            continue;
        block->kind = BLOCK_HEADING;
        block->level = !i && has_words(text, FEWEST_TITLE_WORDS) ? 1 : 3;
    }
}

void text_read(Article *article, Arena *arena)
{
    uint32_t start = place_start(article->bytes);
    article->text = str_from(article->bytes, start);
    Piece *whole = VEC_PUSH(arena, &article->pieces);
    if (!whole)
        return;
    *whole = (Piece){.bytes = start, .bytes_end = (uint32_t)article->bytes.n, .verbatim = true};
    Reading reading = {.article = article, .arena = arena, .width = measure(article->text)};
    for (uint32_t at = 0; at < article->text.n;) {
        Line line = line_at(article->text, at);
        take_line(&reading, line);
        at = line.next;
    }
    close_block(&reading);
    number_lists(article);
    find_headings(article);
}
