/* How real a figure is: planned, forecast, possible, denied, by the verbs above it, the noun that governs it and the clause it stands in. */
/* SPDX-License-Identifier: Apache-2.0 */
#include "claim/role.h"

enum { CHAIN = 8, BEFORE = 4 };

static const Phrase *phrase_ending(const Reader *reader, uint32_t end, PhraseKind kind)
{
    uint32_t length;
    return token_phrase_before(reader->tokens, end, kind, &length);
}

/* What a noun or adjective says: "a planned", "target of". */
static bool status_of_word(Reader *reader, uint32_t i, Status *status)
{
    const Phrase *phrase = reader_lemma_word(reader, i, PHRASE_STATUS);
    if (!phrase || phrase->code == STATUS_CONDITIONAL)
        return false;
    *status = (Status)phrase->code;
    return true;
}

/* "larger than expected" */
static bool compared(const Reader *reader, uint32_t i)
{
    return i > 1 && reader_tag(reader, i - 1, TAG_PREPOSITION) && reader_tag(reader, i - 2, TAG_COMPARATIVE);
}

/* The noun phrase itself says it: "a planned 400 homes", "its target of 400", "plans for 400 homes". */
static bool status_of_noun(Reader *reader, const Figure *figure, Status *status)
{
    const Phrase *plan = figure->noun != NONE ? reader_lemma_word(reader, figure->noun, PHRASE_PLAN) : NULL;
    if (figure->noun != NONE && status_of_word(reader, figure->noun, status))
        return true;
    if (plan) {
        *status = (Status)plan->code;
        return true;
    }
    for (uint32_t i = figure->left, n = 0; i < figure->right && n < REACH; i++, n++)
        if ((i < figure->value || i >= figure->value_end) && !reader_name(reader, i) && !compared(reader, i) && status_of_word(reader, i, status))
            return true;
    const Phrase *before = phrase_ending(reader, figure->left, PHRASE_STATUS);
    if (before && before->code != STATUS_CONDITIONAL && before->words > 1) {
        *status = (Status)before->code;              /* "room for 400" */
        return true;
    }
    return false;
}

/* What stands before the "to" of an infinitive: "set to", "plans to", "a bid to", "expected to". */
static bool status_before_to(Reader *reader, const VerbGroup *group, Status *status)
{
    const Phrase *modal = phrase_ending(reader, group->first + 1, PHRASE_MODAL);
    const Phrase *plan = group->first ? reader_lemma_word(reader, group->first - 1, PHRASE_PLAN) : NULL;
    if (modal)
        *status = (Status)modal->code;
    else if (plan)
        *status = (Status)plan->code;
    else
        return group->first && status_of_word(reader, group->first - 1, status);
    return true;
}

/* Does the noun phrase before the verb of intention, as its object, still belong to it: "wants the city to build"? Then the tree says so. */
static const Phrase *plan_of_tree(Reader *reader, const VerbGroup *group)
{
    int32_t head = reader->tokens.at[group->main].head;
    return head >= 0 && (uint32_t)head < group->first ? reader_lemma_word(reader, (uint32_t)head, PHRASE_PLAN) : NULL;
}

/* "reported the rate to be", "claims to spend": what is said to be so, not what is meant to become so. */
static bool told(Reader *reader, const VerbGroup *group)
{
    int32_t head = reader->tokens.at[group->main].head;
    uint32_t above = group->above ? reader->groups.at[group->above - 1].main : head >= 0 ? (uint32_t)head : NONE;
    return above != NONE && above < group->first && reader_lemma_word(reader, above, PHRASE_SAY);
}

/* One link of the chain of verbs above a figure. */
static bool status_of_group(Reader *reader, const VerbGroup *group, Status *status)
{
    if (group->status != STATUS_ACTUAL) {
        *status = group->status;
        return true;
    }
    if (group->to) {
        if (status_before_to(reader, group, status))
            return true;
        const Phrase *plan = plan_of_tree(reader, group);
        if (plan)
            *status = (Status)plan->code;
        else if (!group->above && !told(reader, group))
            *status = STATUS_PLANNED;                /* for a purpose: "raised money to build 40 homes" */
        return plan || !group->above;
    }
    int32_t head = reader->tokens.at[group->main].head;
    bool of_verb = group->bare && !group->perfect && head >= 0 && reader->group_of[head];
    const Phrase *plan = of_verb ? plan_of_tree(reader, group) : NULL;
    if (plan && plan->code != STATUS_FORECAST)
        *status = (Status)plan->code;                /* "considers closing", "denied killing" */
    return plan && plan->code != STATUS_FORECAST;
}

/* The clause the verb stands in is what somebody expects or denies: "expects that 400 will", "denied that". */
static bool status_of_clause(Reader *reader, const VerbGroup *group, Status *status)
{
    const Token *main = &reader->tokens.at[group->main];
    if (main->relation != REL_CCOMP || main->head < 0 || (uint32_t)main->head > group->first)
        return false;
    const Phrase *plan = reader_lemma_word(reader, (uint32_t)main->head, PHRASE_PLAN);
    if (!plan || reader_lemma_word(reader, (uint32_t)main->head, PHRASE_SAY))
        return false;
    *status = (Status)plan->code;
    return true;
}

