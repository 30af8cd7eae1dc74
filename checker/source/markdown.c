/* Markdown: md4c's events made into blocks; each run of text it gives is a part of the file, so every place is known exactly. */
/* SPDX-License-Identifier: Apache-2.0 */
#include <md4c.h>

#include "source/entity.h"
#include "source/front_matter.h"
#include "source/reader.h"

enum { MOST_STEPS = 500 * 1000 * 1000 };

typedef struct List {
    uint32_t number;                                 /* from 1 */
    uint16_t row;                                    /* items begun in it */
} List;

/* A run of text that waits until its paragraph is complete: the words of an image stand in the midst of it. */
typedef struct Run {
    uint32_t begin, end;                             /* in the file; equal: a line ended there */
    bool ends;                                       /* the image ends with it */
} Run;

typedef struct Reading {
    Prose prose;
    uint32_t begin;                                  /* of the open block, in the text */
    uint32_t last;                                   /* byte of the file behind the last run of text */
    uint32_t lists, tables;                          /* numbers given */
    VEC(List) open_lists;
    VEC(Run) alts;
    uint32_t quotes, images, deleted, ignored;       /* how many are open; ignored: code and raw HTML */
    uint16_t row, column;                            /* of the table */
    uint32_t strong;                                 /* emphasis open now */
    bool wholly_strong;                              /* the block began with emphasis */
    uint32_t strong_end;                             /* where that ended, in the text */
    bool after_image;                                /* the last block was nothing but images */
    uint32_t comments_end;                           /* byte behind the last comment found */
} Reading;

static uint16_t clamp(uint32_t count)
{
    return (uint16_t)(count < UINT16_MAX ? count : UINT16_MAX);
}

static void add_alts(Reading *reading)
{
    for (uint32_t i = 0; i < reading->alts.n; i++) {
        Run run = reading->alts.at[i];
        if (run.begin == run.end)
            prose_replace(&reading->prose, run.begin, run.end, S(" "));
        prose_copy(&reading->prose, run.begin, run.end);
        if (!run.ends)
            continue;
        prose_block(&reading->prose, reading->begin, BLOCK_ALT);
        prose_break(&reading->prose);
        reading->begin = prose_at(&reading->prose);
    }
    reading->alts.n = 0;
}

/* A line in emphasis below an image or with it is its caption; below the title it leads in. */
static void mark_strong(Reading *reading, Block *block, bool with_image)
{
    const Article *article = reading->prose.article;
    if (!reading->wholly_strong || reading->strong_end < block->end || block->kind != BLOCK_PARAGRAPH)
        return;
    if (with_image || reading->after_image)
        block->kind = BLOCK_CAPTION;
    else
        block->standfirst = article->blocks.n < 2 || block[-1].kind == BLOCK_HEADING || block[-1].kind == BLOCK_META_TITLE ||
                            block[-1].kind == BLOCK_META_DESCRIPTION;
}

/* The text since the last block is one of this kind. */
static void close_block(Reading *reading, BlockKind kind)
{
    bool with_image = reading->alts.n > 0;
    Block *block = prose_block(&reading->prose, reading->begin, kind);
    if (block) {
        block->quoted = reading->quotes > 0;
        if (kind == BLOCK_ITEM && reading->open_lists.n) {
            List list = reading->open_lists.at[reading->open_lists.n - 1];
            block->list = list.number;
            block->row = list.row ? (uint16_t)(list.row - 1) : 0;
        }
        mark_strong(reading, block, with_image);
    }
    reading->after_image = with_image && !block;
    prose_break(&reading->prose);
    reading->begin = prose_at(&reading->prose);
    add_alts(reading);
    reading->wholly_strong = false;
    reading->strong_end = 0;
}

/* Text that stands directly in an item or in the document. */
static void close_loose(Reading *reading)
{
    if (prose_at(&reading->prose) > reading->begin || reading->alts.n)
        close_block(reading, reading->open_lists.n ? BLOCK_ITEM : BLOCK_PARAGRAPH);
}

static void open_list(Reading *reading)
{
    List *list = VEC_PUSH(reading->prose.arena, &reading->open_lists);
    if (list)
        *list = (List){.number = ++reading->lists};
}

