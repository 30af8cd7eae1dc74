/* Features of a word for the tagger: its letters, its neighbours, the tags before it, what the lexicon says of it. */
/* SPDX-License-Identifier: Apache-2.0 */
#include "syntax/tag_features.h"

#include <string.h>

enum { LONG_WORD = 4, KNOWN_KIND = 1, OUTLINE_UNKNOWN = TAG_COUNT };

/* Marks that the treebank writes in ASCII. */
static Str plain_mark(Str lower)
{
    static const struct { Str mark, plain; } marks[] = {
        {STR("\u201C"), STR("\"")}, {STR("\u201D"), STR("\"")}, {STR("\u201E"), STR("\"")}, {STR("\u00AB"), STR("\"")}, {STR("\u00BB"), STR("\"")},
        {STR("\u2018"), STR("'")},  {STR("\u2013"), STR("-")},  {STR("\u2014"), STR("--")}, {STR("\u2212"), STR("-")},  {STR("\u2026"), STR("...")},
    };
    for (size_t i = 0; lower.n && lower.n <= 3 && (unsigned char)lower.p[0] >= 0x80 && i < sizeof marks / sizeof marks[0]; i++)
        if (str_equal(lower, marks[i].mark))
            return marks[i].plain;
    return lower;
}

/* Is case no sign of a name here? In "Firm Cuts 300 Jobs" at least six of seven longer words begin with a capital. */
static bool is_headline(Tokens tokens)
{
    uint32_t capitals = 0, lowers = 0;
    for (uint32_t i = 0; i < tokens.n; i++)
        if (tokens.at[i].lower.n >= LONG_WORD && tokens.at[i].kind == TOKEN_WORD) {
            capitals += tokens.at[i].capital;
            lowers += !tokens.at[i].capital;
        }
    return capitals >= 3 && lowers * 6 <= capitals;
}

/* Fills word, suffixes, prefixes and the part of the shape that the letters give. */
static void read_letters(Str lower, TagWord *word)
{
    uint32_t hash = 0;
    bool letter = false;
    for (size_t i = 0; i < lower.n; i++) {
        char c = lower.p[i];
        bool digit = byte_is_digit(c);
        letter |= byte_is_letter(c) || (unsigned char)c >= 0x80;
        word->shape |= digit ? SHAPE_DIGIT : c == '-' ? SHAPE_HYPHEN : c == '.' ? SHAPE_DOT : 0u;
        if (!digit || i == 0 || !byte_is_digit(lower.p[i - 1]))
            hash = feature_mix(hash, digit ? '0' : (unsigned char)c);
        if (i == 1 || i == 2)
            word->prefixes[i - 1] = hash;
    }
    uint32_t suffix = 0;
    for (size_t i = 0; i < 4 && i < lower.n; i++) {
        char c = lower.p[lower.n - 1 - i];
        suffix = feature_mix(suffix, byte_is_digit(c) ? '0' : (unsigned char)c);
        word->suffixes[i] = suffix;
    }
    word->word = hash;
    word->shape |= (letter ? 0u : SHAPE_NO_LETTER) | (lower.n == 1 ? SHAPE_SINGLE : 0u);
}

uint32_t tag_known_feature(uint32_t word)
{
    return feature_mix(feature_mix(0, KNOWN_KIND), word);
}

static Tag known_tag(const Weights *weights, uint32_t word)
{
    uint32_t feature = tag_known_feature(word);
    WeightsRow row = weights_row(weights_block(weights, weights->starts[feature & weights->mask]), feature);
    return row.pairs ? (Tag)row.body[0] : TAG_NONE;
}

static void ask_lexicon(const Lexicon *lexicon, Str lower, TagWord *word)
{
    uint32_t pos = lexicon_pos(lexicon, lower);
    uint32_t class = pos & LEXICON_NOUN ? lexicon_class(lexicon, lexicon_lemma(lexicon, lower, LEXICON_NOUN)) : 0;
    word->senses = pos | class << 4;
}

