/* Silence: findings that the article itself asks not to hear of, by comments, front matter or "[sic]". */
/* SPDX-License-Identifier: Apache-2.0 */
#ifndef REPORT_SILENCE_H
#define REPORT_SILENCE_H

#include "report/selection.h"

/* Takes out the findings of which one end at least is silenced; those that were wanted are kept in reading->hushed and counted:
       <!-- claimclash-ignore RULE, RULE: reason -->        in the next block (or the one that it stands in); "all" is every rule
       <!-- claimclash-ignore-start RULE: reason --> ... <!-- claimclash-ignore-end -->
       <!-- claimclash-ignore-file RULE: reason -->         in the whole article
       <!-- claimclash-distinct "400,000 people" "200,000 people": reason -->      these two, wherever they stand
       claimclash: off                                      in the front matter
       200,000 [sic] people
   Comments that are misspelled, give no reason or silence nothing become notes that do not change the exit code. */
void silence_apply(Reading *reading, const Selection *selection);

/* The same in steps, for findings with ends in several articles, which the comments of each of them can silence: all readings take the first step,
   then all the second, then all the third. */
void silence_read(Reading *reading);
void silence_take_out(Reading *reading, const Selection *selection, Reading *const *beside, size_t count);
void silence_tell(Reading *reading, const Selection *selection);

#endif
