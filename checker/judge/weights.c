/* Weights of the evidence, in thousandths of a logit. */
/* SPDX-License-Identifier: Apache-2.0 */
#include "judge/weights.h"

/* Logistic regressions by tests/fit/fit.py, a column each. `article`, two figures in the body of an article, one gate shut at most: 312 planted pairs
   against 11,813 of 1,500 articles as published (each article weighs as the root of its pairs). `brief`, with no gate shut: 361 planted pairs and
   contradicting pairs of sentences against 5,135 of such articles and agreeing pairs of sentences. `display`, a figure of the headline with one of the
   body: 609 against 93 pairs of 2,129 headlines. A line with 0 adds nothing to the others. `short`: two sentences and a word more are hardly about two
   things. */
static const struct {
    const char *name;
    int32_t article, brief, display;
} weights[EVIDENCE_KINDS] = {
    [EVIDENCE_SHARED] = {"shared", 107, 53, 30},
    [EVIDENCE_HERE] = {"here", 99, 99, 0},
    [EVIDENCE_SENTENCE_HERE] = {"sentence-here", 101, 75, 0},
    [EVIDENCE_CONTAINMENT] = {"containment", 11, 18, 26},
    [EVIDENCE_UNSHARED] = {"unshared", 8, 10, -1},
    [EVIDENCE_RUN_BEFORE] = {"run-before", 386, 288, 1335},
    [EVIDENCE_RUN_AFTER] = {"run-after", 133, 0, 494},
    [EVIDENCE_SENTENCE] = {"sentence", 13, 21, 14},
    [EVIDENCE_ONE_NAME] = {"one-name", 673, 0, 0},
    [EVIDENCE_NAMES] = {"names", -573, -216, -428},
    [EVIDENCE_OTHER_NAMES] = {"other-names", -380, -375, 0},
    [EVIDENCE_FIGURES] = {"figures", 449, 0, 0},
    [EVIDENCE_OTHER_FIGURES] = {"other-figures", -740, -1007, -1540},
    [EVIDENCE_DATES] = {"dates", 1337, 0, 0},
    [EVIDENCE_OTHER_DATES] = {"other-dates", -442, 0, 0},
    [EVIDENCE_ONE_YEAR] = {"one-year", -498, 0, 0},
    [EVIDENCE_ACTION] = {"action", -411, -92, 0},
    [EVIDENCE_OTHER_ACTION] = {"other-action", 4, 385, 0},
    [EVIDENCE_ACTOR] = {"actor", -783, -173, 0},
    [EVIDENCE_OTHER_ACTOR] = {"other-actor", 248, -272, 0},
    [EVIDENCE_PLACE] = {"place", 2255, 0, 0},
    [EVIDENCE_MEASURED] = {"measured", 1483, 640, 601},
    [EVIDENCE_OTHER_MEASURED] = {"other-measured", -947, 117, -700},
    [EVIDENCE_OF] = {"of", 29, -363, 0},
    [EVIDENCE_OTHER_OF] = {"other-of", -464, 0, 0},
    [EVIDENCE_MODIFIER] = {"modifier", -2383, 0, 0},
    [EVIDENCE_ONE_MODIFIER] = {"one-modifier", 669, 298, 0},
    [EVIDENCE_OTHER_MODIFIER] = {"other-modifier", -5253, -2209, 0},
    [EVIDENCE_ONE_PERIOD] = {"one-period", -319, -354, -232},
    [EVIDENCE_STATUS] = {"status", 2018, 0, 0},
    [EVIDENCE_SAME_STATUS] = {"same-status", 941, 116, 607},
    [EVIDENCE_BOUND] = {"bound", -1102, -729, 0},
    [EVIDENCE_SLIP] = {"slip", 1734, 935, 953},
    [EVIDENCE_FAR] = {"far", -4544, -3480, 0},
    [EVIDENCE_MAGNITUDE] = {"magnitude", 28, 0, 0},
    [EVIDENCE_OTHER_STEP] = {"other-step", -1095, 0, 0},
    [EVIDENCE_OTHER_DIGITS] = {"other-digits", -551, 0, 0},
    [EVIDENCE_DIGITS] = {"digits", 741, 196, 4},
    [EVIDENCE_COARSER] = {"coarser", 1220, 1336, 0},
    [EVIDENCE_AGAIN] = {"again", -2545, -1037, 0},
    [EVIDENCE_KNOWN] = {"known", 2125, 1172, 0},
    [EVIDENCE_COUNT] = {"count", 400, 0, 0},
    [EVIDENCE_MONEY] = {"money", 3881, 2100, 0},
    [EVIDENCE_PERCENT] = {"percent", 1156, 0, 0},
    [EVIDENCE_POINTS] = {"points", -1778, 0, 0},
    [EVIDENCE_MEASURE] = {"measure", 1288, 0, 0},
    [EVIDENCE_DURATION] = {"duration", 881, 0, 0},
    [EVIDENCE_AGE] = {"age", 5782, 3805, 0},
    [EVIDENCE_NEAR] = {"near", 148, -153, 0},
    [EVIDENCE_DISTANCE] = {"distance", -32, 0, 0},
    [EVIDENCE_FIRST] = {"first", -371, 0, 0},
    [EVIDENCE_LENGTH] = {"length", 697, 0, 0},
    [EVIDENCE_RIVALS] = {"rivals", -370, -489, 0},
    [EVIDENCE_SHORT] = {"short", 0, 5000, 0},
    [EVIDENCE_DISPLAY] = {"display", 0, 0, 0},
    [EVIDENCE_GATE_CHANGE] = {"gate-change", -1530, 0, 0},
    [EVIDENCE_GATE_PART] = {"gate-part", -1680, 0, 0},
    [EVIDENCE_GATE_ACTOR] = {"gate-actor", -1266, 0, 0},
    [EVIDENCE_GATE_OWNER] = {"gate-owner", -927, 0, 0},
    [EVIDENCE_GATE_SIDE] = {"gate-side", -2644, 0, 0},
    [EVIDENCE_GATE_PLACE] = {"gate-place", -1647, 0, 0},
    [EVIDENCE_GATE_STATUS] = {"gate-status", -2158, 0, 0},
    [EVIDENCE_GATE_TIME] = {"gate-time", -3088, 0, 0},
    [EVIDENCE_GATE_APART] = {"gate-apart", -873, 0, 0},
};