TagWord *tag_words(Tokens tokens, const Lexicon *lexicon, const Weights *weights, Arena *scratch)
{
    TagWord *all = ARENA_ARRAY(scratch, TagWord, (size_t)tokens.n + 2 * TAG_MARGIN), *words = all ? all + TAG_MARGIN : NULL;
    uint32_t headline = is_headline(tokens) ? SHAPE_HEADLINE : 0, first = SHAPE_FIRST;
    for (uint32_t i = 0; words && i < tokens.n; i++) {
        const Token *token = &tokens.at[i];
        TagWord *word = &words[i];
        Str lower = plain_mark(token->lower);
        word->shape = headline | first | (token->capital ? SHAPE_CAPITAL : 0u) | (token->all_capitals ? SHAPE_ALL_CAPITALS : 0u);
        read_letters(lower, word);
        Tag known = known_tag(weights, word->word);
        if (known == TAG_NONE && !(word->shape & (SHAPE_DIGIT | SHAPE_NO_LETTER)))
            ask_lexicon(lexicon, lower, word);
        bool name_like = token->capital && !headline && !first;
        word->outline = known ? known : OUTLINE_UNKNOWN + 4 * (word->senses & 15) + 2 * token->capital + (word->shape & SHAPE_DIGIT ? 1u : 0u);
        word->known = (uint8_t)(name_like ? TAG_NONE : known);
        first = word->shape & SHAPE_NO_LETTER ? first : 0;
    }
    return words;
}

void tag_features(const TagWord *words, uint32_t i, Tag before, Tag before_that, Features *out)
{
    const TagWord *w = words + i, *left = w - 1, *right = w + 1;
    uint32_t t1 = before, t2 = before_that, pos = w->senses & 15, class = w->senses >> 4, kind = KNOWN_KIND;
    out->n = 0;
    feature_add(out, ++kind, w->word, 0, 0);
    feature_add(out, ++kind, w->word, t1, 0);
    feature_add(out, ++kind, w->word, w->shape, 0);
    feature_add(out, ++kind, w->word, right->outline, 0);
    feature_add(out, ++kind, w->word, right->word, 0);
    feature_add(out, ++kind, w->word, left->word, 0);
    feature_add(out, ++kind, w->suffixes[0], w->shape, 0);
    feature_add(out, ++kind, w->suffixes[1], pos, 0);
    feature_add(out, ++kind, w->suffixes[2], w->shape, 0);
    feature_add(out, ++kind, w->suffixes[2], t1, 0);
    feature_add(out, ++kind, w->suffixes[3], w->shape & SHAPE_CAPITAL, 0);
    feature_add(out, ++kind, w->prefixes[0], 0, 0);
    feature_add(out, ++kind, w->prefixes[1], 0, 0);
    feature_add(out, ++kind, w->shape, pos, 0);
    feature_add(out, ++kind, w->shape, t1, 0);
    feature_add(out, ++kind, w->shape, left->shape, right->shape);
    feature_add(out, ++kind, w->outline, class, 0);
    feature_add(out, ++kind, w->outline, t1, right->outline);
    feature_add(out, ++kind, w->outline, t1, t2);
    feature_add(out, ++kind, w->outline, w->suffixes[1], right->outline);
    feature_add(out, ++kind, t1, t2, 0);
    feature_add(out, ++kind, t1, right->word, 0);
    feature_add(out, ++kind, t1, right->outline, w[2].outline);
    feature_add(out, ++kind, left->word, 0, 0);
    feature_add(out, ++kind, left->word, w->outline, 0);
    feature_add(out, ++kind, left->suffixes[2], t1, 0);
    feature_add(out, ++kind, right->word, 0, 0);
    feature_add(out, ++kind, right->word, w->outline, 0);
    feature_add(out, ++kind, right->suffixes[2], right->outline, 0);
    feature_add(out, ++kind, w[-2].word, t2, 0);
    feature_add(out, ++kind, w[2].word, w[2].outline, 0);
}
