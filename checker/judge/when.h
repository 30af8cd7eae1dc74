/* When: a date or a time of day of the headline, summary or caption against those of the body, field by field, known in full or not. */
/* SPDX-License-Identifier: Apache-2.0 */
#ifndef JUDGE_WHEN_H
#define JUDGE_WHEN_H

#include "judge/judge.h"

/* True when the body names other days and not this one: "26 June" against "25 June", "on Friday" against "on Sunday". Of a year alone, of "tomorrow" and
   of weekdays beside a "tomorrow" nothing is said. */
bool when_other_date(const Case *it, const Mention *displayed);
/* The same for times of day: "1:34 p.m." against "1:24 p.m."; zones are left alone. */
bool when_other_clock(const Case *it, const Clock *displayed);

#endif
