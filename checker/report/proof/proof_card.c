/* Cards: one for each clash, with the sentences side by side, who says each, why they were compared, and a neutral question. */
/* SPDX-License-Identifier: Apache-2.0 */
#include "report/proof/proof.h"

enum { MOST_LEFT_OUT = 12 };

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
    proof_ends(sheet, out, finding);
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
