/* Cards: one for each clash, with the sentences side by side, who says each, why they were compared, and a neutral question. */
/* SPDX-License-Identifier: Apache-2.0 */
#include "report/proof/proof.h"
#include "report/spot.h"

enum { MOST_AROUND = 400 /* bytes of the sentence shown on either side of the figure */, MOST_ENDS = 8, MOST_LEFT_OUT = 12 };

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

static void put_sentence(const Sheet *sheet, Writer *out, const End *end)
{
    Excerpt around = crop(sentence_of(sheet, end));
    proof_html(out, around.cut_before ? "<blockquote><p>&hellip; " : "<blockquote><p>");
    proof_text(sheet->report, out, str_sub(around.of, around.begin, around.mark));
    proof_html(out, "<mark>");
    proof_text(sheet->report, out, str_sub(around.of, around.mark, around.mark_end));
    proof_html(out, "</mark>");
    proof_text(sheet->report, out, str_sub(around.of, around.mark_end, around.end));
    proof_html(out, around.cut_behind ? " &hellip;</p></blockquote>" : "</p></blockquote>");
}

/* A place in another article, which may have no sheet yet: the script joins it with its figure. */
static void put_far_place(Report *report, Writer *out, const End *end, Place place)
{
    proof_format(report, out, "<span class=\"far\" data-at=\"%u\" data-far=\"", end->begin);
    proof_text(report, out, spot_path(end->article->path));
    proof_format(report, out, "\">line %u of <span class=\"path\">", place.line);
    proof_text(report, out, spot_path(end->article->path));
    proof_html(out, "</span></span>");
}

static void put_end(const Sheet *sheet, Writer *out, const End *end)
{
    Report *report = sheet->report;
    const Underline *underline = proof_underline_of_end(sheet, end);
    Place place = article_place(end->article, article_span(end->article, end->begin, end->end).begin, sheet->reading->arena);
    proof_html(out, "<figure>\n");
    put_sentence(sheet, out, end);
    proof_html(out, "<figcaption><span class=\"speaker\">");
    proof_text(report, out, end->label.n ? end->label : S("the article"));
    proof_html(out, "</span> ");
    if (underline)
        proof_format(report, out, "<a href=\"#figure:%.*s\">figure %u, line %u</a>", STR_ARG(underline->anchor), underline->number, place.line);
    else if (end->article == sheet->reading->article)
        proof_format(report, out, "<span>line %u</span>", place.line);
    else
        put_far_place(report, out, end, place);
    proof_html(out, "</figcaption>\n</figure>\n");
}

/* The other end first: reading goes from the earlier place to the later one, which is the primary. */
static void put_ends(const Sheet *sheet, Writer *out, const Finding *finding)
{
    uint32_t count = finding->end_count < MOST_ENDS ? finding->end_count : MOST_ENDS;
    proof_html(out, "<div class=\"ends\">\n");
    for (uint32_t i = count; i-- > 0;)
        put_end(sheet, out, &finding->ends[i]);
    proof_html(out, "</div>\n");
    if (finding->end_count > count)
        proof_format(sheet->report, out, "<p class=\"more\">and %u more places</p>\n", finding->end_count - count);
}

/* "action: train" is shown as "train", "status: planned" as "both planned". */
static void put_because(const Sheet *sheet, Writer *out, const Finding *finding)
{
    if (!finding->because_count)
        return;
    proof_html(out, "<dt>Compared because</dt><dd><ul class=\"because\">");
    for (uint32_t i = 0; i < finding->because_count; i++) {
        Str value = finding->because[i], name = str_cut(&value, ':');
        proof_html(out, str_equal(name, S("status")) ? "<li>both " : "<li>");
        proof_text(sheet->report, out, str_trim(value));
        proof_html(out, "</li>");
    }
    proof_html(out, "</ul></dd>\n");
}

static void put_left_out(const Sheet *sheet, Writer *out, const Finding *finding)
{
    if (!finding->left_out_count)
        return;
    proof_html(out, "<dt>Left out</dt><dd><ul>");
    for (uint32_t i = 0; i < finding->left_out_count && i < MOST_LEFT_OUT; i++) {
        const LeftOut *it = &finding->left_out[i];
        const Underline *underline = proof_underline_at(&sheet->underlines, it->begin, it->end);
        proof_html(out, "<li>");
        if (underline)
            proof_format(sheet->report, out, "<a href=\"#figure:%.*s\">", STR_ARG(underline->anchor));
        proof_text(sheet->report, out, article_text(sheet->reading->article, it->begin, it->end));
        proof_html(out, underline ? "</a>: " : ": ");
        proof_text(sheet->report, out, it->why);
        proof_html(out, "</li>");
    }
    proof_html(out, "</ul></dd>\n");
}