/* What must be outweighed. Tried on articles that were not fitted, the brief column and the article column together let 1.0 % of 1,500 articles as
   published pass, and 55 % of 372 planted pairs; the brief one alone, fitted on them, 0.7 % and 50 %. The display column's lets 1.7 % of the true
   headlines pass. */
enum { ARTICLE_THRESHOLD = 16200, BRIEF_THRESHOLD = 7900, DISPLAY_THRESHOLD = 500 };

const char *evidence_name(EvidenceKind kind)
{
    return weights[kind].name;
}

static bool framed(const int32_t *count)
{
    bool told_apart = count[EVIDENCE_NEAR] && count[EVIDENCE_SENTENCE] < 75;
    return count[EVIDENCE_RIVALS] <= 2 && !told_apart && !count[EVIDENCE_OTHER_DATES];
}

static bool objected(const int32_t *count)
{
    for (EvidenceKind kind = EVIDENCE_GATE_CHANGE; kind <= EVIDENCE_GATE_APART; kind++)
        if (count[kind])
            return true;
    return false;
}

/* The design's own test (claims-and-rules 1.2): the same deed done to the same thing, of which the article tells no third time, and nothing on one side
   alone; by the same actor, ahead of both, or in much the same words; within one paragraph only in nearly the same sentence. Open whatever the weights
   say. When it was written, 1 pair passed in 1,500 published articles, and 40 of 372 planted ones. */
static bool same_frame(const int32_t *count)
{
    bool opposed = count[EVIDENCE_ONE_MODIFIER] || count[EVIDENCE_OTHER_MODIFIER] || count[EVIDENCE_OTHER_OF];
    if (opposed || objected(count) || !framed(count) || count[EVIDENCE_OTHER_ACTOR] || !count[EVIDENCE_MEASURED] || !count[EVIDENCE_ACTION])
        return false;
    if (count[EVIDENCE_ACTOR] || (count[EVIDENCE_SAME_STATUS] && count[EVIDENCE_CONTAINMENT] >= 60))
        return true;
    return count[EVIDENCE_CONTAINMENT] >= 50 && !count[EVIDENCE_OTHER_NAMES] && !count[EVIDENCE_ONE_PERIOD];
}

typedef enum Column { ARTICLE, BRIEF, DISPLAY } Column;

static const int32_t thresholds[] = {[ARTICLE] = ARTICLE_THRESHOLD, [BRIEF] = BRIEF_THRESHOLD, [DISPLAY] = DISPLAY_THRESHOLD};

static int32_t weight_of(EvidenceKind kind, Column column)
{
    return column == ARTICLE ? weights[kind].article : column == BRIEF ? weights[kind].brief : weights[kind].display;
}

static int32_t weight_in(Column column, const int32_t *count)
{
    int32_t sum = -thresholds[column];
    for (EvidenceKind kind = 0; kind < EVIDENCE_KINDS; kind++)
        sum += count[kind] * weight_of(kind, column);
    return sum < 0 && same_frame(count) ? 0 : sum;
}

int32_t weights_sum(const int32_t *count, bool article)
{
    if (count[EVIDENCE_DISPLAY])
        return weight_in(DISPLAY, count);
    int32_t plain = weight_in(BRIEF, count), sum = article ? weight_in(ARTICLE, count) : plain;
    return sum < plain && !objected(count) ? plain : sum;
}

static int32_t most_in(Column column, const int32_t *least, const int32_t *most)
{
    int32_t sum = -thresholds[column];
    for (EvidenceKind kind = 0; kind < EVIDENCE_KINDS; kind++) {
        int32_t weight = weight_of(kind, column);
        sum += weight * (weight < 0 ? least : most)[kind];
    }
    return sum < 0 && framed(least) ? 0 : sum;
}

int32_t weights_most(const int32_t *least, const int32_t *most, bool article)
{
    if (least[EVIDENCE_DISPLAY])
        return most_in(DISPLAY, least, most);
    int32_t plain = most_in(BRIEF, least, most), sum = article ? most_in(ARTICLE, least, most) : plain;
    return sum < plain ? plain : sum;
}