static int enter_block(MD_BLOCKTYPE type, void *detail, void *state)
{
    Reading *reading = state;
    (void)detail;
    if (type != MD_BLOCK_TABLE && type != MD_BLOCK_TR)
        close_loose(reading);
    switch (type) {
    case MD_BLOCK_QUOTE:
        reading->quotes++;
        break;
    case MD_BLOCK_UL: case MD_BLOCK_OL:
        open_list(reading);
        break;
    case MD_BLOCK_LI:
        if (reading->open_lists.n) {
            List *list = &reading->open_lists.at[reading->open_lists.n - 1];
            list->row = clamp(list->row + 1u);
        }
        break;
    case MD_BLOCK_CODE: case MD_BLOCK_HTML:
        reading->ignored++;
        break;
    case MD_BLOCK_TABLE:
        reading->tables++;
        reading->row = 0;
        break;
    case MD_BLOCK_TR:
        reading->column = 0;
        break;
    case MD_BLOCK_DOC: case MD_BLOCK_HR: case MD_BLOCK_H: case MD_BLOCK_P: case MD_BLOCK_THEAD: case MD_BLOCK_TBODY: case MD_BLOCK_TH: case MD_BLOCK_TD:
        break;
    }
    return arena_full(reading->prose.arena);
}

static void close_heading(Reading *reading, const MD_BLOCK_H_DETAIL *detail)
{
    uint32_t before = reading->prose.article->blocks.n;
    close_block(reading, BLOCK_HEADING);
    if (reading->prose.article->blocks.n > before)
        reading->prose.article->blocks.at[before].level = (uint8_t)detail->level;
}

static void close_cell(Reading *reading, bool header)
{
    uint32_t before = reading->prose.article->blocks.n;
    close_block(reading, BLOCK_CELL);
    if (reading->prose.article->blocks.n > before) {
        Block *cell = &reading->prose.article->blocks.at[before];
        cell->header = header;
        cell->list = reading->tables;
        cell->row = reading->row;
        cell->column = reading->column;
    }
    reading->column = clamp(reading->column + 1u);
}

static int leave_block(MD_BLOCKTYPE type, void *detail, void *state)
{
    Reading *reading = state;
    switch (type) {
    case MD_BLOCK_P:
        close_block(reading, reading->open_lists.n ? BLOCK_ITEM : BLOCK_PARAGRAPH);
        break;
    case MD_BLOCK_H:
        close_heading(reading, detail);
        break;
    case MD_BLOCK_TH: case MD_BLOCK_TD:
        close_cell(reading, type == MD_BLOCK_TH);
        break;
    case MD_BLOCK_TR:
        reading->row = clamp(reading->row + 1u);
        break;
    case MD_BLOCK_QUOTE:
        close_loose(reading);
        reading->quotes--;
        break;
    case MD_BLOCK_LI:
        close_loose(reading);
        break;
    case MD_BLOCK_UL: case MD_BLOCK_OL:
        if (reading->open_lists.n)
            reading->open_lists.n--;
        break;
    case MD_BLOCK_CODE: case MD_BLOCK_HTML:
        reading->ignored--;
        break;
    case MD_BLOCK_DOC: case MD_BLOCK_HR: case MD_BLOCK_TABLE: case MD_BLOCK_THEAD: case MD_BLOCK_TBODY:
        break;
    }
    return arena_full(reading->prose.arena);
}

static bool has_begun(const Reading *reading)
{
    Str text = {reading->prose.text.at, reading->prose.text.n};
    return str_trim(str_from(text, reading->begin)).n > 0;
}

static int enter_span(MD_SPANTYPE type, void *detail, void *state)
{
    Reading *reading = state;
    (void)detail;
    reading->images += type == MD_SPAN_IMG;
    reading->deleted += type == MD_SPAN_DEL;
    if (type == MD_SPAN_EM || type == MD_SPAN_STRONG) {
        reading->wholly_strong |= !reading->strong && !has_begun(reading);
        reading->strong++;
    }
    return 0;
}

static int leave_span(MD_SPANTYPE type, void *detail, void *state)
{
    Reading *reading = state;
    (void)detail;
    reading->deleted -= type == MD_SPAN_DEL;
    if (type == MD_SPAN_EM || type == MD_SPAN_STRONG) {
        if (--reading->strong == 0 && reading->wholly_strong && !reading->strong_end)
            reading->strong_end = prose_at(&reading->prose);
    }
    if (type == MD_SPAN_IMG && --reading->images == 0 && reading->alts.n)
        reading->alts.at[reading->alts.n - 1].ends = true;
    return 0;
}

