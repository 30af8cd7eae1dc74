/* Weights of the evidence, in thousandths of a logit. */
/* SPDX-License-Identifier: Apache-2.0 */
#include "judge/weights.h"

/* Two logistic regressions. `body`, a figure of the body with another of the body: 260 planted pairs and 200 contradicting pairs of sentences against
   the pairs that share a key in 1,500 articles as published (each article weighs as the root of its pairs) and 100 agreeing ones, apart pairs left out.
   `display`, a figure of the headline with one of the body: 609 against 93 pairs of 2,129 headlines. A line with 0 adds nothing to the others;
   `short` was set by hand on the 500 pairs of sentences of VitaminC, which alone are so short. */
static const struct {
    const char *name;
    int32_t body, display;
} weights[EVIDENCE_KINDS] = {
    [EVIDENCE_SHARED] = {"shared", 30, 30},
    [EVIDENCE_CONTAINMENT] = {"containment", 10, 26},
    [EVIDENCE_UNSHARED] = {"unshared", 4, -1},
    [EVIDENCE_RUN_BEFORE] = {"run-before", 311, 1335},
    [EVIDENCE_RUN_AFTER] = {"run-after", 0, 494},
    [EVIDENCE_SENTENCE] = {"sentence", 27, 14},
    [EVIDENCE_NAMES] = {"names", -51, -428},
    [EVIDENCE_OTHER_NAMES] = {"other-names", -45, 0},
    [EVIDENCE_FIGURES] = {"figures", 0, 0},
    [EVIDENCE_OTHER_FIGURES] = {"other-figures", 1883, -1540},
    [EVIDENCE_DATES] = {"dates", 0, 0},
    [EVIDENCE_OTHER_DATES] = {"other-dates", 0, 0},
    [EVIDENCE_ACTION] = {"action", 315, 0},
    [EVIDENCE_OTHER_ACTION] = {"other-action", 0, 0},
    [EVIDENCE_ACTOR] = {"actor", -59, 0},
    [EVIDENCE_OTHER_ACTOR] = {"other-actor", 0, 0},
    [EVIDENCE_PLACE] = {"place", 0, 0},
    [EVIDENCE_MEASURED] = {"measured", 663, 601},
    [EVIDENCE_OTHER_MEASURED] = {"other-measured", -184, -700},
    [EVIDENCE_OF] = {"of", 817, 0},
    [EVIDENCE_OTHER_OF] = {"other-of", 0, 0},
    [EVIDENCE_MODIFIER] = {"modifier", 0, 0},
    [EVIDENCE_ONE_MODIFIER] = {"one-modifier", 0, 0},
    [EVIDENCE_OTHER_MODIFIER] = {"other-modifier", -3024, 0},
    [EVIDENCE_ONE_PERIOD] = {"one-period", -265, -232},
    [EVIDENCE_STATUS] = {"status", 0, 0},
    [EVIDENCE_SAME_STATUS] = {"same-status", -64, 607},
    [EVIDENCE_BOUND] = {"bound", -375, 0},
    [EVIDENCE_SLIP] = {"slip", 1763, 953},
    [EVIDENCE_DIGITS] = {"digits", 437, 4},
    [EVIDENCE_NEAR] = {"near", -149, 0},
    [EVIDENCE_RIVALS] = {"rivals", -105, 0},
    [EVIDENCE_SHORT] = {"short", 600, 0},
    [EVIDENCE_DISPLAY] = {"display", 0, 0},
};

/* What must be outweighed. The body's leaves 1.1 % of the published articles with a pair that passes, the headline's 1.7 % of the true headlines. */
enum { BODY_THRESHOLD = 5600, DISPLAY_THRESHOLD = 500 };

const char *evidence_name(EvidenceKind kind)
{
    return weights[kind].name;
}

/* A frame that two figures share: what must be the same, and how many hundredths of the words; open whatever the weights say. */
typedef struct Frame {
    int32_t containment;
    EvidenceKind needed[3];
    bool strict;                                     /* no other names, and the time said on both sides or on neither */
} Frame;

/* The design's own test (claims-and-rules 1.2): the same deed done to the same thing, by the same actor, at the same place, of the same whole. Each frame
   passes in 0.07 to 0.3 % of 1,500 published articles, where 2 to 9 % of 372 planted pairs pass. */
