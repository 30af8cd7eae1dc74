/* Relations are matched over tokens; what stands at a place has one reading, its longest, so a match takes no longer than its pattern. */
/* SPDX-License-Identifier: Apache-2.0 */
#include "judge/relate.h"

enum { LONGEST_GAP = 6 };                            /* tokens */

static void add_list(Lists *lists, Str line, Arena *arena)
{
    Str head = str_trim(str_cut(&line, ':')), list = str_cut(&head, ' ');
    while (line.n) {
        Str word = str_trim(str_cut(&line, ','));
        Listed *kept = word.n ? VEC_PUSH(arena, &lists->words) : NULL;
        if (!kept)
            continue;
        *kept = (Listed){list, str_trim(head), word, pattern_hash(words_first(word))};
        signs_add(&lists->signs, kept->hash);
    }
}

Lists relate_lists(Str lines, Arena *arena)
{
    Lists lists = {0};
    while (lines.n)
        add_list(&lists, str_cut(&lines, '\n'), arena);
    return lists;
}

Relating relate_sentence(const Case *it, uint32_t sentence, const Lists *lists, Arena *arena)
{
    Relating at = {.it = it, .lists = lists, .arena = arena, .tokens = segment_tokens(it->article, it->segments, sentence, it->knowledge, arena)};
    at.asked = ARENA_ARRAY(arena, Asked, at.tokens.n + 1);
    if (!at.asked)
        at.tokens.n = 0;
    for (uint32_t i = 0; i < at.tokens.n; i++)
        at.asked[i].hash = pattern_hash(at.tokens.at[i].lower);
    return at;
}

/* The number of alternatives is small; nearly all words are told by their hashes. */
static bool is_word(const Relating *at, uint32_t i, const Element *element)
{
    uint32_t hash = i < at->tokens.n ? at->asked[i].hash : 0;
    for (uint32_t k = 0; i < at->tokens.n && k < element->hash_count; k++)
        if (element->hashes[k] == hash)
            return true;
    return false;
}

static bool ends_clause(Tokens tokens, uint32_t i)
{
    return i >= tokens.n || tokens.at[i].kind == TOKEN_PUNCTUATION || tokens.at[i].kind == TOKEN_QUOTE;
}

/* The end of the match from this element on; 0: it does not stand here. */
static uint32_t match_from(const Relating *at, const Pattern *pattern, uint32_t element, uint32_t i, Related *out);

static uint32_t match_gap(const Relating *at, const Pattern *pattern, uint32_t element, uint32_t i, Related *out)
{
    for (uint32_t passed = 0; passed <= LONGEST_GAP; passed++) {
        uint32_t end = match_from(at, pattern, element + 1, i + passed, out);
        if (end || ends_clause(at->tokens, i + passed))
            return end;
    }
    return 0;
}

static uint32_t match_place(const Relating *at, const Pattern *pattern, uint32_t element, uint32_t i, Related *out)
{
    const Element *now = &pattern->elements[element];
    Filling filling, before = out->of[now->figure];
    uint32_t behind = relate_fill(at, now, i, &filling);
    if (!behind)
        return 0;
    filling.begin = at->tokens.at[i].begin;
    filling.end = at->tokens.at[behind - 1].end;
    out->of[now->figure] = filling;
    uint32_t end = match_from(at, pattern, element + 1, behind, out);
    if (!end)
        out->of[now->figure] = before;
    return end;
}

static uint32_t match_from(const Relating *at, const Pattern *pattern, uint32_t element, uint32_t i, Related *out)
{
    if (element == pattern->n)
        return i;
    const Element *now = &pattern->elements[element];
    uint32_t end = 0;
    switch (now->kind) {
    case ELEMENT_WORD:
        end = is_word(at, i, now) ? match_from(at, pattern, element + 1, i + 1, out) : 0;
        break;
    case ELEMENT_FIGURE:
        end = match_place(at, pattern, element, i, out);
        break;
    case ELEMENT_GAP:
        return match_gap(at, pattern, element, i, out);
    case ELEMENT_END:
        return ends_clause(at->tokens, i) ? match_from(at, pattern, element + 1, i, out) : 0;
    case ELEMENT_NOT:
        if (now->behind ? i && is_word(at, i - 1, now) : is_word(at, i, now))
            return 0;
        return match_from(at, pattern, element + 1, i, out);
    case ELEMENT_FIRST:
        return i == 0 ? match_from(at, pattern, element + 1, i, out) : 0;
    case ELEMENT_CHANGE:
    case ELEMENT_NEXT:
        return 0;
    }
    return !end && now->optional ? match_from(at, pattern, element + 1, i, out) : end;
}

/* Can the first element not stand at token i? Asked before a Related is made ready, which is large. */
static bool fails_at_once(const Relating *at, const Element *first, uint32_t i)
{
    const Token *token = &at->tokens.at[i];
    if (first->kind == ELEMENT_WORD)
        return !first->optional && !is_word(at, i, first);
    if (first->kind != ELEMENT_FIGURE || first->optional)
        return false;
    bool name = first->form == FORM_NAME || first->form == FORM_PERSON || first->form == FORM_PLACE || first->form == FORM_DEMONYM;
    return (name && !token->capital) || (first->form == FORM_QUOTED && token->kind != TOKEN_QUOTE) ||
           (first->form == FORM_LISTED && !signs_hold(&at->lists->signs, at->asked[i].hash));
}

bool relate_at(const Relating *at, const Pattern *pattern, uint32_t i, Related *out)
{
    const Element *first = pattern->elements;
    if (fails_at_once(at, first->kind == ELEMENT_NOT && pattern->n > 1 ? first + 1 : first, i))
        return false;
    *out = (Related){.sentence = at->tokens.sentence};
    uint32_t end = match_from(at, pattern, 0, i, out);
    if (!end)
        return false;
    out->begin = at->tokens.at[i].begin;
    out->end = at->tokens.at[end - 1].end;
    return true;
}
