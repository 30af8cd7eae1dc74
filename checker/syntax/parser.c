/* Parser: greedy, one decision for each transition, two transitions a word; long sentences piece by piece; punctuation last. */
/* SPDX-License-Identifier: Apache-2.0 */
#include "syntax/parse_state.h"
#include "syntax/recall.h"

static void parse_piece(ParseState *state, const Weights *weights)
{
    while (!parse_done(state)) {
        uint32_t only = parse_only(state);
        if (only < PARSE_CLASSES) {
            parse_make(state, only);
            continue;
        }
        Features features;
        Scores scores;
        parse_features(state, &features);
        weights_score(weights, &features, PARSE_CLASSES, scores);
        parse_make(state, parse_best(state, scores));
    }
}

/* Writes the arcs of the piece that begins at token `first`; gives the root. Roots of later pieces hang on that of the first. */
static int32_t keep_arcs(const ParseState *state, Tokens tokens, uint32_t first, int32_t root)
{
    int32_t own_root = root;
    for (uint32_t i = 0; i < state->n; i++) {
        uint32_t at = first + state->tokens[i];
        bool is_root = state->heads[i] == state->n, later = is_root && root >= 0;
        int32_t head = later ? root : is_root ? -1 : (int32_t)(first + state->tokens[state->heads[i]]);
        tokens.at[at].head = (int16_t)(head > INT16_MAX ? -1 : head);
        tokens.at[at].relation = (uint8_t)(later ? REL_PARATAXIS : state->relations[i]);
        own_root = is_root && root < 0 ? (int32_t)at : own_root;
    }
    return own_root;
}

/* The highest word over `from` that is reached without an arc across `mark`. */
static int32_t climb(Tokens tokens, int32_t from, int32_t mark)
{
    while (tokens.at[from].head >= 0 && (tokens.at[from].head < mark) == (from < mark))
        from = tokens.at[from].head;
    return from;
}

/* A mark belongs to the part of the sentence that it sets off: the one beside it that does not hold the root (right for 19 of 20 in EWT). */
static int32_t mark_head(Tokens tokens, int32_t mark, int32_t left, int32_t right)
{
    if (left < 0 || right < 0)
        return left < 0 ? right : left;
    if (tokens.at[right].head < 0)
        return left;
    return tokens.at[left].head >= 0 && str_equal(tokens.at[mark].lower, S("-")) ? left : right;
}

static void attach_marks(Tokens tokens)
{
    int32_t n = (int32_t)tokens.n, before = -1, behind = 0;
    for (int32_t i = 0; i < n; i++) {
        if (tokens.at[i].tag != TAG_PUNCTUATION) {
            before = i;
            continue;
        }
        for (behind = behind > i ? behind : i; behind < n && tokens.at[behind].tag == TAG_PUNCTUATION;)
            behind++;
        int32_t head = mark_head(tokens, i, before < 0 ? -1 : climb(tokens, before, i), behind == n ? -1 : climb(tokens, behind, i));
        tokens.at[i].head = (int16_t)(head > INT16_MAX ? -1 : head);
        tokens.at[i].relation = REL_PUNCT;
    }
}

/* A verb with a passive auxiliary has a passive subject, and no other verb has. */
static void match_subjects(Tokens tokens, uint8_t *passive)
{
    for (uint32_t i = 0; i < tokens.n; i++)
        if (tokens.at[i].relation == REL_AUX_PASSIVE && tokens.at[i].head >= 0)
            passive[tokens.at[i].head] = 1;
    for (uint32_t i = 0; i < tokens.n; i++) {
        Token *token = &tokens.at[i];
        if (token->head >= 0 && (token->relation == REL_SUBJECT || token->relation == REL_SUBJECT_PASSIVE))
            token->relation = passive[token->head] ? REL_SUBJECT_PASSIVE : REL_SUBJECT;
    }
}

static void parse_sentence(Tokens tokens, const Knowledge *knowledge, Arena *scratch)
{
    Weights weights;
    int32_t root = -1;
    ParseState *state = weights_open(knowledge->parser, PARSE_CLASSES, &weights) ? ARENA_NEW(scratch, ParseState) : NULL;
    for (uint32_t i = 0; i < tokens.n; i++)          /* without weights: every word stands alone */
        tokens.at[i].head = -1, tokens.at[i].relation = REL_NONE;
    for (uint32_t first = 0; state && first < tokens.n; first += PARSE_MOST) {
        uint32_t left = tokens.n - first;
        parse_begin(state, tokens, first, left < PARSE_MOST ? left : PARSE_MOST, &knowledge->lexicon);
        parse_piece(state, &weights);
        root = keep_arcs(state, tokens, first, root);
    }
    uint8_t *passive = state ? ARENA_ARRAY(scratch, uint8_t, tokens.n) : NULL;
    if (!passive)
        return;
    match_subjects(tokens, passive);
    attach_marks(tokens);
}

void syntax_parse(Tokens tokens, const Knowledge *knowledge, Arena *scratch)
{
    Str key = recall_key(tokens, true, scratch);
    if (recall_tree(tokens, key))
        return;
    parse_sentence(tokens, knowledge, scratch);
    recall_keep_tree(tokens, key, scratch);
}