/* Asks, and does not say which side is wrong. */
static const char *question_of(Relationship relation)
{
    switch (relation) {
    case RELATION_SELF:
        return "Both are the article's own words. Are they about the same thing, and if so, which of them stands?";
    case RELATION_DISPLAY:
        return "The display and the text differ. Which of the two should the reader remember?";
    case RELATION_SPEAKER:
        return "One speaker, two figures. Did something change in between, or was one of them taken down wrong?";
    case RELATION_ARTICLE_SOURCE:
        return "The article says one thing and its source another. Does the reader learn whose figure each is?";
    case RELATION_SOURCES:
        return "Two sources, two figures. Does the reader learn whose figure each is, and that they differ?";
    case RELATION_FACTS:
        return "The article and the fact sheet differ. Is the sheet up to date, and is the figure about the same thing?";
    case RELATION_DOCUMENTS:
        return "Two articles, two figures. Are they of one day and of the same thing?";
    case RELATION_VERSIONS:
        return "The figure was another in the earlier version. Does what rests on it still hold, and does the reader learn of the change?";
    case RELATION_INTERNAL:
        break;
    }
    return "These figures do not work out together. Is one of them meant differently, or of something else?";
}

static void put_head(const Sheet *sheet, Writer *out, const Finding *finding, uint32_t card)
{
    Report *report = sheet->report;
    const char *level = level_name(finding->level);
    proof_format(report, out, "<article class=\"card %s\" id=\"clash:%u\" data-card=\"%u\" tabindex=\"-1\" aria-labelledby=\"clash:%u:says\">\n", level, card,
                 card, card);
    proof_format(report, out, "<header><p class=\"level\"><span class=\"number\">%u</span> %s <span class=\"rule\">", card, level);
    proof_text(report, out, finding->rule->id);
    proof_format(report, out, "</span></p><h3 id=\"clash:%u:says\">", card);
    proof_text(report, out, finding->message);
    proof_html(out, "</h3></header>\n");
}

/* What the rule says, with `code` as such. */
static void put_rule(const Sheet *sheet, Writer *out, Str says)
{
    proof_html(out, "<dt>The rule</dt><dd>");
    for (bool code = false; says.n; code = !code) {
        proof_html(out, code ? "<code>" : "");
        proof_text(sheet->report, out, str_cut(&says, '`'));
        proof_html(out, code ? "</code>" : "");
    }
    proof_html(out, "</dd>\n");
}

static void put_card(const Sheet *sheet, Writer *out, const Finding *finding, uint32_t card)
{
    put_head(sheet, out, finding, card);
    put_ends(sheet, out, finding);
    proof_html(out, "<dl>\n");
    put_because(sheet, out, finding);
    put_left_out(sheet, out, finding);
    if (finding->rule->says.n)
        put_rule(sheet, out, finding->rule->says);
    proof_html(out, "</dl>\n<p class=\"question\">");
    proof_html(out, question_of(finding->relation));
    proof_html(out, "</p>\n");
    proof_decision(sheet, out, finding, card);
    proof_html(out, "</article>\n");
}

void proof_cards(const Sheet *sheet, Writer *out)
{
    const Verdicts *verdicts = &sheet->reading->verdicts;
    proof_format(sheet->report, out, "<aside class=\"cards\" aria-label=\"Clashes\" id=\"cards:%.*s\" tabindex=\"-1\">\n<h3 class=\"count\">",
                 STR_ARG(sheet->anchor));
    proof_count(out, verdicts->findings.n, "clash", "clashes");
    proof_html(out, "</h3>\n<div class=\"inspector\" role=\"status\" hidden></div>\n");
    for (uint32_t i = 0; i < sheet->cards; i++)
        put_card(sheet, out, &verdicts->findings.at[i], sheet->first_card + i);
    if (verdicts->findings.n > sheet->cards)
        proof_format(sheet->report, out, "<p class=\"more\">%u more not shown (--max)</p>\n", verdicts->findings.n - sheet->cards);
    if (sheet->reading->suppressed)
        proof_format(sheet->report, out, "<p class=\"more\">%u silenced in the article</p>\n", sheet->reading->suppressed);
    if (sheet->reading->baselined)
        proof_format(sheet->report, out, "<p class=\"more\">%u accepted in the baseline</p>\n", sheet->reading->baselined);
    if (!verdicts->findings.n)
        proof_html(out, "<p class=\"clear\">Nothing in this article contradicts anything else in it, as far as could be read.</p>\n");
    proof_html(out, "</aside>\n");
}
