/* Keys of figures, and from them the sentences that deserve a deep reading. */
/* SPDX-License-Identifier: Apache-2.0 */
#include "judge/key.h"

#include "judge/support.h"

/* Cents are paired with their dollars. */
static Str currency(const Unit *unit, const Units *units)
{
    return unit->minor && unit->base ? units->units[unit->base - 1].name : unit->name;
}

/* "500,000 Mexicans" are people. */
static Str counted(Str noun, const Language *language)
{
    if (!language_word(language, noun, PHRASE_DEMONYM))
        return noun;
    const Phrase *people = language_word(language, str_of(phrase_kind_name(PHRASE_DEMONYM)), PHRASE_COUNTED);
    return people ? people->name : noun;
}

static Str key(const Mention *mention, Str noun, const Knowledge *knowledge, Arena *arena)
{
    if (mention->within || mention->loose)
        return (Str){0};                             /* "the past three years": the length of a date is part of it */
    Str dimension = mention->unit ? mention->unit->dimension : (Str){0};
    switch (mention->kind) {
    case MENTION_COUNT:
        noun = counted(noun, knowledge->language);
        return noun.n ? arena_print(arena, "count %.*s", STR_ARG(noun)) : (Str){0};
    case MENTION_MONEY:
        return mention->unit ? arena_print(arena, "money %.*s", STR_ARG(currency(mention->unit, knowledge->units))) : S("money");
    case MENTION_PERCENT:
        return S("percent");
    case MENTION_POINTS:
        return arena_print(arena, "points %.*s", STR_ARG(mention->unit_text));
    case MENTION_MEASURE:
    case MENTION_DURATION:
        return arena_print(arena, "%s %.*s", mention_kind_name(mention->kind), STR_ARG(dimension));
    case MENTION_RATIO:
        return S("ratio");
    case MENTION_AGE:
        return S("age");
    case MENTION_RANK:
    case MENTION_DATE:
    case MENTION_KINDS:
        break;
    }
    return (Str){0};
}

Str key_of_mention(const Mention *mention, const Knowledge *knowledge, Arena *arena)
{
    return key(mention, mention->head, knowledge, arena);
}

Str key_of_claim(const Claim *claim, const Mention *mention, const Knowledge *knowledge, Arena *arena)
{
    return key(mention, mention->head.n ? mention->head : claim->measured.lemma, knowledge, arena);
}

static bool same_value(const Mention *a, const Mention *b)
{
    return a->bound == b->bound && decimal_equal(a->low, b->low) && decimal_equal(a->high, b->high);
}

/* A key's first mention, and whether another mention gave it another value. */
typedef struct Holder {
    uint32_t first;
    bool disputed;
} Holder;

static bool asked_by_a_rule(const Mention *mention)
{
    return mention->kind == MENTION_PERCENT || mention->kind == MENTION_RATIO || mention->impossible || mention->weekday_clash;
}

/* Figures that a displayed one may be about: a bare "96" is a count, an age or a time. One bit a form. */
static uint32_t form_bit(const Mention *mention)
{
    switch (mention->kind) {
    case MENTION_COUNT:
    case MENTION_AGE:
    case MENTION_DURATION:
        return 1u << MENTION_COUNT;
    case MENTION_DATE:
    case MENTION_RANK:
    case MENTION_KINDS:
        return 0;
    case MENTION_MONEY:
    case MENTION_PERCENT:
    case MENTION_POINTS:
    case MENTION_RATIO:
    case MENTION_MEASURE:
        break;
    }
    return 1u << mention->kind;
}

/* Whoever wants it more deeply prevails. */
static void want(uint8_t *wanted, uint32_t sentence, Depth depth)
{
    if (wanted[sentence] != DEPTH_TREE)
        wanted[sentence] = (uint8_t)depth;
}

uint8_t *judge_wanted(const Segments *segments, const Mentions *mentions, Depth first, const Knowledge *knowledge, Arena *arena)
{
    uint8_t *wanted = ARENA_ARRAY(arena, uint8_t, segments->sentences.n + 1);
    Str *keys = ARENA_ARRAY(arena, Str, mentions->list.n + 1);
    VEC(Holder) holders = {0};
    uint32_t shown_forms = 0;                        /* forms of the figures on display, to be held against the body's */
    Map known = {0};
    if (!wanted || !keys)
        return NULL;
    for (uint32_t i = 0; i < mentions->list.n; i++) {
        const Mention *mention = &mentions->list.at[i];
        keys[i] = key_of_mention(mention, knowledge, arena);
        bool bare_count = mention->kind == MENTION_COUNT && !keys[i].n;
        bool shown = support_displayed(segments->sentences.at[mention->sentence].zone);
        if (asked_by_a_rule(mention) || bare_count || shown)
            want(wanted, mention->sentence, bare_count || shown ? DEPTH_TREE : first);
        if (shown)
            shown_forms |= form_bit(mention);
        if (!keys[i].n)
            continue;
        uint32_t *number = map_put(&known, arena, keys[i], holders.n);
        if (!number)
            return NULL;
        if (*number < holders.n) {
            Holder *holder = &holders.at[*number];
            holder->disputed |= !same_value(&mentions->list.at[holder->first], mention);
        } else {
            Holder *holder = VEC_PUSH(arena, &holders);
            if (!holder)
                return NULL;
            holder->first = i;
        }
    }
    for (uint32_t i = 0; i < mentions->list.n; i++) {
        const uint32_t *number = keys[i].n ? map_get(&known, keys[i]) : NULL;
        bool beside_shown = form_bit(&mentions->list.at[i]) & shown_forms;
        if ((number && holders.at[*number].disputed) || beside_shown)
            want(wanted, mentions->list.at[i].sentence, beside_shown ? DEPTH_TREE : first);
    }
    return wanted;
}
