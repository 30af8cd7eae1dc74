/* Zones: read off the kind of each block, its place among the others, and the words that open it. */
/* SPDX-License-Identifier: Apache-2.0 */
#include "segment/zone.h"

#include "segment/character.h"
#include "segment/fold.h"

enum { LONGEST_BYLINE = 120, LONGEST_SUMMARY_LINE = 140, LONGEST_CLOSING = 60, LONGEST_WORD = 24, MOST_MARKS = 8 };     /* bytes */
enum { LAST_BLOCKS = 8, MOST_SUMMARY_LINES = 4, FIRST_PICTOGRAM = 0x2190 /* code point */ };

/* How far a summary goes. */
typedef enum Summary {
    SUMMARY_NONE,
    SUMMARY_OPENED,                                  /* its heading was the last block */
    SUMMARY_LIST,                                    /* to the end of the list */
    SUMMARY_SECTION,                                 /* to the next heading of its level */
    SUMMARY_LINES                                    /* while the lines are short: plain text has no sections */
} Summary;

typedef struct Zoning {
    const Article *article;
    const Knowledge *knowledge;
    Arena *arena;
    Zone *zones;
    bool headline;                                   /* there is one */
    bool body;                                       /* it has begun */
    Summary summary;                                 /* the one we are in */
    uint8_t level;                                   /* of its heading */
    uint32_t lines;                                  /* read of it */
} Zoning;

const char *zone_name(Zone zone)
{
    static const char *const names[] = {
        [ZONE_BODY] = "body", [ZONE_HEADLINE] = "headline", [ZONE_STANDFIRST] = "standfirst", [ZONE_SUMMARY] = "summary", [ZONE_HEADING] = "heading",
        [ZONE_LIST] = "list", [ZONE_CAPTION] = "caption", [ZONE_TABLE] = "table", [ZONE_PULLQUOTE] = "pullquote", [ZONE_EMBED] = "embed",
        [ZONE_META] = "meta", [ZONE_BOILERPLATE] = "boilerplate",
    };
    return names[zone];
}

static bool has(Str text, Str part)
{
    return str_find(text, part) < text.n;
}

/* "— Harbour Board (@harbourboard) May 4, 2023": the last line of an embedded post. */
static bool is_signature(Str text)
{
    size_t handle = str_find(text, S("(@"));
    return handle < text.n && (has(str_sub(text, 0, handle), S("\xE2\x80\x94 ")) || has(str_sub(text, 0, handle), S("- ")));
}

static bool is_post(Str text)
{
    return is_signature(text) || has(text, S("pic.twitter.com/"));
}

/* A hashtag or a pictogram: how posts are written and articles are not. */
static bool looks_like_post(Str text)
{
    for (size_t at = 0; at < text.n;) {
        Rune rune = str_rune(text, at);
        if (rune.code == '#' && class_at(text, at + 1) == CHARACTER_LETTER)
            return true;
        if (rune.code > FIRST_PICTOGRAM && class_at(text, at) == CHARACTER_OTHER)
            return true;
        at += rune.length;
    }
    return false;
}

/* The first letter within the block, behind brackets and marks. */
static uint32_t first_letter(const Article *article, const Block *block)
{
    uint32_t at = block->begin;
    while (at < block->end && at - block->begin < MOST_MARKS && class_at(article->text, at) != CHARACTER_LETTER)
        at += character_at(article->text, at).length;
    return at;
}

/* A phrase that stands in the text. */
typedef struct Found {
    const Phrase *phrase;                            /* NULL: none does */
    uint32_t end;                                    /* behind it */
} Found;

/* The longest phrase of this kind that begins at `at` and ends within the block. */
static Found phrase_at(const Zoning *zoning, const Block *block, uint32_t at, PhraseKind kind)
{
    char room[LONGEST_WORD];
    Str text = str_sub(zoning->article->text, 0, block->end);
    uint32_t end = at;
    while (end - at < LONGEST_WORD && class_at(text, end) == CHARACTER_LETTER)
        end += character_at(text, end).length;
    Phrases phrases = language_phrases(zoning->knowledge->language, fold_ascii(str_sub(text, at, end), room, sizeof room));
    for (uint32_t i = 0; kinds_hold(&phrases.kinds, kind) && i < phrases.n; i++)
        if (phrases.at[i].kind == kind && (end = phrase_end(text, at, phrases.at[i].text)))
            return (Found){&phrases.at[i], end};
    return (Found){0};
}