static const Frame frames[] = {
    {50, {EVIDENCE_MEASURED, EVIDENCE_ACTION, EVIDENCE_MEASURED}, true},
    {60, {EVIDENCE_MEASURED, EVIDENCE_ACTION, EVIDENCE_SAME_STATUS}, false},
    {0, {EVIDENCE_MEASURED, EVIDENCE_ACTION, EVIDENCE_ACTOR}, false},
    {60, {EVIDENCE_MEASURED, EVIDENCE_MEASURED, EVIDENCE_ACTOR}, false},
    {60, {EVIDENCE_MEASURED, EVIDENCE_MEASURED, EVIDENCE_MODIFIER}, false},
    {50, {EVIDENCE_MEASURED, EVIDENCE_MEASURED, EVIDENCE_PLACE}, false},
    {50, {EVIDENCE_MEASURED, EVIDENCE_MEASURED, EVIDENCE_OF}, false},
    {50, {EVIDENCE_MEASURED, EVIDENCE_MEASURED, EVIDENCE_FIGURES}, false},
};

static bool same_frame(const int32_t *count)
{
    bool opposed = count[EVIDENCE_ONE_MODIFIER] || count[EVIDENCE_OTHER_MODIFIER] || count[EVIDENCE_OTHER_DATES] || count[EVIDENCE_OTHER_OF];
    bool alone = count[EVIDENCE_RIVALS] <= 2 && !count[EVIDENCE_NEAR] && !count[EVIDENCE_OTHER_ACTOR];
    for (size_t i = 0; alone && !opposed && i < sizeof frames / sizeof *frames; i++) {
        const Frame *frame = &frames[i];
        if (count[EVIDENCE_OTHER_ACTION] && frame->needed[1] != EVIDENCE_ACTION)
            continue;                                /* what was killed and what was deported */
        bool strictly = !frame->strict || (!count[EVIDENCE_OTHER_NAMES] && !count[EVIDENCE_ONE_PERIOD]);
        if (strictly && count[EVIDENCE_CONTAINMENT] >= frame->containment && count[frame->needed[0]] && count[frame->needed[1]] && count[frame->needed[2]])
            return true;
    }
    return false;
}

/* Two sentences that go on about figures of their own, or two names each that the other has not, run side by side: two polls, two quarters, two films.
   Of 25 published articles that passed, 17 stop here, and 13 of 129 planted pairs. In a text of four sentences there is no such series,
   and one figure mistyped is none either. Other times told of both are always apart. */
static bool apart(const int32_t *count)
{
    bool mistyped = count[EVIDENCE_SLIP] && count[EVIDENCE_MEASURED] && count[EVIDENCE_CONTAINMENT] >= 60;
    if (count[EVIDENCE_DISPLAY])
        return false;
    if (count[EVIDENCE_OTHER_DATES] && !count[EVIDENCE_ONE_PERIOD])
        return true;
    /* told one after the other, of another actor or at a time of its own: of 129 planted pairs that passed, 2 stop here */
    if (count[EVIDENCE_NEAR] && (count[EVIDENCE_OTHER_ACTOR] || count[EVIDENCE_ONE_PERIOD]))
        return true;
    if (count[EVIDENCE_ONE_PERIOD] && (count[EVIDENCE_ONE_MODIFIER] || count[EVIDENCE_STATUS] || count[EVIDENCE_OTHER_DATES]))
        return true;
    if (count[EVIDENCE_SHORT] || mistyped)
        return false;
    return count[EVIDENCE_OTHER_FIGURES] || count[EVIDENCE_OTHER_NAMES] >= 2;
}

int32_t weights_sum(const int32_t *count)
{
    bool display = count[EVIDENCE_DISPLAY] != 0;
    int32_t sum = display ? -DISPLAY_THRESHOLD : -BODY_THRESHOLD;
    for (EvidenceKind kind = 0; kind < EVIDENCE_KINDS; kind++)
        sum += count[kind] * (display ? weights[kind].display : weights[kind].body);
    if (same_frame(count))
        return sum > 0 ? sum : 0;
    return sum >= 0 && apart(count) ? -1 : sum;
}
