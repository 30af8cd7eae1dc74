/* The format human: each finding as a compiler would show it, with both places, whose words they are, and why they were compared. */
/* SPDX-License-Identifier: Apache-2.0 */
#include "report/escape.h"
#include "report/listing.h"
#include "report/snippet.h"

enum { MOST_ENDS = 16 };                             /* more ends of one finding are not drawn */

static Mark mark_of(const Finding *finding, uint32_t end)
{
    const End *it = &finding->ends[end];
    return (Mark){.article = it->article, .span = article_span(it->article, it->begin, it->end), .label = it->label, .primary = end == 0,
                  .paint = end == 0 ? paint_of_level(finding->level) : PAINT_FRAME};
}

static size_t digits(uint32_t number)
{
    size_t count = 1;
    while (number /= 10)
        count++;
    return count;
}

static Place place_of(const Reading *reading, const Mark *mark)
{
    return article_place(mark->article, mark->span.begin, reading->arena);
}

static void put_head(Report *report, const Finding *finding)
{
    Arena *scratch = report->scratch;
    paint_text(report, paint_of_level(finding->level), str_of(level_name(finding->level)));
    paint_words(report, PAINT_STRONG, arena_print(scratch, ": %.*s", STR_ARG(finding->message)));
    paint_text(report, PAINT_PLAIN, arena_print(scratch, " [%.*s]\n", STR_ARG(finding->rule->id)));
}

static void put_place(Report *report, const Article *article, size_t gutter, const char *arrow, Place place)
{
    writer_repeat(&report->out, ' ', gutter + 1);
    paint_text(report, PAINT_FRAME, str_of(arrow));
    writer_byte(&report->out, ' ');
    escape_terminal(&report->out, article->path, report->style.ascii);
    writer_put(&report->out, arena_print(report->scratch, ":%u:%u\n", place.line, place.column));
    snippet_margin(report, gutter);
    writer_byte(&report->out, '\n');
}

static void sort_by_place(Mark *marks, size_t count)
{
    for (size_t i = 1; i < count; i++)
        for (size_t j = i; j > 0 && marks[j - 1].span.begin > marks[j].span.begin; j--) {
            Mark later = marks[j - 1];
            marks[j - 1] = marks[j];
            marks[j] = later;
        }
}

static bool in_one_file(const Mark *marks, size_t count)
{
    for (size_t i = 1; i < count; i++)
        if (marks[i].article != marks[0].article)
            return false;
    return true;
}

/* The snippets: one for all ends where they stand close together, else one for each. */
static void put_ends(Report *report, const Reading *reading, Mark *marks, size_t count, size_t gutter)
{
    Place first = place_of(reading, &marks[0]);
    Mark together[MOST_ENDS];
    for (size_t i = 0; i < count; i++)
        together[i] = marks[i];
    sort_by_place(together, count);
    put_place(report, marks[0].article, gutter, "-->", first);
    if (in_one_file(marks, count) && snippet_holds(report, marks[0].article->bytes, gutter, together, count)) {
        snippet_put(report, marks[0].article->bytes, first.line, gutter, together, count);
        return;
    }
    snippet_put(report, marks[0].article->bytes, first.line, gutter, &marks[0], 1);
    for (size_t i = 1; i < count; i++) {
        Place place = place_of(reading, &marks[i]);
        snippet_margin(report, gutter);
        writer_byte(&report->out, '\n');
        put_place(report, marks[i].article, gutter, ":::", place);
        snippet_put(report, marks[i].article->bytes, place.line, gutter, &marks[i], 1);
    }
}

static void put_remark(Report *report, size_t gutter, const char *name)
{
    writer_repeat(&report->out, ' ', gutter + 2);
    paint_text(report, PAINT_FRAME, S("= "));
    paint_text(report, PAINT_STRONG, str_of(name));
    writer_text(&report->out, ": ");
}

/* "action: train" is printed as "train", "status: planned" as "both planned", "although: one is an average" with its first word. */
static void put_because(Report *report, const Finding *finding, size_t gutter)
{
    if (!finding->because_count)
        return;
    put_remark(report, gutter, "compared because");
    for (uint32_t i = 0; i < finding->because_count; i++) {
        Str value = finding->because[i], name = str_cut(&value, ':');
        if (i)
            paint_dot(report);
        if (str_equal(name, S("status")))
            writer_text(&report->out, "both ");
        if (str_equal(name, S("although")))
            writer_text(&report->out, "although ");
        paint_words(report, PAINT_PLAIN, str_trim(value));
    }
    writer_byte(&report->out, '\n');
}

static void put_left_out(Report *report, const Reading *reading, const LeftOut *left_out, size_t gutter)
{
    Place place = item_start(reading, left_out->begin, left_out->end);
    put_remark(report, gutter, "left out");
    paint_words(report, PAINT_PLAIN, article_text(reading->article, left_out->begin, left_out->end));
    writer_put(&report->out, arena_print(report->scratch, " (%u:%u): ", place.line, place.column));
    paint_words(report, PAINT_PLAIN, left_out->why);
    writer_byte(&report->out, '\n');
}