static Found opening(const Zoning *zoning, const Block *block, PhraseKind kind)
{
    return phrase_at(zoning, block, first_letter(zoning->article, block), kind);
}

static uint32_t skip_spaces(Str text, uint32_t at)
{
    for (Character c; (c = character_at(text, at)).length && c.kind == CHARACTER_SPACE;)
        at += c.length;
    return at;
}

/* Does the block open with a phrase of this kind? One word says so only alone or before a colon, a mark or a number. */
static bool opens_with(const Zoning *zoning, const Block *block, PhraseKind kind)
{
    Found found = opening(zoning, block, kind);
    if (!found.phrase || found.phrase->words > 1)
        return found.phrase;
    Str text = str_sub(zoning->article->text, 0, block->end);
    uint32_t next = skip_spaces(text, found.end);
    CharacterClass behind = class_at(text, next);
    return next == block->end || behind == CHARACTER_DIGIT || behind == CHARACTER_SYMBOL || text.p[next] == ':';
}

/* "... contributed to this report.": looked for in the last blocks only. */
static bool closes_boilerplate(const Zoning *zoning, const Block *block)
{
    const Article *article = zoning->article;
    uint32_t end = block->end;
    if ((uint32_t)(block - article->blocks.at) + LAST_BLOCKS < article->blocks.n)
        return false;
    while (end > block->begin && (article->text.p[end - 1] == '.' || article->text.p[end - 1] == ')'))
        end--;
    for (uint32_t at = end; at > block->begin && end - at < LONGEST_CLOSING; at--) {
        bool word = at - 1 == block->begin || article->text.p[at - 2] == ' ';
        Found found = word ? phrase_at(zoning, block, at - 1, PHRASE_BOILERPLATE) : (Found){0};
        if (found.phrase && found.phrase->words > 1 && found.end == end)
            return true;
    }
    return false;
}

/* "By Ana Ruiz and Tom Hale": short, no sentence, a name behind the word. */
static bool is_byline(const Zoning *zoning, const Block *block)
{
    Str text = article_text(zoning->article, block->begin, block->end);
    if (text.n > LONGEST_BYLINE || str_ends(text, S(".")))
        return false;
    Found found = opening(zoning, block, PHRASE_BYLINE);
    return found.phrase && character_is_upper(zoning->article->text, skip_spaces(zoning->article->text, found.end));
}

static bool is_boilerplate(const Zoning *zoning, const Block *block)
{
    return opens_with(zoning, block, PHRASE_BOILERPLATE) || is_byline(zoning, block) || closes_boilerplate(zoning, block);
}

/* Does the block open with a phrase that names a summary? *alone: it says nothing else. */
static bool opens_summary(const Zoning *zoning, const Block *block, bool *alone)
{
    Found found = opening(zoning, block, PHRASE_SUMMARY);
    if (!found.phrase)
        return false;
    Str behind = str_trim(article_text(zoning->article, found.end, block->end));
    *alone = !behind.n || str_equal(behind, S(":"));
    return *alone || found.phrase->words > 1;
}

/* One short sentence. */
static bool is_summary_line(const Zoning *zoning, const Block *block)
{
    Str text = article_text(zoning->article, block->begin, block->end);
    return text.n <= LONGEST_SUMMARY_LINE && !has(text, S(". "));
}

/* Goes on with the summary we are in, or leaves it. */
static void follow_summary(Zoning *zoning, const Block *block)
{
    bool plain = zoning->article->format == FORMAT_TEXT, item = block->kind == BLOCK_ITEM;
    if (zoning->summary == SUMMARY_OPENED)
        zoning->summary = plain ? SUMMARY_LINES : item ? SUMMARY_LIST : SUMMARY_SECTION;
    else if (zoning->summary == SUMMARY_LIST && !item)
        zoning->summary = SUMMARY_NONE;
    else if (zoning->summary == SUMMARY_LINES && (++zoning->lines > MOST_SUMMARY_LINES || !is_summary_line(zoning, block)))
        zoning->summary = SUMMARY_NONE;
    if (zoning->summary == SUMMARY_SECTION && block->kind == BLOCK_HEADING && block->level <= zoning->level)
        zoning->summary = SUMMARY_NONE;
}

