/* Because: why two claims were compared, in the article's own words. */
/* SPDX-License-Identifier: Apache-2.0 */
#include "judge/find.h"

/* Does this word alone stand for the group: "harbour" for harbor? Then it is what the article says. */
static Str own_word(const Knowledge *knowledge, Str written, Str group)
{
    static const struct {
        LexiconPos pos;
        PhraseKind kind;
    } readings[] = {{LEXICON_NOUN, PHRASE_SYNONYM}, {LEXICON_VERB, PHRASE_SYNONYM_VERB}};
    for (size_t i = 0; i < sizeof readings / sizeof *readings; i++) {
        Str lemma = lexicon_lemma(&knowledge->lexicon, written, readings[i].pos);
        const Phrase *phrase = language_word(knowledge->language, lemma, readings[i].kind);
        if (phrase && str_equal(phrase->name, group))
            return lemma;
    }
    return group;
}

Str find_word(const Article *article, const Knowledge *knowledge, const Term *term, Arena *arena)
{
    Str written = words_fold(article_text(article, term->begin, term->end), true, arena);
    return written.n ? own_word(knowledge, written, term->lemma) : term->lemma;
}

Str find_party(const Article *article, const Party *party, Arena *arena)
{
    Str written = party->entity || !party->name.n ? (Str){0} : words_fold(article_text(article, party->begin, party->end), true, arena);
    return written.n ? written : party->name;
}

typedef struct Reasons {
    Arena *arena;
    VEC(Str) list;
} Reasons;

static void reason(Reasons *reasons, const char *name, Str value)
{
    Str *kept = value.n ? VEC_PUSH(reasons->arena, &reasons->list) : NULL;
    if (kept)
        *kept = arena_print(reasons->arena, "%s: %.*s", name, STR_ARG(value));
}

/* What both sides say: "train", "kill / die" where two words mean the same; empty when they do not. */
static Str both(const Case *it, const Term *a, const Term *b, Arena *arena)
{
    if (!str_equal(a->lemma, b->lemma))
        return (Str){0};
    Str one = find_word(it->article, it->knowledge, a, arena), other = find_word(it->article, it->knowledge, b, arena);
    return str_equal(one, other) ? one : arena_print(arena, "%.*s / %.*s", STR_ARG(one), STR_ARG(other));
}

/* The content words that stand round both figures, the verb and the noun left out: "build, dormitory". */
static Str words_in_common(const Comparison *pair, Arena *arena)
{
    enum { MOST = 6 };
    Str words = {0};
    uint32_t count = 0;
    for (uint32_t i = 0; i < pair->a->context.n && count < MOST; i++) {
        Str lemma = pair->a->context.at[i].lemma;
        bool in_both = false;
        for (uint32_t j = 0; j < pair->b->context.n && !in_both; j++)
            in_both = str_equal(lemma, pair->b->context.at[j].lemma);
        if (!in_both || str_equal(lemma, pair->a->measured.lemma) || str_equal(lemma, pair->a->action.lemma))
            continue;
        Str word = find_word(pair->it->article, pair->it->knowledge, &pair->a->context.at[i], arena);
        words = count++ ? arena_print(arena, "%.*s, %.*s", STR_ARG(words), STR_ARG(word)) : word;
    }
    return words;
}

void find_because(Finding *finding, const Comparison *pair, Arena *arena)
{
    const Claim *a = pair->a, *b = pair->b;
    const Case *it = pair->it;
    Reasons reasons = {.arena = arena};
    Str measured = both(it, &a->measured, &b->measured, arena);
    reason(&reasons, "action", both(it, &a->action, &b->action, arena));
    reason(&reasons, "measured", measured.n ? measured : find_word(it->article, it->knowledge, a->measured.lemma.n ? &a->measured : &b->measured, arena));
    if (a->actor.entity && a->actor.entity == b->actor.entity)
        reason(&reasons, "actor", a->actor.name);
    if (a->place.entity && a->place.entity == b->place.entity)
        reason(&reasons, "place", a->place.name);
    if (a->status == b->status && a->status != STATUS_ACTUAL)
        reason(&reasons, "status", str_of(status_name(a->status)));
    reason(&reasons, "words", words_in_common(pair, arena));
    reason(&reasons, "although", pair->gate ? (Str){0} : pair->reason);
    finding->because = reasons.list.at;
    finding->because_count = reasons.list.n;
}
