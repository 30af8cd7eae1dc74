/* Gap: the words between two places of a text against the lists of words that a rule's options give. */
/* SPDX-License-Identifier: Apache-2.0 */
#ifndef JUDGE_GAP_H
#define JUDGE_GAP_H

#include "knowledge/rules.h"

/* The text of a rule's option; empty when the file does not set it. Lists are parted by commas: "born, born in". */
Str gap_option(const Rule *rule, const char *key);
/* Does the gap hold no words but those of the list, and no marks but commas, colons, brackets and dashes? */
bool gap_only(Str gap, Str words);
/* The last phrase of the list that stands in the text as whole words, as a view of the text; empty when none does. */
Str gap_last(Str text, Str words);
bool gap_holds(Str text, Str words);
/* The words of a text, at most `most` + 1 of them counted. */
uint32_t gap_words(Str text, uint32_t most);
Str gap_next_word(Str *rest);                        /* cuts the next word off; empty at the end */

#endif
