/* Features of a parser's decision: words on the stack and at the front, their children, distances (Zhang and Nivre 2011), marks, clauses. */
/* SPDX-License-Identifier: Apache-2.0 */
#include "syntax/parse_state.h"

enum { KINDS_PER_GROUP = 32, FARTHEST = 10, NEAR = 5, MOST_COUNTED = 3 };

/* 1 to 4 as they are, 5 to 9 as 5, more as 10. */
static uint32_t distance(uint32_t from, uint32_t to)
{
    uint32_t apart = to > from ? to - from : 0;
    return apart >= FARTHEST ? FARTHEST : apart >= NEAR ? NEAR : apart;
}

static uint32_t few(uint32_t count)
{
    return count < MOST_COUNTED ? count : MOST_COUNTED;
}

static uint32_t few_between(uint32_t before, uint32_t behind)
{
    return behind > before ? few(behind - before) : 0;
}

/* Two small values in one. */
static uint32_t pair(uint32_t a, uint32_t b)
{
    return a << 8 | b;
}

/* One word with all that is asked about it. */
typedef struct View {
    uint32_t w, t, wt;                               /* word, tag, both */
    uint32_t senses;
    uint32_t left_tag, right_tag, left_word;         /* of its outermost children */
    uint32_t left_relation, right_relation, left_relation_second, right_relation_second;
    uint32_t left_count, right_count;
    uint32_t marks, marks_behind;                    /* punctuation on either side of it */
    ParseCounts before;
} View;

static View view(const ParseState *state, uint32_t i)
{
    ParseWord word = state->words[i];
    uint32_t left = state->left[i], right = state->right[i];
    return (View){
        .w = word.word, .t = word.tag, .wt = word.word ^ (uint32_t)word.tag << 24, .senses = word.senses,
        .left_tag = state->words[left].tag, .right_tag = state->words[right].tag, .left_word = state->words[left].word,
        .left_relation = state->relations[left], .right_relation = state->relations[right],
        .left_relation_second = state->relations[state->left_second[i]], .right_relation_second = state->relations[state->right_second[i]],
        .left_count = few(state->left_count[i]), .right_count = few(state->right_count[i]),
        .marks = word.marks, .marks_behind = i < state->n ? state->words[i + 1].marks : 0, .before = word.before,
    };
}

static const ParseWord *ahead(const ParseState *state, uint32_t by)
{
    return &state->words[state->front + by < state->n ? state->front + by : state->n + 1];
}

typedef struct Scene {
    View top, second, third, front;
    const ParseWord *next, *after;
    uint32_t gap, inner_gap;                         /* from top to front, from second to top */
    uint32_t finite_ahead;                           /* finite verbs and modals from the front on */
} Scene;

static void add_words(const Scene *s, uint32_t kind, Features *out)
{
    feature_add(out, ++kind, s->top.w, 0, 0);
    feature_add(out, ++kind, s->top.wt, 0, 0);
    feature_add(out, ++kind, s->second.w, 0, 0);
    feature_add(out, ++kind, s->second.wt, 0, 0);
    feature_add(out, ++kind, s->front.w, 0, 0);
    feature_add(out, ++kind, s->front.wt, 0, 0);
    feature_add(out, ++kind, s->next->word, s->front.t, 0);
    feature_add(out, ++kind, s->after->word, s->after->tag, 0);
    feature_add(out, ++kind, s->third.w, s->third.t, 0);
    feature_add(out, ++kind, s->top.wt, s->front.wt, 0);
    feature_add(out, ++kind, s->top.wt, s->front.t, 0);
    feature_add(out, ++kind, s->top.t, s->front.wt, 0);
    feature_add(out, ++kind, s->top.w, s->front.w, 0);
    feature_add(out, ++kind, s->top.wt, s->second.wt, 0);
    feature_add(out, ++kind, s->top.wt, s->second.t, 0);
    feature_add(out, ++kind, s->top.t, s->second.wt, 0);
    feature_add(out, ++kind, s->second.w, s->front.w, s->top.t);
    feature_add(out, ++kind, s->top.w, s->second.t, s->front.t);
    feature_add(out, ++kind, s->top.t, s->second.w, s->front.t);
    feature_add(out, ++kind, s->top.t, s->second.t, s->front.w);
    feature_add(out, ++kind, s->top.w, s->front.t, s->next->tag);
    feature_add(out, ++kind, s->top.t, s->front.t, s->next->word);
    feature_add(out, ++kind, s->front.w, s->next->word, s->top.t);
}