static Zone zone_of_heading(Zoning *zoning, const Block *block)
{
    bool alone;
    if (zoning->summary == SUMMARY_LINES)
        return ZONE_SUMMARY;
    if (opens_summary(zoning, block, &alone) && alone) {
        zoning->summary = SUMMARY_OPENED;
        zoning->level = block->level;
        return ZONE_HEADING;
    }
    if (zoning->headline || zoning->body || block->level > 2)
        return ZONE_HEADING;
    zoning->headline = true;
    return ZONE_HEADLINE;
}

/* In plain text a summary may stand in short lines before the article: "Story highlights", "Story highlights The bridge opens in May". */
static bool begins_plain_summary(Zoning *zoning, const Block *block)
{
    bool alone;
    if (zoning->article->format != FORMAT_TEXT || zoning->body || block->end - block->begin > LONGEST_SUMMARY_LINE || !opens_summary(zoning, block, &alone))
        return false;
    zoning->summary = alone ? SUMMARY_OPENED : SUMMARY_LINES;
    return true;
}

static Zone zone_of_paragraph(Zoning *zoning, const Block *block)
{
    if (is_post(article_text(zoning->article, block->begin, block->end)))
        return ZONE_EMBED;
    if (opens_with(zoning, block, PHRASE_CAPTION))
        return ZONE_CAPTION;
    if (is_boilerplate(zoning, block))
        return ZONE_BOILERPLATE;
    if (zoning->summary || begins_plain_summary(zoning, block))
        return ZONE_SUMMARY;
    if (block->quoted)
        return ZONE_PULLQUOTE;
    if (block->standfirst && zoning->headline && !zoning->body)
        return ZONE_STANDFIRST;
    zoning->body = true;
    return ZONE_BODY;
}

static Zone zone_of(Zoning *zoning, const Block *block)
{
    switch (block->kind) {
    case BLOCK_PARAGRAPH:
        return zone_of_paragraph(zoning, block);
    case BLOCK_HEADING:
        return is_boilerplate(zoning, block) ? ZONE_BOILERPLATE : zone_of_heading(zoning, block);
    case BLOCK_ITEM:
        return zoning->summary ? ZONE_SUMMARY : is_boilerplate(zoning, block) ? ZONE_BOILERPLATE : ZONE_LIST;
    case BLOCK_CELL:
        return ZONE_TABLE;
    case BLOCK_CAPTION:
    case BLOCK_ALT:
        return ZONE_CAPTION;
    case BLOCK_META_TITLE:
    case BLOCK_META_DESCRIPTION:
        return ZONE_META;
    }
    return ZONE_BODY;
}

/* The paragraphs of a post before its signature, back to the first that is not written like one. */
static void spread_embeds(const Zoning *zoning)
{
    for (uint32_t i = zoning->article->blocks.n; i-- > 1;) {
        const Block *above = &zoning->article->blocks.at[i - 1];
        if (zoning->zones[i] == ZONE_EMBED && (zoning->zones[i - 1] == ZONE_BODY || zoning->zones[i - 1] == ZONE_PULLQUOTE) &&
            looks_like_post(article_text(zoning->article, above->begin, above->end)))
            zoning->zones[i - 1] = ZONE_EMBED;
    }
}

/* Without a headline in the text, the title that the metadata give is the headline. */
static void promote_title(const Zoning *zoning)
{
    for (uint32_t i = 0; i < zoning->article->blocks.n && !zoning->headline; i++)
        if (zoning->article->blocks.at[i].kind == BLOCK_META_TITLE) {
            zoning->zones[i] = ZONE_HEADLINE;
            return;
        }
}

Zone *zone_find_all(const Article *article, const Knowledge *knowledge, Arena *arena)
{
    Zoning zoning = {.article = article, .knowledge = knowledge, .arena = arena, .zones = ARENA_ARRAY(arena, Zone, article->blocks.n)};
    if (!zoning.zones)
        return NULL;
    for (uint32_t i = 0; i < article->blocks.n; i++) {
        if (zoning.summary)
            follow_summary(&zoning, &article->blocks.at[i]);
        zoning.zones[i] = zone_of(&zoning, &article->blocks.at[i]);
    }
    promote_title(&zoning);
    spread_embeds(&zoning);
    return zoning.zones;
}
