/* The ledger: one row for each figure with all that was understood of it; and below it what was set aside, and why. */
/* SPDX-License-Identifier: Apache-2.0 */
#include "judge/find.h"
#include "report/item_value.h"
#include "report/proof/proof.h"
#include "report/spot.h"

enum { MOST_PAIRS = 500 /* listed for one article; `claims --pairs` lists all */ };

static void put_cell(const Sheet *sheet, Writer *out, Str words)
{
    proof_html(out, "<td>");
    proof_text(sheet->report, out, words);
    proof_html(out, "</td>");
}

/* What the column of values is sorted by: the number in base units, the first day. */
static Str sort_key(const Mention *mention, const Claim *claim, Arena *scratch)
{
    if (mention->kind == MENTION_DATE)
        return date_print(mention->named.from, scratch);
    return decimal_print(claim ? claim->point : mention->low, scratch);
}

/* "5000000000 USD" -> "5,000,000,000 USD": integers of four digits and more; fractions stay as they are. */
static Str grouped(Str words, Arena *scratch)
{
    enum { FEWEST_DIGITS = 4, GROUP = 3 };
    Pile out = {.arena = scratch};
    for (size_t at = 0; at < words.n;) {
        size_t end = at;
        while (end < words.n && byte_is_digit(words.p[end]))
            end++;
        bool long_enough = end - at >= FEWEST_DIGITS && (!at || words.p[at - 1] != '.');
        for (size_t i = at; i < end; i++) {
            if (long_enough && i > at && (end - i) % GROUP == 0)
                pile_take(&out, ",", 1);
            pile_take(&out, words.p + i, 1);
        }
        if (end < words.n)
            pile_take(&out, words.p + end, 1);
        at = end + 1;
    }
    return (Str){out.bytes.at, out.bytes.n};
}

static Str word(const Reading *reading, const Term *term, Arena *scratch)
{
    return find_word(reading->article, reading->knowledge, term, scratch);
}

static Str about(const Reading *reading, const Claim *claim, Arena *scratch)
{
    Str of = word(reading, &claim->of, scratch);
    const Str parts[] = {word(reading, &claim->measured, scratch), of.n ? arena_print(scratch, "of %.*s", STR_ARG(of)) : (Str){0},
                         word(reading, &claim->action, scratch), find_party(reading->article, &claim->actor, scratch), claim->place.name.n ? arena_print(scratch, "in %.*s", STR_ARG(claim->place.name)) : (Str){0}};
    Str words = {0};
    for (size_t i = 0; i < sizeof parts / sizeof *parts; i++)
        words = i && str_equal(parts[i], parts[0]) ? words : item_join(words, parts[i], scratch);      /* "it cost $3 million": a cost that it cost */
    return words;
}

static void put_claim(const Sheet *sheet, Writer *out, const Claim *claim)
{
    Arena *scratch = sheet->report->scratch;
    put_cell(sheet, out, about(sheet->reading, claim, scratch));
    put_cell(sheet, out, arena_print(scratch, "%s%s", claim->negated ? "not " : "", status_name(claim->status)));
    bool unknown = claim->period == PERIOD_AT && range_none(claim->days);
    put_cell(sheet, out, unknown ? (Str){0} : item_period(claim, scratch));
    put_cell(sheet, out, item_voice(sheet->reading, claim, scratch));
}

static void put_row(const Sheet *sheet, Writer *out, const Underline *it)
{
    Report *report = sheet->report;
    const Mention *mention = &sheet->reading->mentions.list.at[it->mention - 1];
    const Claim *claim = it->claim ? &sheet->reading->claims.list.at[it->claim - 1] : NULL;
    const char *state = proof_state_name(it->state), *kind = mention_kind_name(mention->kind);
    proof_format(report, out, "<tr id=\"ledger:%.*s\" data-state=\"%s\" data-kind=\"%s\">", STR_ARG(it->anchor), state, kind);
    proof_format(report, out, "<th scope=\"row\" data-key=\"%u\"><a href=\"#figure:%.*s\" aria-label=\"Figure %u in the text\">%u</a></th>", it->number,
                 STR_ARG(it->anchor), it->number, it->number);
    put_cell(sheet, out, article_text(sheet->reading->article, it->begin, it->end));
    proof_html(out, "<td data-key=\"");
    proof_text(report, out, sort_key(mention, claim, report->scratch));
    proof_html(out, "\">");
    Str figure = item_figure(sheet->reading, mention, report->scratch);
    proof_text(report, out, mention->kind == MENTION_DATE ? figure : grouped(figure, report->scratch));
    proof_format(report, out, "</td><td>%s</td>", kind);
    if (claim)
        put_claim(sheet, out, claim);
    else
        proof_html(out, "<td></td><td></td><td></td><td></td>");
    proof_format(report, out, "<td class=\"%s\">%.*s</td>", state, STR_ARG(proof_state(sheet, it)));
    put_cell(sheet, out, spot_path(sheet->reading->article->path));
    proof_html(out, "</tr>\n");
}

