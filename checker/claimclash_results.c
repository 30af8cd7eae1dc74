/* Results: findings, notes and reports, handed out as the public header describes them. */
/* SPDX-License-Identifier: Apache-2.0 */
#include "claimclash_inside.h"

#include <string.h>

/* A copy that ends with a NUL; "" when memory is spent, which the arena remembers. */
static const char *ended(Str s, Arena *arena)
{
    char *copy = arena_alloc(arena, s.n + 1, 1);
    if (!copy)
        return "";
    if (s.n)
        memcpy(copy, s.p, s.n);
    return copy;
}

static ClaimclashLevel level_of(Level level)
{
    switch (level) {
    case LEVEL_OFF:
        return CLAIMCLASH_OFF;
    case LEVEL_NOTE:
        return CLAIMCLASH_NOTE;
    case LEVEL_WARNING:
        return CLAIMCLASH_WARNING;
    case LEVEL_ERROR:
        return CLAIMCLASH_ERROR;
    }
    return CLAIMCLASH_OFF;
}

static ClaimclashPlace place_of(Article *article, uint32_t byte, Arena *arena)
{
    Place place = article_place(article, byte, arena);
    return (ClaimclashPlace){place.byte, place.line, place.column, place.utf16};
}

static ClaimclashEnd publish_end(const Reading *reading, const End *end)
{
    Arena *arena = reading->arena;
    Span span = article_span(end->article, end->begin, end->end);
    return (ClaimclashEnd){.path = ended(end->article->path, arena),
                           .start = place_of(end->article, span.begin, arena),
                           .end = place_of(end->article, span.end, arena),
                           .text = ended(article_bytes(end->article, span), arena),
                           .voice = voice_name(end->voice),
                           .speaker = ended(end->speaker, arena),
                           .label = ended(end->label, arena)};
}

/* False when memory is spent. */
static bool publish_finding(const Reading *reading, const Finding *finding, ClaimclashFinding *out)
{
    Arena *arena = reading->arena;
    ClaimclashEnd *ends = ARENA_ARRAY(arena, ClaimclashEnd, finding->end_count);
    const char **because = ARENA_ARRAY(arena, const char *, finding->because_count);
    if (!ends || !because)
        return false;
    for (uint32_t i = 0; i < finding->end_count; i++)
        ends[i] = publish_end(reading, &finding->ends[i]);
    for (uint32_t i = 0; i < finding->because_count; i++)
        because[i] = ended(finding->because[i], arena);
    *out = (ClaimclashFinding){.rule = ended(finding->rule->id, arena),
                               .level = level_of(finding->level),
                               .relation = relationship_name(finding->relation),
                               .message = ended(finding->message, arena),
                               .ends = ends,
                               .end_count = finding->end_count,
                               .because = because,
                               .because_count = finding->because_count,
                               .fingerprint = finding->fingerprint};
    return !arena_full(arena);
}

ClaimclashFinding *claimclash_findings_publish(const Reading *reading)
{
    uint32_t count = reading->verdicts.findings.n;
    ClaimclashFinding *findings = count ? ARENA_ARRAY(reading->arena, ClaimclashFinding, count) : NULL;
    for (uint32_t i = 0; findings && i < count; i++)
        if (!publish_finding(reading, &reading->verdicts.findings.at[i], &findings[i]))
            return NULL;
    return findings;
}

ClaimclashNote *claimclash_notes_publish(const Notes *notes, Arena *arena)
{
    ClaimclashNote *published = notes->list.n ? ARENA_ARRAY(arena, ClaimclashNote, notes->list.n) : NULL;
    for (uint32_t i = 0; published && i < notes->list.n; i++) {
        const Note *note = &notes->list.at[i];
        published[i] = (ClaimclashNote){ended(note->path, arena), note->line, note->column, note->fatal, ended(note->message, arena)};
    }
    return published;
}

const ClaimclashFinding *claimclash_reading_findings(const ClaimclashReading *it, size_t *count)
{
    *count = it && it->findings ? it->reading.verdicts.findings.n : 0;
    return it ? it->findings : NULL;
}

const ClaimclashNote *claimclash_reading_notes(const ClaimclashReading *it, size_t *count)
{
    *count = it && it->notes ? it->reading.notes.list.n : 0;
    return it ? it->notes : NULL;
}

const ClaimclashNote *claimclash_checker_notes(const ClaimclashChecker *checker, size_t *count)
{
    *count = checker && checker->public_notes ? checker->notes.list.n : 0;
    return checker ? checker->public_notes : NULL;
}

/* The public report is the report itself. */
static Report *inside(ClaimclashReport *report)
{
    return (Report *)report;
}

ClaimclashReport *claimclash_report_open(const ClaimclashChecker *checker, const char *format, const ClaimclashStyle *style, ClaimclashWrite *write, void *to)
{
    const ReportFormat *known = report_format(str_of(format));
    ReportStyle look = {.show = checker->show};
    if (!known || !report_carries(known, checker->show))
        return NULL;
    if (style) {
        look.colour = style->colour;
        look.ascii = style->ascii;
        look.quiet = style->quiet;
        look.width = style->width;
        look.most = style->most;
    }
    return (ClaimclashReport *)report_open(known, look, write, to);
}

void claimclash_report_add(ClaimclashReport *report, const ClaimclashReading *it)
{
    if (it)
        report_add(inside(report), &it->reading);
}

void claimclash_report_note(ClaimclashReport *report, const ClaimclashNote *note)
{
    const Note it = {str_of(note->path), note->line, note->column, note->fatal, str_of(note->message)};
    report_note(inside(report), &it);
}

ClaimclashStatus claimclash_report_close(ClaimclashReport *report, ClaimclashTotals *totals)
{
    Totals counted = {0};
    bool written = report_close(inside(report), &counted);
    bool full = inside(report)->full;
    if (totals)
        *totals = (ClaimclashTotals){counted.files, counted.figures, counted.claims, counted.pairs, counted.errors,
                                     counted.warnings, counted.notes, counted.suppressed, counted.baselined};
    report_free(inside(report));
    return written ? CLAIMCLASH_DONE : full ? CLAIMCLASH_FULL : CLAIMCLASH_UNWRITTEN;
}
