/* Lexicon: look-ups in the embedded table, and WordNet's rules of detachment (WNDB's "morphy"). */
/* SPDX-License-Identifier: Apache-2.0 */
#include "knowledge/lexicon.h"

#include <string.h>

#include "knowledge/lexicon_table.h"

enum { LONGEST_WORD = 63, FIRST_SENSES = 2 };

static const LexiconHeader *header_of(const Lexicon *lexicon)
{
    const LexiconHeader *header = (const void *)lexicon->bytes;
    return lexicon->size >= sizeof *header && header->magic == LEXICON_MAGIC ? header : NULL;
}

static const uint32_t *numbers_at(const Lexicon *lexicon, uint32_t offset)
{
    return (const uint32_t *)(const void *)(lexicon->bytes + offset);
}

static Str text_of(const Lexicon *lexicon, uint32_t text)
{
    return (Str){(const char *)lexicon->bytes + (text >> 8), text & 0xFF};
}

/* The item of `word`, whose hash is `hash`, that has one of `bits`, or NULL. */
static const LexiconItem *find_hashed(const Lexicon *lexicon, const LexiconTable *table, Str word, uint32_t hash, uint32_t bits)
{
    const uint32_t *start = numbers_at(lexicon, table->starts) + (hash & (table->buckets - 1));
    const LexiconItem *items = (const void *)(lexicon->bytes + table->items);
    if (!(start[0] & lexicon_sign(hash)))
        return NULL;
    for (uint32_t i = lexicon_index(start[0]), end = lexicon_index(start[1]); i < end; i++)
        if (items[i].check == lexicon_check(hash) && (items[i].bits & bits) && str_equal(text_of(lexicon, items[i].text), word))
            return &items[i];
    return NULL;
}

static const LexiconItem *find(const Lexicon *lexicon, const LexiconTable *table, Str word, uint32_t bits)
{
    return find_hashed(lexicon, table, word, str_hash(word), bits);
}

/* Rules of detachment, in the order in which they are tried. */
typedef struct Detachment {
    LexiconPos pos;
    Str ending, instead;
    char last;                                       /* letter of the ending: most rules are told by it */
} Detachment;

static const Detachment detachments[] = {
    {LEXICON_NOUN, STR("ies"), STR("y"), 's'}, {LEXICON_NOUN, STR("ses"), STR("s"), 's'}, {LEXICON_NOUN, STR("xes"), STR("x"), 's'},
    {LEXICON_NOUN, STR("zes"), STR("z"), 's'}, {LEXICON_NOUN, STR("ches"), STR("ch"), 's'}, {LEXICON_NOUN, STR("shes"), STR("sh"), 's'},
    {LEXICON_NOUN, STR("men"), STR("man"), 'n'}, {LEXICON_NOUN, STR("s"), STR(""), 's'}, {LEXICON_VERB, STR("ies"), STR("y"), 's'},
    {LEXICON_VERB, STR("s"), STR(""), 's'}, {LEXICON_VERB, STR("es"), STR(""), 's'}, {LEXICON_VERB, STR("ed"), STR("e"), 'd'},
    {LEXICON_VERB, STR("ed"), STR(""), 'd'}, {LEXICON_VERB, STR("ing"), STR("e"), 'g'}, {LEXICON_VERB, STR("ing"), STR(""), 'g'},
    {LEXICON_ADJECTIVE, STR("er"), STR(""), 'r'}, {LEXICON_ADJECTIVE, STR("est"), STR(""), 't'}, {LEXICON_ADJECTIVE, STR("er"), STR("e"), 'r'},
    {LEXICON_ADJECTIVE, STR("est"), STR("e"), 't'},
};
enum { DETACHMENTS = sizeof detachments / sizeof detachments[0], SHORTEST_STEM = 2 };

/* The item that the rule leads to, or NULL. */
static const LexiconItem *detach(const Lexicon *lexicon, const LexiconHeader *header, Str word, const Detachment *rule)
{
    char stem[LONGEST_WORD + 1];
    size_t kept = word.n - rule->ending.n;
    if (word.n < rule->ending.n + SHORTEST_STEM || word.n > LONGEST_WORD)
        return NULL;
    if (!str_ends(word, rule->ending) || (rule->ending.n == 1 && word.p[kept - 1] == 's'))       /* "glass" has no plural s */
        return NULL;
    memcpy(stem, word.p, kept);
    memcpy(stem + kept, rule->instead.p, rule->instead.n);
    return find(lexicon, &header->words, (Str){stem, kept + rule->instead.n}, rule->pos);
}

uint32_t lexicon_pos(const Lexicon *lexicon, Str lower)
{
    const LexiconHeader *header = header_of(lexicon);
    if (!header)
        return 0;
    const uint32_t all = LEXICON_NOUN | LEXICON_VERB | LEXICON_ADJECTIVE | LEXICON_ADVERB;
    uint32_t hash = str_hash(lower), bits = 0;
    const LexiconItem *item = find_hashed(lexicon, &header->words, lower, hash, all);
    bits |= item ? item->bits & all : 0;
    while ((item = find_hashed(lexicon, &header->irregular, lower, hash, all & ~bits)))
        bits |= item->bits;
    for (uint32_t i = 0; i < DETACHMENTS && lower.n; i++)
        if (detachments[i].last == lower.p[lower.n - 1] && !(bits & detachments[i].pos) && detach(lexicon, header, lower, &detachments[i]))
            bits |= detachments[i].pos;
    return bits;
}

