/* The format github: workflow commands that GitHub turns into annotations, the worst first and no more than it shows. */
/* SPDX-License-Identifier: Apache-2.0 */
#include "report/escape.h"
#include "report/spot.h"

/* GitHub shows 10 annotations of a level and drops the rest without a word. */
enum { MOST = 10 };

typedef struct Kept {                                /* annotations of one level */
    Str first[MOST], other[MOST];                    /* of primary ends; of the other ends */
    uint32_t firsts, others;
    uint64_t dropped;                                /* findings whose primary end found no room */
} Kept;

typedef struct Github {
    Kept level[LEVEL_ERROR + 1];
    uint32_t failures;                               /* inputs that could not be read */
} Github;

static const char *const commands[] = {[LEVEL_OFF] = "notice", [LEVEL_NOTE] = "notice", [LEVEL_WARNING] = "warning", [LEVEL_ERROR] = "error"};

/* A line end or a percent sign of a text would end or change the command; in a property a colon and a comma, too. */
static Str escaped(Str text, bool property, Arena *arena)
{
    Pile pile = {.arena = arena};
    for (size_t i = 0; i < text.n; i++) {
        char byte = text.p[i];
        if (byte == '%' || byte == '\r' || byte == '\n' || (property && (byte == ':' || byte == ','))) {
            Str number = arena_print(arena, "%%%02X", (unsigned)byte);
            pile_take(&pile, number.p, number.n);
        } else {
            pile_take(&pile, &byte, 1);
        }
    }
    return (Str){pile.bytes.at, pile.bytes.n};
}

/* Columns only within one line: GitHub refuses them otherwise. */
static Str where(const Spot *spot, Arena *arena)
{
    if (spot->start.line != spot->end.line)
        return arena_print(arena, "line=%u,endLine=%u", spot->start.line, spot->end.line);
    return arena_print(arena, "line=%u,col=%u,endColumn=%u", spot->start.line, spot->start.column, spot->end.column);
}

static Str annotation(Report *report, const Reading *reading, const Finding *finding, uint32_t end)
{
    Arena *scratch = report->scratch;
    Spot spot = spot_of(report, reading, &finding->ends[end]);
    Str path = escaped(escape_plain(spot.path, report->style.ascii, scratch), true, scratch);
    Str message = escaped(spot_message_compared(report, reading, finding, end), false, scratch);
    return arena_print(report->arena, "::%s file=%.*s,%.*s,title=%.*s::%.*s\n", commands[finding->level], STR_ARG(path), STR_ARG(where(&spot, scratch)),
                       STR_ARG(finding->rule->id), STR_ARG(message));
}

static void keep(Report *report, const Reading *reading, const Finding *finding)
{
    Github *github = report->own;
    Kept *kept = &github->level[finding->level];
    if (kept->firsts == MOST) {
        kept->dropped++;
        return;
    }
    kept->first[kept->firsts++] = annotation(report, reading, finding, 0);
    for (uint32_t i = 1; i < finding->end_count && kept->others < MOST; i++)
        kept->other[kept->others++] = annotation(report, reading, finding, i);
}

static void start(Report *report)
{
    report->own = ARENA_NEW(report->arena, Github);
}

static void article(Report *report, const Reading *reading)
{
    if (report->own)
        spot_each_finding(report, reading, keep);
}

static void put_failure(Report *report, const Note *note)
{
    Github *github = report->own;
    Arena *scratch = report->scratch;
    Str path = escaped(escape_plain(spot_note_path(note), report->style.ascii, scratch), true, scratch);
    Str message = escaped(escape_plain(note->message, report->style.ascii, scratch), false, scratch);
    if (github->failures++ < MOST)
        writer_put(&report->out, arena_print(scratch, "::error file=%.*s,line=%u,title=" SPOT_UNREAD "::%.*s\n", STR_ARG(path), spot_note_line(note),
                                             STR_ARG(message)));
}

/* Primary ends first; what room they leave is for the other ends. Gives the number of findings without a place. */
static uint64_t put_level(Report *report, const Kept *kept, uint32_t room)
{
    uint32_t firsts = kept->firsts < room ? kept->firsts : room;
    for (uint32_t i = 0; i < firsts; i++)
        writer_put(&report->out, kept->first[i]);
    for (uint32_t i = 0; i < kept->others && i < room - firsts; i++)
        writer_put(&report->out, kept->other[i]);
    return kept->dropped + kept->firsts - firsts;
}

/* What could not be read is the worst; the last notice has a place kept free. */
static void end(Report *report)
{
    Github *github = report->own;
    if (!github)
        return;
    spot_each_failure(report, put_failure);
    uint32_t failures = github->failures < MOST ? github->failures : MOST;
    uint64_t left = github->failures - failures;
    left += put_level(report, &github->level[LEVEL_ERROR], MOST - failures);
    left += put_level(report, &github->level[LEVEL_WARNING], MOST);
    left += put_level(report, &github->level[LEVEL_NOTE], MOST - 1);
    if (left)
        writer_put(&report->out, arena_print(report->scratch, "::notice title=claimclash::%llu more not shown here: GitHub takes %d annotations of a level\n",
                                             (unsigned long long)left, MOST));
}

const ReportFormat report_github = {.name = STR("github"), .carries = CARRIES_FINDINGS, .start = start, .article = article, .end = end};
