/* paraphrase: a figure in a speaker's quoted words and another one where the article tells what that speaker said. */
/* SPDX-License-Identifier: Apache-2.0 */
#include "judge/kind.h"

static bool one_speaker(const Claim *a, const Claim *b)
{
    return a->speaker.entity ? a->speaker.entity == b->speaker.entity : a->speaker.name.n && !b->speaker.entity && str_equal(a->speaker.name, b->speaker.name);
}

static bool clashes(const Judgement *judgement, const Comparison *pair)
{
    (void)judgement;
    const Claim *a = pair->a, *b = pair->b;
    bool told_and_quoted = (a->voice == VOICE_QUOTE && b->voice == VOICE_INDIRECT) || (a->voice == VOICE_INDIRECT && b->voice == VOICE_QUOTE);
    return told_and_quoted && one_speaker(a, b);
}

const Kind kind_paraphrase = {.clashes = clashes};