Str lexicon_lemma(const Lexicon *lexicon, Str lower, LexiconPos pos)
{
    const LexiconHeader *header = header_of(lexicon);
    if (!header)
        return lower;
    const LexiconItem *irregular = find(lexicon, &header->irregular, lower, pos);
    if (irregular)
        return text_of(lexicon, irregular->value);
    for (uint32_t i = 0; i < DETACHMENTS && lower.n; i++) {
        bool fits = detachments[i].pos == pos && detachments[i].last == lower.p[lower.n - 1];
        const LexiconItem *stem = fits ? detach(lexicon, header, lower, &detachments[i]) : NULL;
        if (stem)
            return text_of(lexicon, stem->text);
    }
    return lower;
}

uint32_t lexicon_class(const Lexicon *lexicon, Str noun_lemma)
{
    const LexiconHeader *header = header_of(lexicon);
    const LexiconItem *word = header ? find(lexicon, &header->words, noun_lemma, LEXICON_NOUN) : NULL;
    return word ? (uint32_t)word->bits >> LEXICON_POS_BITS : 0;
}

uint32_t lexicon_common(const Lexicon *lexicon, Str lemma)
{
    const LexiconHeader *header = header_of(lexicon);
    const LexiconItem *word = header ? find(lexicon, &header->words, lemma, ~0u) : NULL;
    return word ? word->value >> LEXICON_COMMON_SHIFT : 0;
}

typedef struct Senses {
    uint32_t synsets[FIRST_SENSES];                  /* 0: none */
} Senses;

static Senses senses_of(const Lexicon *lexicon, const LexiconHeader *header, Str lemma, LexiconPos pos)
{
    Senses senses = {{0}};
    const LexiconItem *word = find(lexicon, &header->words, lemma, pos);
    if (!word)
        return senses;
    const uint32_t *at = numbers_at(lexicon, header->senses) + (word->value & ((1u << LEXICON_COMMON_SHIFT) - 1));
    for (uint32_t bit = LEXICON_NOUN; bit < pos; bit *= 2)
        if (word->bits & bit)
            while (!(*at++ & LEXICON_LAST_SENSE)) {}
    senses.synsets[0] = at[0] & ~(uint32_t)LEXICON_LAST_SENSE;
    if (!(at[0] & LEXICON_LAST_SENSE))
        senses.synsets[1] = at[1] & ~(uint32_t)LEXICON_LAST_SENSE;
    return senses;
}

static bool has_sense(Senses senses, uint32_t synset)
{
    return synset && (senses.synsets[0] == synset || senses.synsets[1] == synset);
}

bool lexicon_same(const Lexicon *lexicon, Str a, Str b, LexiconPos pos)
{
    return lexicon_is_a(lexicon, a, b, pos, 0);
}

bool lexicon_is_a(const Lexicon *lexicon, Str narrow, Str wide, LexiconPos pos, uint32_t steps)
{
    const LexiconHeader *header = header_of(lexicon);
    if (!header)
        return str_equal(narrow, wide);
    const uint32_t *above = numbers_at(lexicon, header->above);
    Senses from = senses_of(lexicon, header, narrow, pos), to = senses_of(lexicon, header, wide, pos);
    for (uint32_t i = 0; i < FIRST_SENSES; i++) {
        uint32_t synset = from.synsets[i];
        for (uint32_t step = 0; synset && step <= steps; step++, synset = above[synset])
            if (has_sense(to, synset))
                return true;
    }
    return false;
}

Str lexicon_derived(const Lexicon *lexicon, Str lemma, LexiconPos from, LexiconPos to)
{
    const LexiconHeader *header = header_of(lexicon);
    const LexiconItem *link = header && from != to ? find(lexicon, &header->derived, lemma, from) : NULL;
    return link ? text_of(lexicon, link->value) : (Str){0};
}

static bool is_adjective(const Lexicon *lexicon, Str word)
{
    return (lexicon_pos(lexicon, word) & LEXICON_ADJECTIVE) != 0;
}

/* "largest" of large, "deepest" of deep, "busiest" of busy, "biggest" of big. */
bool lexicon_superlative(const Lexicon *lexicon, Str word)
{
    enum { ENDING = 3, LONGEST = 24 };
    static const Str others[] = {STR("best"), STR("worst")};
    for (size_t i = 0; i < sizeof others / sizeof *others; i++)
        if (str_equal(word, others[i]))
            return true;
    if (!str_ends(word, S("est")) || word.n < ENDING + 3 || word.n > LONGEST)
        return false;
    char letters[LONGEST];
    size_t stem = word.n - ENDING;
    memcpy(letters, word.p, stem);
    Str plain = {letters, stem};
    if (is_adjective(lexicon, plain) || (letters[stem - 1] == letters[stem - 2] && is_adjective(lexicon, str_sub(plain, 0, stem - 1))))
        return true;
    letters[stem] = 'e';
    if (is_adjective(lexicon, (Str){letters, stem + 1}))
        return true;
    letters[stem - 1] = letters[stem - 1] == 'i' ? 'y' : letters[stem - 1];
    return is_adjective(lexicon, plain);
}
