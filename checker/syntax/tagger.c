/* Tagger: an averaged perceptron that reads a sentence from left to right (Collins 2002); unambiguous frequent words keep the tag they always have. */
/* SPDX-License-Identifier: Apache-2.0 */
#include "syntax/syntax.h"
#include "syntax/tag_features.h"

static Tag best_tag(const Weights *weights, const Features *features)
{
    int32_t scores[UINT8_MAX + 1] = {0};             /* whatever class a row names */
    weights_add(weights, features, scores);
    Tag best = TAG_NOUN;
    for (Tag tag = TAG_NOUN; tag < TAG_COUNT; tag++)
        if (scores[tag] > scores[best])
            best = tag;
    return best;
}

void syntax_tag(Tokens tokens, const Knowledge *knowledge, Arena *scratch)
{
    Weights weights;
    TagWord *words = weights_open(knowledge->tagger, &weights) ? tag_words(tokens, &knowledge->lexicon, &weights, scratch) : NULL;
    Tag before = TAG_NONE, before_that = TAG_NONE;
    for (uint32_t i = 0; words && i < tokens.n; i++) {
        Features features;
        Tag tag = (Tag)words[i].known;
        if (tag == TAG_NONE) {
            tag_features(words, i, before, before_that, &features);
            tag = best_tag(&weights, &features);
        }
        tokens.at[i].tag = (uint8_t)tag;
        before_that = before;
        before = tag;
    }
}
