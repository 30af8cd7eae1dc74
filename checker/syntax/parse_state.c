/* The state of a parse: the arc-hybrid system of Kuhlmann, Gómez-Rodríguez and Satta (2011), with the root behind the last word. */
/* SPDX-License-Identifier: Apache-2.0 */
#include "syntax/parse_state.h"

#include <string.h>

enum { NUMBER_WORD = 1 };                            /* stands for every number */

static ParseWord parse_word(const Token *token, const Lexicon *lexicon)
{
    Tag tag = token->tag == TAG_NAMES ? TAG_NOUNS : (Tag)token->tag;     /* names in the plural are too rare to learn from */
    if (tag == TAG_NUMBER)
        return (ParseWord){.word = NUMBER_WORD, .tag = (uint8_t)tag};
    if (tag_is_verb(tag))
        return (ParseWord){.word = str_hash(lexicon_lemma(lexicon, token->lower, LEXICON_VERB)), .tag = (uint8_t)tag};
    if (tag != TAG_NOUN && tag != TAG_NOUNS)
        return (ParseWord){.word = str_hash(token->lower), .tag = (uint8_t)tag};
    Str lemma = tag == TAG_NOUNS ? lexicon_lemma(lexicon, token->lower, LEXICON_NOUN) : token->lower;
    return (ParseWord){.word = str_hash(lemma), .senses = lexicon_class(lexicon, lemma), .tag = (uint8_t)tag};
}

enum { COMMA = 1, QUOTE = 2, OPEN = 4, CLOSE = 8, COLON = 16, HYPHEN = 32, DASH = 64, OTHER = 128 };

static uint8_t mark_of(const Token *token)
{
    static const struct { Str text; uint8_t mark; } marks[] = {
        {STR(","), COMMA}, {STR("("), OPEN}, {STR("["), OPEN}, {STR(")"), CLOSE}, {STR("]"), CLOSE}, {STR(":"), COLON}, {STR(";"), COLON},
        {STR("--"), DASH}, {STR("\u2014"), DASH}, {STR("\u2013"), DASH}, {STR("\""), QUOTE}, {STR("\u201C"), QUOTE}, {STR("\u201D"), QUOTE},
        {STR("'"), QUOTE}, {STR("\u2018"), QUOTE}, {STR("``"), QUOTE}, {STR("''"), QUOTE},
    };
    if (str_equal(token->lower, S("-")))
        return token->space_before ? DASH : HYPHEN;
    for (size_t i = 0; i < sizeof marks / sizeof marks[0]; i++)
        if (str_equal(token->lower, marks[i].text))
            return marks[i].mark;
    return OTHER;
}

static bool opens_clause(Tokens tokens, uint32_t i)
{
    uint32_t length;
    return tokens.at[i].tag == TAG_WH || token_phrase(tokens, i, PHRASE_CLAUSE_OPENER, &length);
}

static void count_word(ParseCounts *counts, Tokens tokens, uint32_t i)
{
    Tag tag = (Tag)tokens.at[i].tag;
    counts->finite = (uint8_t)(counts->finite + (tag == TAG_PAST || tag == TAG_PRESENT || tag == TAG_MODAL));
    counts->openers = (uint8_t)(counts->openers + opens_clause(tokens, i));
}

void parse_begin(ParseState *state, Tokens tokens, uint32_t first, uint32_t count, const Lexicon *lexicon)
{
    uint32_t n = 0;
    uint8_t marks = 0;
    ParseCounts counts = {0};
    memset(state, 0, sizeof *state);
    for (uint32_t i = first; i < first + count; i++) {
        if (tokens.at[i].tag == TAG_PUNCTUATION) {
            uint8_t mark = mark_of(&tokens.at[i]);
            marks |= mark;
            counts.commas = (uint8_t)(counts.commas + (mark == COMMA));
            counts.quotes = (uint8_t)(counts.quotes + (mark == QUOTE));
            continue;
        }
        state->words[n] = parse_word(&tokens.at[i], lexicon);
        state->words[n].marks = marks;
        state->words[n].before = counts;
        state->tokens[n++] = (uint8_t)(i - first);
        count_word(&counts, tokens, i);
        marks = 0;
    }
    state->n = n;
    state->words[n] = (ParseWord){.tag = TAG_COUNT, .marks = marks, .before = counts};
    state->words[n + 1] = (ParseWord){.tag = TAG_COUNT + 1};
    for (uint32_t i = 0; i < n + 2; i++)
        state->left[i] = state->left_second[i] = state->right[i] = state->right_second[i] = (uint8_t)(n + 1);
}

bool parse_done(const ParseState *state)
{
    return state->front == state->n && state->depth == 0;
}

bool parse_allows(const ParseState *state, uint32_t transition)
{
    bool at_root = state->front == state->n;
    if (transition == PARSE_SHIFT)
        return !at_root;
    if (transition > PARSE_RIGHT)
        return transition < PARSE_RIGHT + REL_COUNT && transition != PARSE_RIGHT + REL_ROOT && state->depth >= 2;
    return transition < REL_COUNT && state->depth >= 1 && (transition == REL_ROOT) == at_root && (!at_root || state->depth == 1);
}

static void attach(ParseState *state, uint32_t child, uint32_t head, uint32_t relation)
{
    state->heads[child] = (uint8_t)head;
    state->relations[child] = (uint8_t)relation;
    bool before = child < head;                      /* children of one side are attached from the inside outwards */
    uint8_t *outer = before ? state->left : state->right, *second = before ? state->left_second : state->right_second;
    second[head] = outer[head];
    outer[head] = (uint8_t)child;
    (before ? state->left_count : state->right_count)[head]++;
}

void parse_make(ParseState *state, uint32_t transition)
{
    uint32_t top = parse_top(state, 0);
    if (transition == PARSE_SHIFT)
        state->stack[state->depth++] = (uint8_t)state->front++;
    else if (transition < PARSE_RIGHT)
        attach(state, top, state->front, transition - PARSE_LEFT);
    else
        attach(state, top, parse_top(state, 1), transition - PARSE_RIGHT);
    state->depth -= transition != PARSE_SHIFT;
}

/* The first class from `from` to before `end` with the highest score. The best score first, then where it stands: neither needs jumps that depend on it. */
static uint32_t best_of(const Scores scores, uint32_t from, uint32_t end)
{
    int16_t best = INT16_MIN;
    for (uint32_t class = from; class < end; class++)
        best = scores[class] > best ? scores[class] : best;
    while (scores[from] != best)
        from++;
    return from;
}

/* Relations are numbered from REL_NONE and REL_ROOT on, which stand for no transition; the others may be given anywhere. */
uint32_t parse_best(const ParseState *state, const Scores scores)
{
    enum { FIRST = REL_ROOT + 1 };
    uint32_t right = state->depth >= 2 ? best_of(scores, PARSE_RIGHT + FIRST, PARSE_RIGHT + REL_COUNT) : PARSE_CLASSES;
    if (state->front == state->n)
        return right;
    uint32_t left = best_of(scores, PARSE_LEFT + FIRST, PARSE_LEFT + REL_COUNT);
    uint32_t best = scores[left] > scores[PARSE_SHIFT] ? left : PARSE_SHIFT;
    return right < PARSE_CLASSES && scores[right] > scores[best] ? right : best;
}

uint32_t parse_only(const ParseState *state)
{
    bool at_root = state->front == state->n;
    if (state->depth == 0 && !at_root)
        return PARSE_SHIFT;
    return state->depth == 1 && at_root ? PARSE_LEFT + REL_ROOT : PARSE_CLASSES;
}
