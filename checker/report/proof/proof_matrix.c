/* The matrix: across articles, what each says on a subject that several of them speak of, with the odd cell marked. */
/* SPDX-License-Identifier: Apache-2.0 */
#include "report/item_value.h"
#include "report/proof/proof.h"

#include <stdlib.h>

enum { MOST_COLUMNS = 24, MOST_ROWS = 200, MOST_VALUES = 6 /* of one article in one cell */ };

/* "people, train (count)", "cost (money)"; empty when too little was understood for two articles to be about the same. */
static Str subject_of(const Reading *reading, const Claim *claim, Arena *arena)
{
    const Mention *mention = &reading->mentions.list.at[claim->mention];
    if (mention->kind == MENTION_DATE || !claim->measured.lemma.n || !claim->action.lemma.n || claim->part != PART_NONE)
        return (Str){0};
    Str whole = claim->of.lemma.n ? arena_print(arena, " of %.*s", STR_ARG(claim->of.lemma)) : (Str){0};
    Str action = str_equal(claim->action.lemma, claim->measured.lemma) ? (Str){0} : claim->action.lemma;
    return arena_print(arena, "%.*s%.*s%s%.*s (%s)", STR_ARG(claim->measured.lemma), STR_ARG(whole), action.n ? ", " : "", STR_ARG(action),
                       mention_kind_name(mention->kind));
}

void proof_remember(const Sheet *sheet)
{
    Arena *arena = sheet->report->arena;
    for (uint32_t i = 0; i < sheet->reading->claims.list.n; i++) {
        const Claim *claim = &sheet->reading->claims.list.at[i];
        const Underline *it = proof_underline_of_claim(sheet, i);
        Str subject = it ? subject_of(sheet->reading, claim, arena) : (Str){0};
        Told *told = subject.n ? VEC_PUSH(arena, &sheet->proof->told) : NULL;
        if (!told)
            continue;
        *told = (Told){.subject = subject, .value = arena_copy(arena, article_text(sheet->reading->article, it->begin, it->end)), .anchor = it->anchor,
                       .state = str_of(proof_state_name(it->state)), .interval = claim->value, .article = sheet->proof->articles - 1};
    }
}

static int by_subject(const void *a, const void *b)
{
    const Told *one = a, *other = b;
    int order = str_compare(one->subject, other->subject);
    if (order)
        return order;
    if (one->article != other->article)
        return one->article < other->article ? -1 : 1;
    return str_compare(one->anchor, other->anchor);
}

typedef struct Line {                                /* one subject: told[begin..end) */
    uint32_t begin, end, articles;
} Line;

static Line line_at(const Proof *proof, uint32_t begin)
{
    Line line = {begin, begin, 0};
    while (line.end < proof->told.n && str_equal(proof->told.at[line.end].subject, proof->told.at[begin].subject)) {
        line.articles += line.end == begin || proof->told.at[line.end].article != proof->told.at[line.end - 1].article;
        line.end++;
    }
    return line;
}

/* How many other articles give a value that can be the same. */
static uint32_t supporters(const Proof *proof, Line line, uint32_t i)
{
    uint32_t count = 0, last = UINT32_MAX;
    for (uint32_t k = line.begin; k < line.end; k++) {
        const Told *other = &proof->told.at[k];
        if (other->article == proof->told.at[i].article || other->article == last || !interval_meets(other->interval, proof->told.at[i].interval))
            continue;
        count++;
        last = other->article;
    }
    return count;
}

/* No other article agrees with it, while at least two others agree with each other. */
static bool is_odd(const Proof *proof, Line line, uint32_t i)
{
    enum { LONGEST_LINE = 300 };                     /* beyond, all pairs would be too many */
    if (line.end - line.begin > LONGEST_LINE || supporters(proof, line, i))
        return false;
    for (uint32_t k = line.begin; k < line.end; k++)
        if (k != i && supporters(proof, line, k))
            return true;
    return false;
}

static void put_values(Report *report, const Proof *proof, Writer *out, Line line, uint32_t article)
{
    uint32_t put = 0;
    proof_html(out, "<td>");
    for (uint32_t i = line.begin; i < line.end; i++) {
        const Told *told = &proof->told.at[i];
        if (told->article != article || put++ >= MOST_VALUES)
            continue;
        bool odd = is_odd(proof, line, i);
        proof_format(report, out, "%s<a class=\"%.*s%s\" href=\"#figure:%.*s\">", put > 1 ? "<br>" : "", STR_ARG(told->state), odd ? " odd" : "",
                     STR_ARG(told->anchor));
        proof_text(report, out, told->value);
        proof_html(out, odd ? "</a> <span class=\"differs\">differs</span>" : "</a>");
    }
    if (put > MOST_VALUES)
        proof_format(report, out, "<br>and %u more", put - MOST_VALUES);
    proof_html(out, "</td>");
}

static void put_line(Report *report, const Proof *proof, Writer *out, Line line, uint32_t columns)
{
    proof_html(out, "<tr><th scope=\"row\">");
    proof_text(report, out, proof->told.at[line.begin].subject);
    proof_html(out, "</th>");
    for (uint32_t article = 0; article < columns; article++)
        put_values(report, proof, out, line, article);
    proof_html(out, "</tr>\n");
}

static void put_head(Report *report, const Proof *proof, Writer *out, uint32_t columns)
{
    proof_html(out, "<section class=\"matrix\" aria-labelledby=\"matrix\">\n<h2 id=\"matrix\" tabindex=\"-1\">What each article says</h2>\n"
                    "<div class=\"scroll\" role=\"region\" aria-labelledby=\"matrix\" tabindex=\"0\">\n<table>\n<thead><tr><th scope=\"col\">Subject</th>");
    for (uint32_t i = 0; i < columns; i++) {
        proof_format(report, out, "<th scope=\"col\"><a href=\"#article:%.*s\">", STR_ARG(proof->sheet_anchors.at[i]));
        proof_text(report, out, proof->paths.at[i]);
        proof_html(out, "</a></th>");
    }
    proof_html(out, "</tr></thead>\n<tbody>\n");
}

void proof_matrix(Report *report, Proof *proof, Writer *out)
{
    uint32_t columns = proof->articles < MOST_COLUMNS ? proof->articles : MOST_COLUMNS, rows = 0;
    if (proof->told.n)
        qsort(proof->told.at, proof->told.n, sizeof *proof->told.at, by_subject);
    for (uint32_t i = 0; i < proof->told.n && rows < MOST_ROWS;) {
        Line line = line_at(proof, i);
        i = line.end;
        if (line.articles < 2)
            continue;
        if (!rows++)
            put_head(report, proof, out, columns);
        put_line(report, proof, out, line, columns);
    }
    if (!rows)
        return;
    proof_html(out, "</tbody>\n</table>\n</div>\n");
    if (columns < proof->articles)
        proof_format(report, out, "<p class=\"more\">The first %u of %u articles; the ledger has all.</p>\n", columns, proof->articles);
    proof_html(out, "</section>\n");
}
