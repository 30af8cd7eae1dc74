/* Parser: greedy, one decision for each transition, two transitions a word; long sentences piece by piece. */
/* SPDX-License-Identifier: Apache-2.0 */
#include "syntax/parse_state.h"

static void parse_piece(ParseState *state, const Weights *weights)
{
    while (!parse_done(state)) {
        Features features;
        int32_t scores[UINT8_MAX + 1] = {0};         /* whatever class a row names */
        parse_features(state, &features);
        weights_add(weights, &features, scores);
        parse_make(state, parse_best(state, scores));
    }
}

/* Writes the arcs of the piece that begins at token `first`; gives its root. Roots of later pieces hang on that of the first. */
static int32_t keep_arcs(const ParseState *state, Tokens tokens, uint32_t first, int32_t root)
{
    int32_t own_root = root;
    for (uint32_t i = 0; i < state->n; i++) {
        Token *token = &tokens.at[first + i];
        bool is_root = state->heads[i] == state->n, later = is_root && root >= 0;
        int32_t head = later ? root : is_root ? -1 : (int32_t)(first + state->heads[i]);
        token->head = (int16_t)(head > INT16_MAX ? -1 : head);
        token->relation = (uint8_t)(later ? REL_PARATAXIS : state->relations[i]);
        own_root = is_root && root < 0 ? (int32_t)(first + i) : own_root;
    }
    return own_root;
}

void syntax_parse(Tokens tokens, const Knowledge *knowledge, Arena *scratch)
{
    Weights weights;
    int32_t root = -1;
    ParseState *state = weights_open(knowledge->parser, &weights) ? ARENA_NEW(scratch, ParseState) : NULL;
    for (uint32_t i = 0; i < tokens.n; i++)          /* without weights: every word stands alone */
        tokens.at[i].head = -1, tokens.at[i].relation = REL_NONE;
    for (uint32_t first = 0; state && first < tokens.n; first += PARSE_MOST) {
        uint32_t left = tokens.n - first;
        parse_begin(state, tokens, first, left < PARSE_MOST ? left : PARSE_MOST, &knowledge->lexicon);
        parse_piece(state, &weights);
        root = keep_arcs(state, tokens, first, root);
    }
}
