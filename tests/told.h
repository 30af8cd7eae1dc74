/* Told: what a report in any format tells, brought to one form, so that formats can be held against each other. */
/* SPDX-License-Identifier: Apache-2.0 */
#ifndef TESTS_TOLD_H
#define TESTS_TOLD_H

#include "base/str.h"

/* One line a finding, sorted: "warning count-conflict a.md:7:58 a.md:5:42", the primary end first, columns in code points; and what could not
   be read as "unread PATH". `article`: the bytes of the only file, for formats that count columns in bytes. Fails the test when the report is
   not well-formed. The memory is nobody's: tests are short. */
char *told(const char *format, Str report, Str article);
/* The same where the report is of several files: of this folder. */
char *told_in(const char *format, Str report, const char *folder);
/* The formats that `told` reads, NULL at the end. */
extern const char *const told_formats[];

#endif
