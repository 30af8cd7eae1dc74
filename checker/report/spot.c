/* Spots: made from ends once, so that all formats name the same places in the same words. */
/* SPDX-License-Identifier: Apache-2.0 */
#include "report/spot.h"

#include "report/escape.h"

static Str plain(const Report *report, Str text)
{
    return escape_plain(text, report->style.ascii, report->scratch);
}

Str spot_path(Str path)
{
    while (str_starts(path, S("./")) && path.n > 2)
        path = str_from(path, 2);
    return path;
}

Str spot_line_path(Str path, Arena *scratch)
{
    return str_starts(str_trim(path), S("::")) ? arena_print(scratch, "./%.*s", STR_ARG(path)) : path;
}

Spot spot_of(Report *report, const Reading *reading, const End *end)
{
    Article *article = end->article;
    Span span = article_span(article, end->begin, end->end);
    return (Spot){.path = spot_path(article->path),
                  .span = span,
                  .start = article_place(article, span.begin, reading->arena),
                  .end = article_place(article, span.end, reading->arena),
                  .text = plain(report, article_text(article, end->begin, end->end)),
                  .label = plain(report, end->label)};
}

uint32_t spot_byte_column(const Article *article, Place place)
{
    return place.line ? place.byte - article->lines.at[place.line - 1] + 1 : 0;
}

Str spot_words(const Spot *spot, Arena *scratch)
{
    return spot->label.n ? arena_print(scratch, "%.*s (%.*s)", STR_ARG(spot->text), STR_ARG(spot->label)) : spot->text;
}

Str spot_message(const Report *report, const Finding *finding)
{
    return plain(report, finding->message);
}

Str spot_message_compared(Report *report, const Reading *reading, const Finding *finding, uint32_t end)
{
    Arena *scratch = report->scratch;
    Str words = spot_message(report, finding);
    bool first = true;
    for (uint32_t i = 0; i < finding->end_count; i++) {
        if (i == end)
            continue;
        Spot spot = spot_of(report, reading, &finding->ends[i]);
        Str file = finding->ends[i].article == finding->ends[end].article ? (Str){0} : arena_print(scratch, "%.*s:", STR_ARG(plain(report, spot.path)));
        words = arena_print(scratch, "%.*s%s %.*s%u:%u %.*s", STR_ARG(words), first ? "; compare" : ",", STR_ARG(file), spot.start.line, spot.start.column,
                            STR_ARG(spot_words(&spot, scratch)));
        first = false;
    }
    return words;
}

void spot_each_finding(Report *report, const Reading *reading, PutFinding *put)
{
    for (uint32_t i = 0; i < reading->verdicts.findings.n; i++)
        if (report_admits(report))
            put(report, reading, &reading->verdicts.findings.at[i]);
}

void spot_each_failure(Report *report, PutNote *put)
{
    for (uint32_t i = 0; i < report->notes.list.n; i++)
        if (report->notes.list.at[i].fatal)
            put(report, &report->notes.list.at[i]);
}

bool spot_passes(const Reading *reading)
{
    for (uint32_t i = 0; i < reading->verdicts.findings.n; i++)
        if (reading->verdicts.findings.at[i].level >= LEVEL_WARNING)
            return false;
    return true;
}

Str spot_note_path(const Note *note)
{
    return note->path.n ? spot_path(note->path) : S(".");
}

uint32_t spot_note_line(const Note *note)
{
    return note->line ? note->line : 1;
}
