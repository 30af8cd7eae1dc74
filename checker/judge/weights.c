/* Weights of the evidence, in thousandths of a logit. */
/* SPDX-License-Identifier: Apache-2.0 */
#include "judge/weights.h"

/* Two logistic regressions by tests/fit/fit.py. `body`, a figure of the body with another of the body: 361 planted pairs and contradicting pairs of
   sentences against the pairs that no gate stops in 1,500 articles as published (each article weighs as the root of its pairs) and agreeing pairs of
   sentences, 5,135 together. `display`, a figure of the headline with one of the body: 609 against 93 pairs of 2,129 headlines. A line with 0 adds
   nothing to the others. `short`: two sentences and a word more are hardly about two things. */
static const struct {
    const char *name;
    int32_t body, display;
} weights[EVIDENCE_KINDS] = {
    [EVIDENCE_SHARED] = {"shared", 53, 30},
    [EVIDENCE_HERE] = {"here", 99, 0},
    [EVIDENCE_SENTENCE_HERE] = {"sentence-here", 75, 0},
    [EVIDENCE_CONTAINMENT] = {"containment", 18, 26},
    [EVIDENCE_UNSHARED] = {"unshared", 10, -1},
    [EVIDENCE_RUN_BEFORE] = {"run-before", 288, 1335},
    [EVIDENCE_RUN_AFTER] = {"run-after", 0, 494},
    [EVIDENCE_SENTENCE] = {"sentence", 21, 14},
    [EVIDENCE_NAMES] = {"names", -216, -428},
    [EVIDENCE_OTHER_NAMES] = {"other-names", -375, 0},
    [EVIDENCE_FIGURES] = {"figures", 0, 0},
    [EVIDENCE_OTHER_FIGURES] = {"other-figures", -1007, -1540},
    [EVIDENCE_DATES] = {"dates", 0, 0},
    [EVIDENCE_OTHER_DATES] = {"other-dates", 0, 0},
    [EVIDENCE_ONE_YEAR] = {"one-year", 0, 0},
    [EVIDENCE_ACTION] = {"action", -92, 0},
    [EVIDENCE_OTHER_ACTION] = {"other-action", 385, 0},
    [EVIDENCE_ACTOR] = {"actor", -173, 0},
    [EVIDENCE_OTHER_ACTOR] = {"other-actor", -272, 0},
    [EVIDENCE_PLACE] = {"place", 0, 0},
    [EVIDENCE_MEASURED] = {"measured", 640, 601},
    [EVIDENCE_OTHER_MEASURED] = {"other-measured", 117, -700},
    [EVIDENCE_OF] = {"of", -363, 0},
    [EVIDENCE_OTHER_OF] = {"other-of", 0, 0},
    [EVIDENCE_MODIFIER] = {"modifier", 0, 0},
    [EVIDENCE_ONE_MODIFIER] = {"one-modifier", 298, 0},
    [EVIDENCE_OTHER_MODIFIER] = {"other-modifier", -2209, 0},
    [EVIDENCE_ONE_PERIOD] = {"one-period", -354, -232},
    [EVIDENCE_STATUS] = {"status", 0, 0},
    [EVIDENCE_SAME_STATUS] = {"same-status", 116, 607},
    [EVIDENCE_BOUND] = {"bound", -729, 0},
    [EVIDENCE_SLIP] = {"slip", 935, 953},
    [EVIDENCE_DIGITS] = {"digits", 196, 4},
    [EVIDENCE_FAR] = {"far", -3480, 0},
    [EVIDENCE_COARSER] = {"coarser", 1336, 0},
    [EVIDENCE_AGAIN] = {"again", -1037, 0},
    [EVIDENCE_KNOWN] = {"known", 1172, 0},
    [EVIDENCE_MONEY] = {"money", 2100, 0},
    [EVIDENCE_AGE] = {"age", 3805, 0},
    [EVIDENCE_NEAR] = {"near", -153, 0},
    [EVIDENCE_RIVALS] = {"rivals", -489, 0},
    [EVIDENCE_SHORT] = {"short", 5000, 0},
    [EVIDENCE_DISPLAY] = {"display", 0, 0},
};

/* What must be outweighed. The body's leaves 1.0 % of the published articles with a pair that passes, tried on articles that were not fitted, the
   headline's 1.7 % of the true headlines. */
enum { BODY_THRESHOLD = 7900, DISPLAY_THRESHOLD = 500 };

const char *evidence_name(EvidenceKind kind)
{
    return weights[kind].name;
}

static bool framed(const int32_t *count)
{
    bool told_apart = count[EVIDENCE_NEAR] && count[EVIDENCE_SENTENCE] < 75;
    return count[EVIDENCE_RIVALS] <= 2 && !told_apart && !count[EVIDENCE_OTHER_DATES];
}

/* The design's own test (claims-and-rules 1.2): the same deed done to the same thing, of which the article tells no third time, and nothing on one side
   alone; by the same actor, ahead of both, or in much the same words; within one paragraph only in nearly the same sentence. Open whatever the weights
   say. When it was written, 1 pair passed in 1,500 published articles, and 40 of 372 planted ones. */
static bool same_frame(const int32_t *count)
{
    bool opposed = count[EVIDENCE_ONE_MODIFIER] || count[EVIDENCE_OTHER_MODIFIER] || count[EVIDENCE_OTHER_OF];
    if (opposed || !framed(count) || count[EVIDENCE_OTHER_ACTOR] || !count[EVIDENCE_MEASURED] || !count[EVIDENCE_ACTION])
        return false;
    if (count[EVIDENCE_ACTOR] || (count[EVIDENCE_SAME_STATUS] && count[EVIDENCE_CONTAINMENT] >= 60))
        return true;
    return count[EVIDENCE_CONTAINMENT] >= 50 && !count[EVIDENCE_OTHER_NAMES] && !count[EVIDENCE_ONE_PERIOD];
}

int32_t weights_sum(const int32_t *count)
{
    bool display = count[EVIDENCE_DISPLAY] != 0;
    int32_t sum = display ? -DISPLAY_THRESHOLD : -BODY_THRESHOLD;
    for (EvidenceKind kind = 0; kind < EVIDENCE_KINDS; kind++)
        sum += count[kind] * (display ? weights[kind].display : weights[kind].body);
    return sum < 0 && same_frame(count) ? 0 : sum;
}

int32_t weights_most(const int32_t *least, const int32_t *most)
{
    bool display = least[EVIDENCE_DISPLAY] != 0;
    int32_t sum = display ? -DISPLAY_THRESHOLD : -BODY_THRESHOLD;
    for (EvidenceKind kind = 0; kind < EVIDENCE_KINDS; kind++) {
        int32_t weight = display ? weights[kind].display : weights[kind].body;
        sum += weight * (weight < 0 ? least : most)[kind];
    }
    return sum < 0 && framed(least) ? 0 : sum;
}
