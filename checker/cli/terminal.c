/* Terminal: colours and width by the conventions of no-color.org and bixense.com/clicolors, and notes on standard error. */
/* SPDX-License-Identifier: Apache-2.0 */
#include "cli/terminal.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <unistd.h>

#include "report/escape.h"

static bool environment_sets(const char *name)
{
    const char *value = getenv(name);
    return value && *value;
}

bool terminal_colour(const Options *options, int file)
{
    const char *force = getenv("CLICOLOR_FORCE"), *terminal = getenv("TERM");
    if (options->colour != COLOUR_AUTO)
        return options->colour == COLOUR_ALWAYS;
    if (environment_sets("NO_COLOR"))
        return false;
    if (environment_sets("CLICOLOR_FORCE") && strcmp(force, "0") != 0)
        return true;
    return isatty(file) && terminal && strcmp(terminal, "dumb") != 0;
}

uint32_t terminal_width(int file)
{
    enum { WIDEST = 10000 };
    const char *columns = getenv("COLUMNS");
    long width = columns ? strtol(columns, NULL, 10) : 0;
    struct winsize size;
    if (width <= 0 && ioctl(file, TIOCGWINSZ, &size) == 0)
        width = size.ws_col;
    return width > 0 && width < WIDEST ? (uint32_t)width : 0;
}

static bool write_error(void *to, const char *bytes, size_t size)
{
    (void)to;
    return fwrite(bytes, 1, size, stderr) == size;
}

static void put_note(Writer *out, const Note *note)
{
    if (note->path.n)
        escape_terminal(out, note->path, false);
    else
        writer_text(out, "claimclash");
    if (note->line) {
        writer_byte(out, ':');
        writer_number(out, note->line);
    }
    if (note->line && note->column) {
        writer_byte(out, ':');
        writer_number(out, note->column);
    }
    writer_text(out, ": ");
    escape_terminal(out, note->message, false);
    writer_byte(out, '\n');
}

void terminal_tell(const Notes *notes)
{
    Writer out;
    writer_start(&out, write_error, NULL);
    for (uint32_t i = 0; i < notes->list.n; i++)
        put_note(&out, &notes->list.at[i]);
    writer_flush(&out);
}

void terminal_say(const char *format, ...)
{
    char line[1000];
    Writer out;
    va_list values;
    va_start(values, format);
    vsnprintf(line, sizeof line, format, values);
    va_end(values);
    writer_start(&out, write_error, NULL);
    writer_text(&out, "claimclash: ");
    escape_terminal(&out, str_of(line), false);
    writer_byte(&out, '\n');
    writer_flush(&out);
}