/* The figure is itself what is planned: "plans 400 layoffs", "seeks $5m". */
static bool status_of_object(Reader *reader, const Figure *figure, Status *status)
{
    if (figure->stand != STAND_OBJECT && !(figure->stand == STAND_SUBJECT && reader->groups.at[figure->group - 1].passive))
        return false;
    const Phrase *plan = reader_lemma_word(reader, reader->groups.at[figure->group - 1].main, PHRASE_PLAN);
    if (!plan || plan->code == STATUS_DENIED || plan->code == STATUS_ALLEGED)
        return false;
    *status = (Status)plan->code;
    return true;
}

/* "if 400 people come", "whether", "allegedly": what stands before the clause or within it. */
static bool status_of_opener(Reader *reader, const Figure *figure, Status *status)
{
    const VerbGroup *group = figure->group ? &reader->groups.at[figure->group - 1] : NULL;
    uint32_t begin = group && group->first < figure->left ? group->first : figure->left;
    for (uint32_t i = begin, n = 0; i && n < REACH / 2 && !reader_breaks(reader, i - 1) && !reader_is(reader, i - 1, ","); i--, n++) {
        if (reader->group_of[i - 1] && reader->group_of[i - 1] != figure->group && reader_group(reader, i - 1)->main == i - 1 &&
            !reader_group(reader, i - 1)->to)
            break;
        const Phrase *phrase = reader_word(reader, i - 1, PHRASE_STATUS);
        if (phrase && (phrase->code == STATUS_CONDITIONAL || (phrase->code == STATUS_ALLEGED && !reader_noun_tag(reader, i - 1)))) {
            *status = (Status)phrase->code;
            return true;
        }
    }
    return false;
}

static bool negates(const Reader *reader, const Figure *figure)
{
    const Phrase *before = phrase_ending(reader, figure->first, PHRASE_NEGATION);
    if (before)
        return true;
    for (uint32_t group = figure->group, n = 0; group && n < CHAIN; group = reader->groups.at[group - 1].above, n++) {
        const VerbGroup *own = &reader->groups.at[group - 1];
        if (own->negated || (own->to && phrase_ending(reader, own->first + 1, PHRASE_NEGATION)))
            return true;
    }
    return false;
}

/* "The bill gives each town 40 beds": what a draft does in the present is not done yet. */
static bool status_of_draft(Reader *reader, const VerbGroup *group, Status *status)
{
    if (group->subject == NONE || group->passive || !reader_tag(reader, group->main, TAG_PRESENT) || !reader_lemma_word(reader, group->subject, PHRASE_DRAFT))
        return false;
    *status = STATUS_FORECAST;
    return true;
}

/* An infinitive that says for what something was done leaves open whether it came about. */
static bool is_purpose(Reader *reader, const VerbGroup *group)
{
    Status status;
    return group->to && !group->above && !status_before_to(reader, group, &status) && !plan_of_tree(reader, group);
}

/* "By creating 400 jobs", "and so saving $5m": how or with what outcome something is done, as real as that. */
static bool is_manner(const Reader *reader, const VerbGroup *group)
{
    bool apart = group->first && (reader_preposition(reader, group->first - 1) || reader_is(reader, group->first - 1, ","));
    return group->bare && group->first == group->main && apart && !group->above && reader_tag(reader, group->main, TAG_GERUND);
}

/* "We are creating 400 jobs": under way, which is neither done nor only planned. */
static bool under_way(const Reader *reader, const VerbGroup *group)
{
    return !group->bare && !group->passive && group->first < group->main && reader_tag(reader, group->first, TAG_PRESENT) &&
           reader_tag(reader, group->main, TAG_GERUND);
}

static Status read(Reader *reader, const Figure *figure, bool *open)
{
    Status status = STATUS_ACTUAL;
    if (status_of_opener(reader, figure, &status) || status_of_noun(reader, figure, &status))
        return status;
    *open = figure->definite || figure->attribute || figure->loose;
    if (!figure->group || status_of_object(reader, figure, &status))
        return status;
    for (uint32_t group = figure->group, n = 0; group && n < CHAIN; group = reader->groups.at[group - 1].above, n++) {
        const VerbGroup *own = &reader->groups.at[group - 1];
        *open |= is_purpose(reader, own) || under_way(reader, own) || is_manner(reader, own);
        if (status_of_group(reader, own, &status) || status_of_clause(reader, own, &status) || status_of_draft(reader, own, &status))
            break;
    }
    return status;
}

void status_read(Reader *reader, const Figure *figure, Claim *claim)
{
    claim->status = read(reader, figure, &claim->status_open);
    claim->negated = negates(reader, figure);
}
