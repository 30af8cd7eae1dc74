/* Four sentences: a statement of one or two, and an answer as long. */
/* SPDX-License-Identifier: Apache-2.0 */
#include "judge/brief.h"

enum { MOST_SENTENCES = 4 };

bool brief_text(const Case *it, uint32_t sentence_a, uint32_t sentence_b)
{
    const Sentence *at = it->segments->sentences.at;
    return it->segments->sentences.n <= MOST_SENTENCES && at[sentence_a].paragraph != at[sentence_b].paragraph;
}
