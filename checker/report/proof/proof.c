/* The format html: one file to be opened, mailed or printed, with each article, its clashes, the ledger of claims and what was set aside. */
/* SPDX-License-Identifier: Apache-2.0 */
#include "report/proof/proof.h"

#include "report/spot.h"

static void held_start(Held *held, Arena *arena)
{
    held->pile.arena = arena;
    writer_start(&held->out, pile_take, &held->pile);
}

static void held_put(Held *held, Writer *out)
{
    writer_flush(&held->out);
    writer_put(out, (Str){held->pile.bytes.at, held->pile.bytes.n});
}

static void start(Report *report)
{
    Proof *proof = report->own = ARENA_NEW(report->arena, Proof);
    if (!proof)
        return;
    held_start(&proof->sheets, report->arena);
    held_start(&proof->ledger, report->arena);
    held_start(&proof->aside, report->arena);
}

/* How many of the article's findings --max leaves; each is asked for once. */
static uint32_t admitted(Report *report, const Reading *reading)
{
    uint32_t count = 0;
    while (count < reading->verdicts.findings.n && report_admits(report))
        count++;
    return count;
}

static bool remember_article(Proof *proof, const Sheet *sheet)
{
    Arena *arena = sheet->report->arena;
    Str *path = VEC_PUSH(arena, &proof->paths), *kept = VEC_PUSH(arena, &proof->sheet_anchors);
    uint32_t *clashes = VEC_PUSH(arena, &proof->clashes);
    if (!path || !kept || !clashes)
        return false;
    *path = arena_copy(arena, spot_path(sheet->reading->article->path));
    *kept = sheet->anchor;
    *clashes = sheet->cards;
    proof->articles++;
    return true;
}

/* The title and below it the path, which is said once where there is no title. */
static void put_slug(const Sheet *sheet, Writer *out)
{
    Str title = str_trim(sheet->reading->article->title), path = spot_path(sheet->reading->article->path);
    proof_text(sheet->report, out, title.n ? title : path);
    proof_html(out, "</h2>");
    if (title.n) {
        proof_html(out, "<p class=\"path\">");
        proof_text(sheet->report, out, path);
        proof_html(out, "</p>");
    }
}

static void put_sheet(const Sheet *sheet)
{
    Writer *out = &sheet->proof->sheets.out;
    proof_format(sheet->report, out, "<section class=\"sheet\" data-article=\"%u\" aria-labelledby=\"article:%.*s\" data-path=\"", sheet->proof->articles,
                 STR_ARG(sheet->anchor));
    proof_text(sheet->report, out, spot_path(sheet->reading->article->path));
    proof_format(sheet->report, out, "\">\n<div class=\"galley\">\n<header class=\"slug\"><h2 id=\"article:%.*s\" tabindex=\"-1\">", STR_ARG(sheet->anchor));
    put_slug(sheet, out);
    proof_html(out, "</header>\n");
    proof_article(sheet, out);
    proof_html(out, "</div>\n");
    proof_cards(sheet, out);
    proof_html(out, "</section>\n");
}

static void article(Report *report, const Reading *reading)
{
    Proof *proof = report->own;
    if (!proof)
        return;
    Sheet sheet = {.report = report, .reading = reading, .proof = proof, .first_card = proof->cards + 1};
    sheet.cards = admitted(report, reading);
    sheet.anchor = proof_anchor(proof, (Str){0}, spot_path(reading->article->path), report->arena);
    if (!remember_article(proof, &sheet))
        return;
    proof->cards += sheet.cards;
    proof_underline(&sheet);
    put_sheet(&sheet);
    proof_ledger_rows(&sheet, &proof->ledger.out);
    proof_aside_rows(&sheet, &proof->aside.out);
    proof_remember(&sheet);
}