/* Can the path be typed as it is, without quotes for the shell? */
static bool is_plain(Str path)
{
    static const Str marks = STR("._/+@,-");
    for (size_t i = 0; i < path.n; i++)
        if (!byte_is_letter(path.p[i]) && !byte_is_digit(path.p[i]) && str_find_byte(marks, path.p[i]) == marks.n)
            return false;
    return path.n && path.p[0] != '-';
}

static void put_silence(Report *report, const Reading *reading, const Finding *finding, size_t gutter)
{
    const End *end = &finding->ends[0];
    Str path = end->article->path;
    Place place = article_place(end->article, article_span(end->article, end->begin, end->end).begin, reading->arena);
    put_remark(report, gutter, "silence");
    writer_put(&report->out, arena_print(report->scratch, "<!-- claimclash-ignore %.*s: reason --> or `claimclash baseline add", STR_ARG(finding->rule->id)));
    if (is_plain(path))
        writer_put(&report->out, arena_print(report->scratch, " %.*s:%u:%u", STR_ARG(path), place.line, place.column));
    writer_text(&report->out, "`\n\n");
}

static void put_remarks(Report *report, const Reading *reading, const Finding *finding, size_t gutter)
{
    snippet_margin(report, gutter);
    writer_byte(&report->out, '\n');
    put_because(report, finding, gutter);
    for (uint32_t i = 0; i < finding->left_out_count; i++)
        put_left_out(report, reading, &finding->left_out[i], gutter);
    if (finding->rule->help.n) {
        put_remark(report, gutter, "help");
        paint_words(report, PAINT_PLAIN, finding->rule->help);
        writer_byte(&report->out, '\n');
    }
    put_silence(report, reading, finding, gutter);
}

static void put_finding(Report *report, const Reading *reading, const Finding *finding)
{
    Mark marks[MOST_ENDS] = {0};
    uint32_t count = finding->end_count < MOST_ENDS ? finding->end_count : MOST_ENDS, last_line = 0;
    for (uint32_t i = 0; i < count; i++) {
        marks[i] = mark_of(finding, i);
        uint32_t line = place_of(reading, &marks[i]).line;
        last_line = line > last_line ? line : last_line;
    }
    size_t gutter = digits(last_line);
    put_head(report, finding);
    put_ends(report, reading, marks, count, gutter);
    put_remarks(report, reading, finding, gutter);
}

static void article(Report *report, const Reading *reading)
{
    if (report->style.show != SHOW_FINDINGS)
        listing_put(report, reading);
    if (report->style.show != SHOW_FINDINGS && report->style.show != SHOW_CHANGES)
        return;
    for (uint32_t i = 0; i < reading->verdicts.findings.n; i++)
        if (report_admits(report))
            put_finding(report, reading, &reading->verdicts.findings.at[i]);
}

static void put_levels(Report *report, const Totals *totals)
{
    writer_text(&report->out, " (");
    paint_count(report, totals->errors, "error", "errors");
    writer_text(&report->out, ", ");
    paint_count(report, totals->warnings, "warning", "warnings");
    if (totals->notes) {
        writer_text(&report->out, ", ");
        paint_count(report, totals->notes, "note", "notes");
    }
    writer_byte(&report->out, ')');
}

/* "1 clash (0 errors, 1 warning) in 1 file · 17 figures read, 11 claims, 4 pairs compared" */
static void end(Report *report)
{
    const Totals *totals = &report->totals;
    uint64_t clashes = totals->errors + totals->warnings + totals->notes;
    if (report->style.quiet || !totals->files)
        return;                                      /* "0 clashes in 0 files" would sound as if something had been checked */
    if (report->style.show == SHOW_FINDINGS || report->style.show == SHOW_CHANGES) {
        paint_count(report, clashes, "clash", "clashes");
        if (clashes)
            put_levels(report, totals);
        writer_text(&report->out, " in ");
    }
    paint_count(report, totals->files, "file", "files");
    paint_dot(report);
    paint_count(report, totals->figures, "figure read, ", "figures read, ");
    paint_count(report, totals->claims, "claim, ", "claims, ");
    paint_count(report, totals->pairs, "pair compared", "pairs compared");
    if (totals->baselined) {
        paint_dot(report);
        paint_count(report, totals->baselined, "clash accepted", "clashes accepted");
    }
    if (totals->suppressed) {
        paint_dot(report);
        paint_count(report, totals->suppressed, "clash silenced", "clashes silenced");
    }
    if (report->style.most && clashes > report->style.most) {
        paint_dot(report);
        paint_count(report, clashes - report->style.most, "clash not shown", "clashes not shown");
    }
    writer_byte(&report->out, '\n');
}

const ReportFormat report_human = {.name = STR("human"), .article = article, .end = end};
