/* Ends: the sentences that clash, side by side or as one, with the places marked, who says each, and where. */
/* SPDX-License-Identifier: Apache-2.0 */
#include "report/proof/proof.h"
#include "report/spot.h"

enum { MOST_AROUND = 400 /* bytes of the sentence shown on either side of the figure */, MOST_ENDS = 8 };

/* A place with what stands around it. */
typedef struct Excerpt {
    Str of;                                          /* the text of an article, or the bytes of another document */
    uint32_t begin, end, mark, mark_end;             /* in it: all that is shown, and the place */
    bool cut_before, cut_behind;
} Excerpt;

/* The line of a document of which no sentences are known, such as a fact sheet. */
static Excerpt line_of(const End *end)
{
    Span place = article_span(end->article, end->begin, end->end);
    Excerpt line = {.of = end->article->bytes, .begin = place.begin, .end = place.end, .mark = place.begin, .mark_end = place.end};
    while (line.begin && line.of.p[line.begin - 1] != '\n')
        line.begin--;
    while (line.end < line.of.n && line.of.p[line.end] != '\n')
        line.end++;
    return line;
}

/* The sentence that holds the place, or the place alone when it stands in none. */
static Excerpt sentence_of(const Sheet *sheet, const End *end)
{
    bool here = end->article == sheet->reading->article;
    const Sentence *sentence = here ? segment_sentence(&sheet->reading->segments, end->begin) : NULL;
    Excerpt around = {.of = end->article->text, .begin = end->begin, .end = end->end, .mark = end->begin, .mark_end = end->end};
    if (!here && !end->sentence_end)
        return line_of(end);
    if (!here || sentence) {
        uint32_t behind = sentence ? sentence->end : end->sentence_end;
        around.begin = sentence ? sentence->begin : end->sentence_begin;
        around.end = behind > end->end ? behind : end->end;
    }
    return around;
}

/* A place at most so many bytes off, at the beginning of a word. */
static Excerpt crop(Excerpt around)
{
    Str of = around.of;
    if (around.mark - around.begin > MOST_AROUND) {
        around.begin = around.mark - MOST_AROUND;
        while (around.begin < around.mark && !byte_is_space(of.p[around.begin]))
            around.begin++;
        around.cut_before = true;
    }
    if (around.end - around.mark_end > MOST_AROUND) {
        around.end = around.mark_end + MOST_AROUND;
        while (around.end > around.mark_end && !byte_is_space(of.p[around.end]))
            around.end--;
        around.cut_behind = true;
    }
    return around;
}

static bool is_among(const End *end, const Excerpt *around)
{
    return end->begin >= around->begin && end->end <= around->end;
}

/* The next place behind `from`; NULL: there is none. Of those that overlap the first is marked. */
static const End *next_mark(const Finding *finding, uint32_t count, uint32_t from)
{
    const End *next = NULL;
    for (uint32_t i = 0; i < count; i++)
        if (finding->ends[i].begin >= from && (!next || finding->ends[i].begin < next->begin))
            next = &finding->ends[i];
    return next;
}

static void put_marked(const Sheet *sheet, Writer *out, Str words)
{
    proof_html(out, "<mark>");
    proof_text(sheet->report, out, words);
    proof_html(out, "</mark>");
}

static void put_sentence(const Sheet *sheet, Writer *out, const End *end)
{
    Excerpt around = crop(sentence_of(sheet, end));
    proof_html(out, around.cut_before ? "<blockquote><p>&hellip; " : "<blockquote><p>");
    proof_text(sheet->report, out, str_sub(around.of, around.begin, around.mark));
    put_marked(sheet, out, str_sub(around.of, around.mark, around.mark_end));
    proof_text(sheet->report, out, str_sub(around.of, around.mark_end, around.end));
    proof_html(out, around.cut_behind ? " &hellip;</p></blockquote>" : "</p></blockquote>");
}

