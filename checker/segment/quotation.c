/* Quotations: marks are paired within a paragraph; only a paragraph that opens with a mark can go on with the quotation before it. */
/* SPDX-License-Identifier: Apache-2.0 */
#include "segment/quotation.h"

#include "segment/character.h"

enum { MOST_SCARE_WORDS = 3, LONGEST_SCARE = 60 /* bytes */ };

/* What a mark can do where it stands, as bits. */
enum { OPENS = 1, CLOSES = 2 };

/* Marks that pair with each other. */
typedef enum Family { FAMILY_NONE, FAMILY_DOUBLE, FAMILY_SINGLE, FAMILY_ANGLE } Family;

typedef struct Mark {
    uint32_t begin, end;                             /* in the text */
    Family family;
    int does;                                        /* OPENS, CLOSES */
    bool curly;                                      /* its shape says which of the two */
} Mark;

typedef struct Scan {
    const Article *article;
    const Knowledge *knowledge;
    Segments *segments;
    Arena *arena;
    Str text;                                        /* of the article, up to the block's end */
    uint32_t begin;                                  /* of the block */
    uint32_t block;
    bool pending;                                    /* the paragraph before left a quotation open */
    bool runs_on;                                    /* this one does */
} Scan;

/* Bytes that can begin a mark. */
static const bool mark_bytes[256] = {['"'] = true, ['\''] = true, ['`'] = true, [0xE2] = true, [0xC2] = true};

static bool is_wordlike(Str text, uint32_t at)
{
    CharacterClass kind = class_at(text, at);
    return kind == CHARACTER_LETTER || kind == CHARACTER_DIGIT || kind == CHARACTER_MARK;
}

static bool before_is_wordlike(const Scan *scan, uint32_t at)
{
    return at > scan->begin && is_wordlike(scan->text, (uint32_t)str_rune_before(scan->text, at));
}

/* A space, an opening bracket or a dash; or nothing. */
static bool open_before(const Scan *scan, uint32_t at)
{
    if (at == scan->begin)
        return true;
    uint32_t before = (uint32_t)str_rune_before(scan->text, at);
    CharacterClass kind = class_at(scan->text, before);
    char byte = scan->text.p[before];
    if (kind == CHARACTER_PUNCTUATION)
        return byte == '(' || byte == '[' || (unsigned char)byte == 0xE2;       /* dashes are three bytes; so is the ellipsis */
    return kind == CHARACTER_SPACE || kind == CHARACTER_QUOTE || kind == CHARACTER_HYPHEN;
}

static bool space_behind(const Scan *scan, uint32_t at)
{
    return class_at(scan->text, at) == CHARACTER_SPACE;
}

static bool stop_before(const Scan *scan, uint32_t at)
{
    char before = scan->text.p[at - 1];
    return before == '.' || before == ',' || before == '!' || before == '?';
}

/* A straight mark opens where nothing or a space stands before it and a word behind; else it closes. */
static int straight_does(const Scan *scan, uint32_t begin, uint32_t end)
{
    bool opens = open_before(scan, begin) && !space_behind(scan, end);
    bool closes = begin > scan->begin && (!is_wordlike(scan->text, end) || stop_before(scan, begin));
    if (closes && class_at(scan->text, begin - 1) == CHARACTER_SPACE)
        closes = !opens;
    return (opens ? OPENS : 0) | (closes ? CLOSES : 0);
}

/* The inch mark of 5'10" is no quotation mark. */
static bool is_inch(const Scan *scan, uint32_t at)
{
    return at > scan->begin + 1 && byte_is_digit(scan->text.p[at - 1]) && !is_wordlike(scan->text, at + 1) && scan->text.p[at - 2] == '\'';
}

static Mark double_mark(const Scan *scan, uint32_t at, uint32_t length)
{
    Mark mark = {.begin = at, .end = at + length, .family = FAMILY_DOUBLE};
    mark.does = straight_does(scan, mark.begin, mark.end);
    return mark;
}

/* An apostrophe can close only behind a word's end or a stop, and open only before a word. */
static Mark single_mark(const Scan *scan, uint32_t at, uint32_t length)
{
    Mark mark = {.begin = at, .end = at + length, .family = FAMILY_SINGLE};
    if (at > scan->begin && !open_before(scan, at) && !is_wordlike(scan->text, mark.end))
        mark.does = CLOSES;
    else if (length == 1 && open_before(scan, at) && is_wordlike(scan->text, mark.end) && !byte_is_digit(scan->text.p[mark.end]))
        mark.does = OPENS;
    return mark;
}

