/* Weights of the evidence, in hundredths of a logit. */
/* SPDX-License-Identifier: Apache-2.0 */
#include "judge/weights.h"

static const struct {
    const char *name;
    int32_t body, display;
} weights[EVIDENCE_KINDS] = {
    [EVIDENCE_SHARED] = {"shared", 10, 10},
    [EVIDENCE_CONTAINMENT] = {"containment", 3, 3},
    [EVIDENCE_UNSHARED] = {"unshared", 0, 0},
    [EVIDENCE_RUN_BEFORE] = {"run-before", 0, 0},
    [EVIDENCE_RUN_AFTER] = {"run-after", 0, 0},
    [EVIDENCE_SENTENCE] = {"sentence", 0, 0},
    [EVIDENCE_NAMES] = {"names", 0, 0},
    [EVIDENCE_OTHER_NAMES] = {"other-names", -50, 0},
    [EVIDENCE_FIGURES] = {"figures", 50, 0},
    [EVIDENCE_OTHER_FIGURES] = {"other-figures", -50, 0},
    [EVIDENCE_DATES] = {"dates", 0, 0},
    [EVIDENCE_OTHER_DATES] = {"other-dates", -50, 0},
    [EVIDENCE_ACTION] = {"action", 40, 40},
    [EVIDENCE_OTHER_ACTION] = {"other-action", -40, 0},
    [EVIDENCE_ACTOR] = {"actor", 40, 40},
    [EVIDENCE_OTHER_ACTOR] = {"other-actor", -20, 0},
    [EVIDENCE_PLACE] = {"place", 40, 40},
    [EVIDENCE_MEASURED] = {"measured", 40, 40},
    [EVIDENCE_OTHER_MEASURED] = {"other-measured", -100, 0},
    [EVIDENCE_OF] = {"of", 40, 40},
    [EVIDENCE_OTHER_OF] = {"other-of", -100, 0},
    [EVIDENCE_MODIFIER] = {"modifier", 40, 40},
    [EVIDENCE_ONE_MODIFIER] = {"one-modifier", -40, 0},
    [EVIDENCE_OTHER_MODIFIER] = {"other-modifier", -100, 0},
    [EVIDENCE_ONE_PERIOD] = {"one-period", -20, 0},
    [EVIDENCE_STATUS] = {"status", -50, 0},
    [EVIDENCE_BOUND] = {"bound", 0, 0},
    [EVIDENCE_SLIP] = {"slip", 0, 0},
    [EVIDENCE_DIGITS] = {"digits", 0, 0},
    [EVIDENCE_NEAR] = {"near", 0, 0},
    [EVIDENCE_RIVALS] = {"rivals", 0, 0},
    [EVIDENCE_DISPLAY] = {"display", 0, 0},
};

enum { BODY_THRESHOLD = 250, DISPLAY_THRESHOLD = 150 };

const char *evidence_name(EvidenceKind kind)
{
    return weights[kind].name;
}

int32_t weights_sum(const int32_t *count)
{
    bool display = count[EVIDENCE_DISPLAY] != 0;
    int32_t sum = display ? -DISPLAY_THRESHOLD : -BODY_THRESHOLD;
    for (EvidenceKind kind = 0; kind < EVIDENCE_KINDS; kind++)
        sum += count[kind] * (display ? weights[kind].display : weights[kind].body);
    return sum;
}
