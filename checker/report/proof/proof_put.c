/* What the page is written with: their words escaped, our own as they are. */
/* SPDX-License-Identifier: Apache-2.0 */
#include <stdarg.h>
#include <stdio.h>

#include "report/escape.h"
#include "report/proof/proof.h"

void proof_text(const Report *report, Writer *out, Str theirs)
{
    escape_xml(out, theirs, report->style.ascii);
}

void proof_html(Writer *out, const char *ours)
{
    writer_text(out, ours);
}

void proof_format(Report *report, Writer *out, const char *format, ...)
{
    va_list values, again;
    va_start(values, format);
    va_copy(again, values);
    int length = vsnprintf(NULL, 0, format, values);
    char *line = length >= 0 ? arena_alloc(report->scratch, (size_t)length + 1, 1) : NULL;
    if (line) {
        vsnprintf(line, (size_t)length + 1, format, again);
        writer_put(out, (Str){line, (size_t)length});
    }
    va_end(again);
    va_end(values);
}

void proof_count(Writer *out, uint64_t count, const char *one, const char *many)
{
    if (count)
        writer_number(out, count);
    writer_text(out, count ? " " : "no ");
    writer_text(out, count == 1 ? one : many);
}
