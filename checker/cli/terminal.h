/* Terminal: what standard output and standard error can show, from the environment and the options. */
/* SPDX-License-Identifier: Apache-2.0 */
#ifndef CLI_TERMINAL_H
#define CLI_TERMINAL_H

#include "cli/options.h"

/* Are colours wanted on this file? --color, then NO_COLOR, CLICOLOR_FORCE, TERM=dumb, then whether it is a terminal. */
bool terminal_colour(const Options *options, int file);
/* Columns: COLUMNS, then the terminal's own width; 0 when neither is known. */
uint32_t terminal_width(int file);
/* Prints the notes on standard error: "path:line:column: message", or "claimclash: message". */
void terminal_tell(const Notes *notes);
void terminal_say(const char *format, ...) __attribute__((format(printf, 1, 2)));   /* one line on standard error */

#endif