static Mark shaped(uint32_t at, uint32_t length, Family family, int does)
{
    return (Mark){.begin = at, .end = at + length, .family = family, .does = does, .curly = true};
}

/* The mark at `at`; of FAMILY_NONE when there is none. */
static Mark mark_at(const Scan *scan, uint32_t at)
{
    char byte = scan->text.p[at], next = at + 1 < scan->text.n ? scan->text.p[at + 1] : '\0';
    if (byte == '"')
        return is_inch(scan, at) ? (Mark){0} : double_mark(scan, at, 1);
    if (byte == '\'')
        return next == '\'' ? shaped(at, 2, FAMILY_DOUBLE, CLOSES) : single_mark(scan, at, 1);
    if (byte == '`')
        return next == '`' ? shaped(at, 2, FAMILY_DOUBLE, OPENS) : shaped(at, 1, FAMILY_SINGLE, OPENS);
    switch (str_rune(scan->text, at).code) {
    case 0x201C: case 0x201E:
        return shaped(at, 3, FAMILY_DOUBLE, before_is_wordlike(scan, at) ? OPENS | CLOSES : OPENS);
    case 0x201D:
        return shaped(at, 3, FAMILY_DOUBLE, open_before(scan, at) && is_wordlike(scan->text, at + 3) ? OPENS | CLOSES : CLOSES);
    case 0x2018: case 0x201A:
        return shaped(at, 3, FAMILY_SINGLE, OPENS);
    case 0x2019:
        return single_mark(scan, at, 3);
    case 0xAB:
        return shaped(at, 2, FAMILY_ANGLE, OPENS);
    case 0xBB:
        return shaped(at, 2, FAMILY_ANGLE, CLOSES);
    }
    return (Mark){0};
}

/* The first mark of one of the families (all when FAMILY_NONE) at or behind `at`; of FAMILY_NONE when there is none. */
static Mark next_mark(const Scan *scan, uint32_t at, Family family)
{
    for (; at < scan->text.n; at++) {
        if (!mark_bytes[(unsigned char)scan->text.p[at]])
            continue;
        Mark mark = mark_at(scan, at);
        if (mark.does && (!family || mark.family == family))
            return mark;
    }
    return (Mark){0};
}

/* At most three words, none of them only a verb, and no stop before the closing mark: a term or a nickname. */
static bool is_scare(const Scan *scan, uint32_t begin, uint32_t end)
{
    static const Str ends[] = {STR("."), STR(","), STR("!"), STR("?")};
    Str inside = str_sub(scan->text, begin, end);
    uint32_t words = 0;
    if (inside.n > LONGEST_SCARE)
        return false;
    for (size_t i = 0; i < sizeof ends / sizeof *ends; i++)
        if (str_ends(inside, ends[i]))
            return false;
    for (Str rest = inside; rest.n;) {
        Str word = str_cut(&rest, ' ');
        if (scan->knowledge->lexicon.size && lexicon_pos(&scan->knowledge->lexicon, word) == LEXICON_VERB)
            return false;
        words += word.n > 0;
    }
    return words <= MOST_SCARE_WORDS;
}

static void add(Scan *scan, Quotation quotation)
{
    Quotation *kept = VEC_PUSH(scan->arena, &scan->segments->quotations);
    quotation.block = scan->block;
    if (kept)
        *kept = quotation;
}

/* What follows an opening mark in its paragraph. */
typedef struct Partner {
    Mark close;                                      /* of FAMILY_NONE: none */
    bool odd;                                        /* another one opens before it: this one is odd */
} Partner;

static Partner partner_of(const Scan *scan, Mark open)
{
    uint32_t at = open.end;
    for (Mark mark; (mark = next_mark(scan, at, open.family)).family; at = mark.end) {
        if ((mark.does & CLOSES) && mark.begin > open.end)
            return (Partner){.close = mark};
        if (mark.does == OPENS)
            return (Partner){.odd = true};
    }
    return (Partner){0};
}