static void add_tags(const Scene *s, uint32_t kind, Features *out)
{
    uint32_t inner = pair(s->second.t, s->top.t), outer = pair(s->front.t, s->next->tag);
    feature_add(out, ++kind, inner, s->front.t, 0);
    feature_add(out, ++kind, inner, outer, 0);
    feature_add(out, ++kind, inner, outer, s->after->tag);
    feature_add(out, ++kind, inner, outer, s->third.t);
    feature_add(out, ++kind, s->top.t, outer, 0);
    feature_add(out, ++kind, s->top.t, outer, s->after->tag);
    feature_add(out, ++kind, inner, s->third.t, 0);
    feature_add(out, ++kind, outer, 0, 0);
    feature_add(out, ++kind, inner, 0, 0);
    feature_add(out, ++kind, s->top.t, s->front.t, pair(s->top.left_tag, s->top.right_tag));
    feature_add(out, ++kind, s->top.t, s->front.t, pair(s->front.left_tag, s->front.left_count));
    feature_add(out, ++kind, inner, pair(s->second.right_tag, s->second.left_tag), 0);
    feature_add(out, ++kind, inner, pair(s->top.left_tag, s->top.right_tag), 0);
}

static void add_children(const Scene *s, uint32_t kind, Features *out)
{
    uint32_t top_left = pair(s->top.left_relation, s->top.left_relation_second), top_right = pair(s->top.right_relation, s->top.right_relation_second);
    uint32_t second_left = pair(s->second.left_relation, s->second.left_relation_second);
    uint32_t second_right = pair(s->second.right_relation, s->second.right_relation_second);
    uint32_t front_left = pair(s->front.left_relation, s->front.left_relation_second);
    feature_add(out, ++kind, s->top.t, top_left, s->front.t);
    feature_add(out, ++kind, s->top.t, top_right, s->front.t);
    feature_add(out, ++kind, s->top.w, top_left, s->top.right_relation);
    feature_add(out, ++kind, s->second.t, second_right, s->top.t);
    feature_add(out, ++kind, s->second.t, second_left, s->top.t);
    feature_add(out, ++kind, s->second.w, second_right, s->top.t);
    feature_add(out, ++kind, s->front.t, front_left, s->top.t);
    feature_add(out, ++kind, s->front.w, front_left, s->top.t);
    feature_add(out, ++kind, s->top.t, pair(s->top.left_relation, s->top.right_relation), pair(s->second.t, s->second.right_relation));
    feature_add(out, ++kind, s->second.w, s->top.left_word, s->top.t);
    feature_add(out, ++kind, pair(s->second.t, s->third.t), s->top.left_word, s->top.t);
    feature_add(out, ++kind, s->top.w, s->top.left_word, s->second.t);
    feature_add(out, ++kind, s->top.w, s->front.left_word, s->front.t);
    feature_add(out, ++kind, pair(s->top.t, s->second.t), s->front.left_word, s->front.t);
    feature_add(out, ++kind, s->top.t, pair(s->top.left_count, s->top.right_count), s->front.t);
    feature_add(out, ++kind, s->top.w, pair(s->top.left_count, s->top.right_count), 0);
    feature_add(out, ++kind, s->second.t, pair(s->second.left_count, s->second.right_count), s->top.t);
    feature_add(out, ++kind, s->second.w, s->second.right_count, s->top.t);
}

static void add_distances(const Scene *s, uint32_t kind, Features *out)
{
    feature_add(out, ++kind, s->top.w, s->gap, 0);
    feature_add(out, ++kind, s->top.t, s->gap, s->front.t);
    feature_add(out, ++kind, s->front.w, s->gap, s->top.t);
    feature_add(out, ++kind, s->second.t, s->inner_gap, s->top.t);
    feature_add(out, ++kind, s->second.t, pair(s->inner_gap, s->gap), pair(s->top.t, s->front.t));
    feature_add(out, ++kind, s->top.senses, s->second.t, s->front.t);
    feature_add(out, ++kind, s->top.senses, s->second.w, 0);
    feature_add(out, ++kind, s->top.senses, s->second.senses, pair(s->top.t, s->second.t));
    feature_add(out, ++kind, s->front.senses, s->top.w, 0);
    feature_add(out, ++kind, s->front.senses, s->top.senses, pair(s->top.t, s->front.t));
    feature_add(out, ++kind, s->top.senses, s->top.left_word, s->second.t);
}

