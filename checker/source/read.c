/* Reading: which format a file has, whether it can be read at all, and the door to the readers. */
/* SPDX-License-Identifier: Apache-2.0 */
#include <string.h>

#include "source/place.h"
#include "source/reader.h"

enum { LARGEST = 1 << 30, LOOK_AHEAD = 4096 };       /* bytes */

static const struct { Str ending; Format format; } endings[] = {
    {STR(".txt"), FORMAT_TEXT}, {STR(".text"), FORMAT_TEXT},
    {STR(".md"), FORMAT_MARKDOWN}, {STR(".markdown"), FORMAT_MARKDOWN}, {STR(".mdown"), FORMAT_MARKDOWN}, {STR(".mkd"), FORMAT_MARKDOWN},
    {STR(".html"), FORMAT_HTML}, {STR(".htm"), FORMAT_HTML}, {STR(".xhtml"), FORMAT_HTML},
};

/* How files begin that people take for articles, and what makes an article of them. */
static const struct { Str opening; const char *why; } documents[] = {
    {STR("%PDF-"), "a PDF document; give its text, as pdftotext writes it"},
    {STR("PK\x03\x04"), "a word processor's file or another archive; save it as text, Markdown or HTML in UTF-8"},
    {STR("\xD0\xCF\x11\xE0"), "a word processor's file; save it as text, Markdown or HTML in UTF-8"},
    {STR("{\\rtf"), "a rich text (RTF) file; save it as text, Markdown or HTML in UTF-8"},
    {STR("\xFF\xFE"), "text in UTF-16; convert it to UTF-8"}, {STR("\xFE\xFF"), "text in UTF-16; convert it to UTF-8"},
};

static const Str html_openings[] = {STR("<!doctype html"), STR("<html"), STR("<head"), STR("<body"), STR("<article"), STR("<p>"), STR("<div")};

static bool starts_fold(Str s, Str opening)
{
    return str_equal_fold(str_sub(s, 0, opening.n), opening);
}

static bool is_markdown_line(Str line)
{
    size_t marks = 0;
    while (marks < line.n && line.p[marks] == '#')
        marks++;
    return (marks >= 1 && marks <= 6 && marks < line.n && line.p[marks] == ' ') || str_find(line, S("](http")) < line.n;
}

static Format format_of_content(Str bytes)
{
    Str head = str_trim(str_sub(bytes, 0, LOOK_AHEAD));
    for (size_t i = 0; i < sizeof html_openings / sizeof *html_openings; i++)
        if (starts_fold(head, html_openings[i]))
            return FORMAT_HTML;
    if (str_starts(head, S("---\n")) || str_starts(head, S("---\r\n")))
        return FORMAT_MARKDOWN;
    while (head.n)
        if (is_markdown_line(str_cut(&head, '\n')))
            return FORMAT_MARKDOWN;
    return FORMAT_TEXT;
}

static Format format_of(Str path, Str bytes)
{
    for (size_t i = 0; i < sizeof endings / sizeof *endings; i++)
        if (path.n > endings[i].ending.n && str_equal_fold(str_from(path, path.n - endings[i].ending.n), endings[i].ending))
            return endings[i].format;
    return format_of_content(bytes);
}

static bool refuse(Str path, Str bytes, size_t at, const char *why, Notes *notes)
{
    Place place = place_scan(bytes, (uint32_t)at);
    note_add(notes, path, place.line, place.column, "%s", why);
    return false;
}

/* Can these bytes be read as text? Notes why not. */
static bool is_text(const Article *article, Notes *notes)
{
    Str path = article->path, bytes = article->bytes;
    for (size_t i = 0; i < sizeof documents / sizeof *documents; i++)
        if (str_starts(bytes, documents[i].opening))
            return refuse(path, bytes, 0, documents[i].why, notes);
    size_t nul = str_find_byte(bytes, '\0');
    if (nul < bytes.n)
        return refuse(path, bytes, nul, "a NUL byte: this is no text; give plain text, Markdown or HTML in UTF-8", notes);
    size_t invalid = article->format == FORMAT_HTML ? bytes.n : str_first_invalid(bytes);    /* a page says in which set it is */
    if (invalid < bytes.n)
        return refuse(path, bytes, invalid, "bytes that are not UTF-8; convert the file to UTF-8", notes);
    return true;
}

static bool read_format(Article *article, Arena *arena, Notes *notes)
{
    switch (article->format) {
    case FORMAT_MARKDOWN:
        markdown_read(article, arena, notes);
        return true;
    case FORMAT_HTML:
        return html_read(article, arena, notes);
    case FORMAT_AUTO:
    case FORMAT_TEXT:
        text_read(article, arena);
        return true;
    }
    return false;
}

Article *source_read(Str path, Str bytes, Format format, Arena *arena, Notes *notes)
{
    if (bytes.n > LARGEST) {
        note_add(notes, path, 0, 0, "the file is larger than 1 GB; check it in parts");
        return NULL;
    }
    if (!str_trim(bytes).n) {
        note_add(notes, path, 0, 0, "the file is empty; there is nothing to check");
        return NULL;
    }
    Article *article = ARENA_NEW(arena, Article);
    if (!article)
        return NULL;
    *article = (Article){.path = path, .bytes = bytes, .format = format == FORMAT_AUTO ? format_of(path, bytes) : format};
    if (!is_text(article, notes))
        return NULL;
    if (!read_format(article, arena, notes) || arena_full(arena))
        return NULL;
    if (!article->blocks.n)
        note_remark(notes, path, 0, 0, "no text was found in the file; there is nothing to check");
    return article;
}