/* A single mark closes for certain but behind an s: "the students’ work" is no end when a better one follows, or when it is straight. */
static Partner partner_of_single(const Scan *scan, Mark open)
{
    Partner possible = {0};
    uint32_t at = open.end;
    for (Mark mark; (mark = next_mark(scan, at, FAMILY_SINGLE)).family; at = mark.end) {
        if (mark.does == OPENS) {
            possible.odd = !possible.close.family;
            return possible;
        }
        char before = scan->text.p[mark.begin - 1], behind = mark.end < scan->text.n ? scan->text.p[mark.end] : '.';
        if (mark.begin > open.end && (byte_lower(before) != 's' || behind != ' '))
            return (Partner){.close = mark};
        if (mark.begin > open.end && open.curly && !possible.close.family)
            possible.close = mark;
    }
    return possible;
}

/* Does the next paragraph open with the same mark, or close what is open before anything else is opened? */
static bool goes_on(const Scan *scan, Mark open)
{
    if (scan->block + 1 >= scan->article->blocks.n)
        return false;
    const Block *below = &scan->article->blocks.at[scan->block + 1];
    Scan ahead = *scan;
    ahead.text = str_sub(scan->article->text, 0, below->end);
    ahead.begin = below->begin;
    Mark first = below->kind == BLOCK_PARAGRAPH ? next_mark(&ahead, below->begin, open.family) : (Mark){0};
    return (first.begin == below->begin && (first.does & OPENS)) || (open.family == FAMILY_DOUBLE && first.does == CLOSES);
}

/* Does the paragraph up to here introduce speech: nothing, or a comma or colon at its end? */
static bool introduces(const Scan *scan, uint32_t at)
{
    Str before = str_trim(str_sub(scan->text, scan->begin, at));
    return !before.n || str_ends(before, S(",")) || str_ends(before, S(":"));
}

/* Takes the quotation that `open` opens and gives where to go on; a mark that is odd is passed over. */
static uint32_t take_quotation(Scan *scan, Mark open)
{
    Partner partner = open.family == FAMILY_SINGLE ? partner_of_single(scan, open) : partner_of(scan, open);
    bool continued = scan->pending && open.begin == scan->begin;
    Quotation quotation = {.begin = open.begin, .end = partner.close.end, .continues = continued};
    if (partner.close.family) {
        quotation.scare = is_scare(scan, open.end, partner.close.begin);
        add(scan, quotation);
        return quotation.end;
    }
    if (partner.odd || (open.family == FAMILY_SINGLE && !open.curly))
        return open.end;
    bool on = goes_on(scan, open);
    if (!on && !(open.family == FAMILY_DOUBLE && introduces(scan, open.begin)))
        return open.end;
    quotation.end = (uint32_t)scan->text.n;
    quotation.continues = continued || on;
    add(scan, quotation);
    scan->runs_on = on;
    return quotation.end;
}

/* What the paragraph before left open may be closed here before anything else is opened. */
static uint32_t take_rest(Scan *scan)
{
    Mark first = next_mark(scan, scan->begin, FAMILY_DOUBLE);
    if (first.does != CLOSES)
        return scan->begin;
    add(scan, (Quotation){.begin = scan->begin, .end = first.end, .continues = true});
    return first.end;
}

static void scan_block(Scan *scan)
{
    uint32_t at = scan->pending ? take_rest(scan) : scan->begin;
    scan->runs_on = false;
    for (Mark mark; (mark = next_mark(scan, at, FAMILY_NONE)).family;)
        at = mark.does & OPENS ? take_quotation(scan, mark) : mark.end;
    scan->pending = scan->runs_on;
}

void quotation_find_all(const Article *article, const Knowledge *knowledge, Segments *segments, Arena *arena)
{
    Scan scan = {.article = article, .knowledge = knowledge, .segments = segments, .arena = arena};
    for (uint32_t i = 0; i < article->blocks.n; i++) {
        scan.text = str_sub(article->text, 0, article->blocks.at[i].end);
        scan.begin = article->blocks.at[i].begin;
        scan.block = i;
        scan_block(&scan);
    }
}

const Quotation *segment_quotation(const Segments *segments, uint32_t at)
{
    uint32_t low = 0, high = segments->quotations.n;
    while (low < high) {
        uint32_t middle = low + (high - low) / 2;
        if (segments->quotations.at[middle].end <= at)
            low = middle + 1;
        else
            high = middle;
    }
    return low < segments->quotations.n && segments->quotations.at[low].begin <= at ? &segments->quotations.at[low] : NULL;
}