static void put_notes(Report *report)
{
    Writer *out = &report->out;
    if (!report->notes.list.n)
        return;
    proof_html(out, "<section class=\"notes\" aria-labelledby=\"notes\">\n<h2 id=\"notes\">Notes on the input</h2>\n<ul>\n");
    for (uint32_t i = 0; i < report->notes.list.n; i++) {
        const Note *note = &report->notes.list.at[i];
        proof_html(out, note->fatal ? "<li class=\"unread\"><strong>Not checked:</strong> <span class=\"path\">" : "<li><span class=\"path\">");
        proof_text(report, out, spot_note_path(note));
        if (note->line)
            proof_format(report, out, ":%u:%u", note->line, note->column);
        proof_html(out, "</span> ");
        proof_text(report, out, note->message);
        proof_html(out, "</li>\n");
    }
    proof_html(out, "</ul>\n</section>\n");
}

static void put_contents(Report *report, const Proof *proof)
{
    Writer *out = &report->out;
    if (proof->articles < 2)
        return;
    proof_html(out, "<nav class=\"contents\" aria-label=\"Articles\">\n<ol>\n");
    for (uint32_t i = 0; i < proof->articles; i++) {
        proof_format(report, out, "<li><a href=\"#article:%.*s\">", STR_ARG(proof->sheet_anchors.at[i]));
        proof_text(report, out, proof->paths.at[i]);
        proof_html(out, "</a> <span class=\"count\">");
        proof_count(out, proof->clashes.at[i], "clash", "clashes");
        proof_html(out, "</span></li>\n");
    }
    proof_html(out, "</ol>\n</nav>\n");
}

static void put_ledger(Report *report, Proof *proof)
{
    static const char *const columns[] = {"No.", "Figure", "Value", "Kind", "About", "Status", "Period", "In whose words", "Elsewhere"};
    Writer *out = &report->out;
    proof_html(out, "<section class=\"ledger\" aria-labelledby=\"ledger\">\n<h2 id=\"ledger\" tabindex=\"-1\">Ledger of claims</h2>\n"
                    "<form class=\"filter\" hidden role=\"search\" aria-label=\"Filter the ledger\">"
                    "<label>Find <input type=\"search\" id=\"find\" autocomplete=\"off\"></label>"
                    "<label>Kind <select id=\"kind\"><option value=\"\">all</option></select></label>"
                    "<label>State <select id=\"state\"><option value=\"\">all</option><option value=\"clash\">clash</option>"
                    "<option value=\"agrees\">agrees elsewhere</option><option value=\"once\">said once</option></select></label>"
                    "<output id=\"shown\" for=\"find kind state\"></output></form>\n"
                    "<div class=\"scroll\" role=\"region\" aria-labelledby=\"ledger\" tabindex=\"0\">\n<table id=\"claims\">\n<thead><tr>");
    for (size_t i = 0; i < sizeof columns / sizeof *columns; i++)
        proof_format(report, out, "<th scope=\"col\">%s</th>", columns[i]);
    proof_html(out, "<th scope=\"col\">Article</th></tr></thead>\n<tbody>\n");
    held_put(&proof->ledger, out);
    proof_html(out, "</tbody>\n</table>\n</div>\n</section>\n");
}

static void put_aside(Report *report, Proof *proof)
{
    Writer *out = &report->out;
    writer_flush(&proof->aside.out);
    if (!proof->aside.pile.bytes.n)
        return;
    proof_html(out, "<section class=\"aside\" aria-labelledby=\"set-aside\">\n<h2 id=\"set-aside\" tabindex=\"-1\">Set aside, and why</h2>\n"
                    "<div class=\"scroll\" role=\"region\" aria-labelledby=\"set-aside\" tabindex=\"0\">\n<table>\n<thead><tr><th scope=\"col\">What</th>"
                    "<th scope=\"col\">Why</th><th scope=\"col\">Where</th></tr></thead>\n<tbody>\n");
    held_put(&proof->aside, out);
    proof_html(out, "</tbody>\n</table>\n</div>\n</section>\n");
}

static void end(Report *report)
{
    Proof *proof = report->own;
    if (!proof)
        return;
    proof_head(report, proof);
    put_notes(report);
    put_contents(report, proof);
    proof_matrix(report, proof, &report->out);
    held_put(&proof->sheets, &report->out);
    put_ledger(report, proof);
    put_aside(report, proof);
    proof_foot(report);
}

const ReportFormat report_html = {.name = STR("html"), .carries = CARRIES_FINDINGS, .start = start, .article = article, .end = end};