void proof_ledger_rows(const Sheet *sheet, Writer *out)
{
    for (uint32_t i = 0; i < sheet->underlines.list.n; i++)
        if (sheet->underlines.list.at[i].mention)
            put_row(sheet, out, &sheet->underlines.list.at[i]);
}

static void put_place(const Sheet *sheet, Writer *out, uint32_t begin, uint32_t end)
{
    Place place = item_start(sheet->reading, begin, end);
    proof_html(out, "<td class=\"path\"><span class=\"of\">");
    proof_text(sheet->report, out, spot_path(sheet->reading->article->path));
    proof_format(sheet->report, out, ":</span>%u:%u</td></tr>\n", place.line, place.column);
}

static void put_link(const Sheet *sheet, Writer *out, const Underline *it)
{
    proof_format(sheet->report, out, "<a href=\"#figure:%.*s\">", STR_ARG(it->anchor));
    proof_text(sheet->report, out, article_text(sheet->reading->article, it->begin, it->end));
    proof_html(out, "</a>");
}

/* A pair of figures that might have been one thing, and the gate that said it is not. */
static bool put_pair(const Sheet *sheet, Writer *out, const Pair *pair)
{
    const Underline *a = proof_underline_of_claim(sheet, pair->a), *b = proof_underline_of_claim(sheet, pair->b);
    if (!pair->gate || !a || !b || a == b)
        return false;
    proof_html(out, "<tr class=\"pair\"><td>");
    put_link(sheet, out, a);
    proof_html(out, " and ");
    put_link(sheet, out, b);
    proof_format(sheet->report, out, "</td><td>not compared, %s: ", pair->gate);
    proof_text(sheet->report, out, pair->reason);
    proof_html(out, "</td>");
    put_place(sheet, out, b->begin, b->end);
    return true;
}

/* A finding that is not told, and who says so. */
static void put_hushed(const Sheet *sheet, Writer *out, const Hushed *hushed)
{
    const End *end = &hushed->finding.ends[0];
    if (!hushed->finding.end_count || end->article != sheet->reading->article)
        return;
    proof_html(out, "<tr>");
    put_cell(sheet, out, hushed->finding.message);
    put_cell(sheet, out,
             arena_print(sheet->report->scratch, "%s%s%.*s", hushed->accepted ? "accepted in the baseline" : "silenced in the article",
                         hushed->reason.n ? ": " : "", STR_ARG(hushed->reason)));
    put_place(sheet, out, end->begin, end->end);
}

void proof_aside_rows(const Sheet *sheet, Writer *out)
{
    const Mentions *mentions = &sheet->reading->mentions;
    const Verdicts *verdicts = &sheet->reading->verdicts;
    uint32_t listed = 0, pair = 0;
    for (uint32_t i = 0; i < mentions->set_aside.n; i++) {
        const SetAside *it = &mentions->set_aside.at[i];
        proof_html(out, "<tr>");
        put_cell(sheet, out, article_text(sheet->reading->article, it->begin, it->end));
        put_cell(sheet, out, str_of(it->why));
        put_place(sheet, out, it->begin, it->end);
    }
    for (uint32_t i = 0; i < sheet->reading->hushed.n; i++)
        put_hushed(sheet, out, &sheet->reading->hushed.at[i]);
    for (; pair < verdicts->pairs.n && listed < MOST_PAIRS; pair++)
        listed += put_pair(sheet, out, &verdicts->pairs.at[pair]);
    if (pair < verdicts->pairs.n)
        proof_format(sheet->report, out, "<tr><td colspan=\"3\">and %u more pairs, which <code>claimclash claims --pairs</code> lists</td></tr>\n",
                     verdicts->pairs.n - pair);
}