static void add_marks(const Scene *s, uint32_t kind, Features *out)
{
    uint32_t inner = pair(s->second.t, s->top.t);
    uint32_t commas = pair(few_between(s->top.before.commas, s->front.before.commas), few_between(s->second.before.commas, s->top.before.commas));
    feature_add(out, ++kind, s->top.t, s->front.t, s->front.marks);
    feature_add(out, ++kind, s->top.w, s->front.t, s->front.marks);
    feature_add(out, ++kind, s->top.t, s->front.w, s->front.marks);
    feature_add(out, ++kind, s->top.t, s->front.t, pair(s->front.marks, s->top.marks_behind));
    feature_add(out, ++kind, s->second.t, s->top.t, pair(s->top.marks, s->second.marks_behind));
    feature_add(out, ++kind, inner, s->front.t, pair(s->front.marks, s->top.marks));
    feature_add(out, ++kind, inner, s->front.t, commas);
    feature_add(out, ++kind, s->top.t, pair(s->front.t, s->next->tag), pair(s->front.marks, s->next->marks));
    feature_add(out, ++kind, s->second.w, s->top.t, s->top.marks);
}

static void add_clauses(const Scene *s, uint32_t kind, Features *out)
{
    ParseCounts front = s->front.before, top = s->top.before, second = s->second.before;
    uint32_t inner = pair(s->second.t, s->top.t), ahead = s->finite_ahead, verbs_before_top = few(top.finite);
    uint32_t outer_verbs = few_between(top.finite, front.finite), inner_verbs = few_between(second.finite, top.finite);
    uint32_t outer_clauses = few_between(top.openers, front.openers) << 4 | outer_verbs;
    uint32_t inner_clauses = few_between(second.openers, top.openers) << 4 | inner_verbs;
    uint32_t quoted = (front.quotes & 1u) | (top.quotes & 1u) << 1 | (second.quotes & 1u) << 2;
    feature_add(out, ++kind, s->top.t, s->front.t, pair(ahead, outer_verbs));
    feature_add(out, ++kind, s->top.t, s->front.t, pair(ahead, verbs_before_top));
    feature_add(out, ++kind, inner, pair(ahead, inner_verbs), outer_verbs);
    feature_add(out, ++kind, inner, s->front.t, pair(ahead, few(second.finite)));
    feature_add(out, ++kind, s->top.t, pair(s->front.t, ahead), pair(s->front.marks, verbs_before_top));
    feature_add(out, ++kind, s->top.w, ahead, s->front.t);
    feature_add(out, ++kind, s->top.t, s->front.t, pair(outer_clauses, ahead));
    feature_add(out, ++kind, inner, inner_clauses, ahead);
    feature_add(out, ++kind, inner, s->front.t, pair(inner_clauses, outer_clauses));
    feature_add(out, ++kind, inner, s->front.t, quoted);
    feature_add(out, ++kind, s->front.w, s->top.t, quoted);
    feature_add(out, ++kind, s->top.w, s->second.t, quoted);
}

void parse_features(const ParseState *state, Features *out)
{
    uint32_t top = parse_top(state, 0), second = parse_top(state, 1);
    Scene scene = {
        .top = view(state, top), .second = view(state, second), .third = view(state, parse_top(state, 2)), .front = view(state, state->front),
        .next = ahead(state, 1), .after = ahead(state, 2), .gap = distance(top, state->front), .inner_gap = distance(second, top),
        .finite_ahead = few_between(state->words[state->front].before.finite, state->words[state->n].before.finite),
    };
    out->n = 0;
    add_words(&scene, 0, out);
    add_tags(&scene, KINDS_PER_GROUP, out);
    add_children(&scene, 2 * KINDS_PER_GROUP, out);
    add_distances(&scene, 3 * KINDS_PER_GROUP, out);
    add_marks(&scene, 4 * KINDS_PER_GROUP, out);
    add_clauses(&scene, 5 * KINDS_PER_GROUP, out);
}
