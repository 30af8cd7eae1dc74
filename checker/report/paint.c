/* Paint: colours as the escape sequences that every terminal knows, and only when they are asked for. */
/* SPDX-License-Identifier: Apache-2.0 */
#include "report/paint.h"

#include "report/escape.h"

enum { USUAL_WIDTH = 100, LEAST_WIDTH = 40 };

static const char *const sequences[] = {[PAINT_PLAIN] = "",           [PAINT_ERROR] = "\x1b[1;31m", [PAINT_WARNING] = "\x1b[1;33m",
                                        [PAINT_NOTE] = "\x1b[1;36m",  [PAINT_FRAME] = "\x1b[1;34m", [PAINT_STRONG] = "\x1b[1m"};

static void begin(Report *report, Paint paint)
{
    if (report->style.colour)
        writer_text(&report->out, sequences[paint]);
}

static void end(Report *report, Paint paint)
{
    if (report->style.colour && paint != PAINT_PLAIN)
        writer_text(&report->out, "\x1b[0m");
}

Paint paint_of_level(Level level)
{
    return level == LEVEL_ERROR ? PAINT_ERROR : level == LEVEL_WARNING ? PAINT_WARNING : PAINT_NOTE;
}

void paint_text(Report *report, Paint paint, Str ours)
{
    begin(report, paint);
    writer_put(&report->out, ours);
    end(report, paint);
}

void paint_words(Report *report, Paint paint, Str theirs)
{
    begin(report, paint);
    escape_terminal(&report->out, theirs, report->style.ascii);
    end(report, paint);
}

void paint_dot(Report *report)
{
    writer_text(&report->out, report->style.ascii ? " - " : " \xC2\xB7 ");
}

void paint_count(Report *report, uint64_t count, const char *one, const char *many)
{
    writer_number(&report->out, count);
    writer_byte(&report->out, ' ');
    writer_text(&report->out, count == 1 ? one : many);
}

size_t paint_width(const Report *report)
{
    size_t width = report->style.width ? report->style.width : USUAL_WIDTH;
    return width < LEAST_WIDTH ? LEAST_WIDTH : width;
}