/* A place in another article, which may have no sheet yet: the script joins it with its figure. */
static void put_far_place(Report *report, Writer *out, const End *end, Place place)
{
    proof_format(report, out, "<span class=\"far place\" data-at=\"%u\" data-far=\"", end->begin);
    proof_text(report, out, spot_path(end->article->path));
    proof_format(report, out, "\">line %u of <span class=\"path\">", place.line);
    proof_text(report, out, spot_path(end->article->path));
    proof_html(out, "</span></span>");
}

/* Who says it, and where. */
static void put_source(const Sheet *sheet, Writer *out, const End *end)
{
    Report *report = sheet->report;
    const Underline *underline = proof_underline_of_end(sheet, end);
    Place place = article_place(end->article, article_span(end->article, end->begin, end->end).begin, sheet->reading->arena);
    proof_html(out, "<span class=\"speaker\">");
    proof_text(report, out, end->label.n ? end->label : S("the article"));
    proof_html(out, "</span> ");
    if (underline)
        proof_format(report, out, "<a class=\"place\" href=\"#figure:%.*s\">figure %u, line %u</a>", STR_ARG(underline->anchor), underline->number, place.line);
    else if (end->article == sheet->reading->article)
        proof_format(report, out, "<span class=\"place\">line %u</span>", place.line);
    else
        put_far_place(report, out, end, place);
}

static void put_end(const Sheet *sheet, Writer *out, const End *end)
{
    proof_html(out, "<figure>\n");
    put_sentence(sheet, out, end);
    proof_html(out, "<figcaption>");
    put_source(sheet, out, end);
    proof_html(out, "</figcaption>\n</figure>\n");
}

/* Are these places of one sentence of the article, which then is shown once? It goes into *around. */
static bool in_one_sentence(const Sheet *sheet, const Finding *finding, uint32_t count, Excerpt *around)
{
    const Article *here = sheet->reading->article;
    bool one = count > 1;
    for (uint32_t i = 0; one && i < count; i++) {
        *around = i || finding->ends[i].article != here ? *around : sentence_of(sheet, &finding->ends[i]);
        one = finding->ends[i].article == here && is_among(&finding->ends[i], around);
    }
    for (uint32_t i = 0; one && i < count; i++) {
        around->mark = finding->ends[i].begin < around->mark ? finding->ends[i].begin : around->mark;
        around->mark_end = finding->ends[i].end > around->mark_end ? finding->ends[i].end : around->mark_end;
    }
    return one;
}

/* All places marked in one sentence, and below it what each of them is. */
static void put_together(const Sheet *sheet, Writer *out, const Finding *finding, uint32_t count, Excerpt around)
{
    uint32_t at = around.begin;
    proof_html(out, around.cut_before ? "<figure class=\"together\">\n<blockquote><p>&hellip; " : "<figure class=\"together\">\n<blockquote><p>");
    for (const End *end; (end = next_mark(finding, count, at)); at = end->end) {
        proof_text(sheet->report, out, str_sub(around.of, at, end->begin));
        put_marked(sheet, out, str_sub(around.of, end->begin, end->end));
    }
    proof_text(sheet->report, out, str_sub(around.of, at, around.end));
    proof_html(out, around.cut_behind ? " &hellip;</p></blockquote>\n<figcaption>" : "</p></blockquote>\n<figcaption>");
    for (uint32_t i = count; i-- > 0;) {
        proof_html(out, "<div>");
        put_source(sheet, out, &finding->ends[i]);
        proof_html(out, "</div>");
    }
    proof_html(out, "</figcaption>\n</figure>\n");
}

/* The other end first: reading goes from the earlier place to the later one, which is the primary. */
void proof_ends(const Sheet *sheet, Writer *out, const Finding *finding)
{
    uint32_t count = finding->end_count < MOST_ENDS ? finding->end_count : MOST_ENDS;
    Excerpt around = {0};
    proof_html(out, "<div class=\"ends\">\n");
    if (in_one_sentence(sheet, finding, count, &around))
        put_together(sheet, out, finding, count, crop(around));
    else
        for (uint32_t i = count; i-- > 0;)
            put_end(sheet, out, &finding->ends[i]);
    proof_html(out, "</div>\n");
    if (finding->end_count > count)
        proof_format(sheet->report, out, "<p class=\"more\">and %u more places</p>\n", finding->end_count - count);
}