/* Raw HTML is no prose; the comments in it are kept by their places. */
static void note_comments(Reading *reading, uint32_t begin, uint32_t end)
{
    Article *article = reading->prose.article;
    while (begin < end) {
        if (begin < reading->comments_end)
            begin = reading->comments_end;
        uint32_t open = begin + (uint32_t)str_find(str_sub(article->bytes, begin, end), S("<!--"));
        if (begin >= end || open >= end)
            return;
        size_t close = str_find(str_from(article->bytes, open), S("-->"));
        if (open + close >= article->bytes.n) {
            reading->comments_end = (uint32_t)article->bytes.n;          /* never closed: looked for once */
            return;
        }
        Span *comment = VEC_PUSH(reading->prose.arena, &article->comments);
        if (!comment)
            return;
        *comment = (Span){open, open + (uint32_t)close + 3};
        begin = reading->comments_end = comment->end;
    }
}

static void add_entity(Reading *reading, uint32_t begin, uint32_t end)
{
    EntityText entity = entity_read(str_sub(reading->prose.article->bytes, begin, end));
    if (entity.code && entity.length == end - begin)
        prose_replace(&reading->prose, begin, end, (Str){entity.text, entity.bytes});
    else
        prose_copy(&reading->prose, begin, end);
}

/* A tag in the midst of prose; only a line break parts words. */
static void add_tag(Reading *reading, uint32_t begin, uint32_t end)
{
    note_comments(reading, begin, end);
    if (!reading->ignored && str_equal_fold(str_sub(reading->prose.article->bytes, begin, begin + 3), S("<br")))
        prose_replace(&reading->prose, begin, end, S(" "));
}

static void add_alt(Reading *reading, uint32_t begin, uint32_t end)
{
    Run *run = VEC_PUSH(reading->prose.arena, &reading->alts);
    if (run)
        *run = (Run){.begin = begin, .end = end};
}

static int add_text(MD_TEXTTYPE type, const MD_CHAR *p, MD_SIZE size, void *state)
{
    Reading *reading = state;
    Str bytes = reading->prose.article->bytes;
    size_t offset = str_offset(bytes, (Str){p, size});
    bool in_file = offset <= bytes.n;                /* breaks come as text of md4c's own */
    uint32_t begin = in_file ? (uint32_t)offset : reading->last, end = in_file ? begin + size : begin;
    reading->last = end;
    if (type == MD_TEXT_HTML)
        add_tag(reading, begin, end);
    else if (reading->ignored || reading->deleted)
        return 0;
    else if (reading->images)
        add_alt(reading, begin, end);
    else if (!in_file || type == MD_TEXT_BR || type == MD_TEXT_SOFTBR)
        prose_replace(&reading->prose, begin, end, S(" "));
    else if (type == MD_TEXT_ENTITY)
        add_entity(reading, begin, end);
    else
        prose_copy(&reading->prose, begin, end);
    return arena_full(reading->prose.arena);
}

/* md4c looks through the lines of a paragraph for each bracket in it. No one writes a paragraph that makes this slow; such a file is read as
   plain text. */
static bool would_be_slow(Str markdown)
{
    uint64_t lines = 0, brackets = 0;
    while (markdown.n) {
        Str line = str_cut(&markdown, '\n');
        if (!str_trim(line).n)
            lines = brackets = 0;
        lines++;
        while (line.n && str_find_byte(line, '[') < line.n) {
            str_cut(&line, '[');
            brackets++;
        }
        if (lines * brackets > MOST_STEPS)
            return true;
    }
    return false;
}

void markdown_read(Article *article, Arena *arena, Notes *notes)
{
    static const MD_PARSER parser = {
        .flags = MD_FLAG_TABLES | MD_FLAG_STRIKETHROUGH | MD_FLAG_TASKLISTS | MD_FLAG_NOINDENTEDCODEBLOCKS,
        .enter_block = enter_block, .leave_block = leave_block, .enter_span = enter_span, .leave_span = leave_span, .text = add_text,
    };
    if (would_be_slow(article->bytes)) {
        note_remark(notes, article->path, 0, 0, "a paragraph of too many lines and brackets for Markdown; the file is read as plain text");
        text_read(article, arena);
        return;
    }
    Reading reading = {.prose = {.article = article, .arena = arena}};
    prose_reserve(&reading.prose, (uint32_t)article->bytes.n + 64);
    uint32_t from = reading.last = front_matter_read(&reading.prose, notes);
    reading.begin = prose_at(&reading.prose);
    Str markdown = str_from(article->bytes, from);
    if (md_parse(markdown.p, (MD_SIZE)markdown.n, &parser, &reading) < 0)
        note_add(notes, article->path, 0, 0, "the file cannot be read as Markdown: memory is spent");
    prose_finish(&reading.prose);
}
