/* Signs are words as a glance sees them: runs of letters, by the hash of their lower case; of "57th" it is "th". */
/* SPDX-License-Identifier: Apache-2.0 */
#include "judge/signs.h"

static bool letter(char c)
{
    return byte_is_letter(c) || (unsigned char)c >= 0x80;
}

/* The letters that the word begins with: "sen" of "sen.". */
static uint32_t hash_of(Str word)
{
    uint32_t hash = STR_HASH;
    for (size_t i = 0; i < word.n && letter(word.p[i]); i++)
        hash = str_hash_add(hash, (unsigned char)byte_lower(word.p[i]));
    return hash;
}

static void sign_list(Signs *signs, const Lists *lists, Str list)
{
    for (uint32_t i = 0; i < lists->words.n; i++)
        if (str_equal(lists->words.at[i].list, list))
            signs_add(&signs->words, hash_of(lists->words.at[i].word));
}

/* Letters of the shortest of the alternatives: the words that tell most are long. */
static size_t shortest(const Element *words)
{
    size_t least = SIZE_MAX;
    for (Str rest = words->text; rest.n;) {
        size_t length = str_cut(&rest, '|').n;
        least = length < least ? length : least;
    }
    return least;
}

void signs_of_pattern(Signs *signs, const Pattern *pattern, const Lists *lists)
{
    const Element *words = NULL;
    bool rank = false;
    for (uint32_t i = 0; i < pattern->n; i++) {
        const Element *element = &pattern->elements[i];
        bool place = element->kind == ELEMENT_FIGURE && !element->optional;
        if (place && element->form == FORM_LISTED) {
            sign_list(signs, lists, element->text);
            return;
        }
        if (place && element->form == FORM_BEST) {
            signs->superlatives = true;
            return;
        }
        rank |= place && element->form == FORM_RANK;
        if (element->kind == ELEMENT_WORD && !element->optional && (!words || shortest(element) > shortest(words)))
            words = element;
    }
    signs->ranks |= rank;
    for (Str rest = words && !rank ? words->text : (Str){0}; rest.n;)
        signs_add(&signs->words, hash_of(str_cut(&rest, '|')));
}

/* The rules of a glance, and what any of them looks for. */
typedef struct Glance {
    const Case *it;
    const Signs *const *rules;
    uint32_t count;
    Signs any;
} Glance;

static Glance glance_for(const Case *it, const Signs *const *rules, uint32_t count)
{
    Glance glance = {it, rules, count, {.superlatives = false}};
    for (uint32_t i = 0; i < count; i++) {
        for (uint32_t k = 0; k < WORD_SIGNS; k++)
            glance.any.words.bits[k] |= rules[i]->words.bits[k];
        glance.any.superlatives |= rules[i]->superlatives;
        glance.any.ranks |= rules[i]->ranks;
    }
    return glance;
}

static bool is_superlative(const Glance *glance, Str word)
{
    return word.p[word.n - 1] == 't' && (str_equal(word, S("most")) || str_equal(word, S("least")) || lexicon_superlative(&glance->it->knowledge->lexicon, word));
}

static bool is_rank(const Glance *glance, Str word, bool numbered)
{
    char last = word.p[word.n - 1];
    return (last == 'h' || last == 't' || last == 'd') && (numbered || language_word(glance->it->knowledge->language, word, PHRASE_ORDINAL));
}

/* The rules that the word is a sign for; most words are none for any. */
static uint64_t rules_of(const Glance *glance, Str word, uint32_t hash, bool numbered)
{
    bool superlative = glance->any.superlatives && is_superlative(glance, word);
    bool rank = glance->any.ranks && is_rank(glance, word, numbered);
    uint64_t rules = 0;
    if (!superlative && !rank && !signs_hold(&glance->any.words, hash))
        return 0;
    for (uint32_t i = 0; i < glance->count; i++) {
        const Signs *signs = glance->rules[i];
        bool sign = signs_hold(&signs->words, hash) || (superlative && signs->superlatives) || (rank && signs->ranks);
        rules |= (uint64_t)sign << i;
    }
    return rules;
}

static uint64_t glance_at(const Glance *glance, Str text)
{
    uint64_t rules = 0;
    for (size_t at = 0; at < text.n; at++) {
        size_t begin = at;
        uint32_t hash = STR_HASH;
        for (; at < text.n && letter(text.p[at]); at++)
            hash = str_hash_add(hash, (unsigned char)byte_lower(text.p[at]));
        if (at > begin)
            rules |= rules_of(glance, str_sub(text, begin, at), hash, begin && byte_is_digit(text.p[begin - 1]));
    }
    return rules;
}

const uint64_t *signs_glance(const Case *it, const Signs *const *rules, uint32_t count, Arena *arena)
{
    const Segments *segments = it->segments;
    uint64_t *found = ARENA_ARRAY(arena, uint64_t, segments->sentences.n + 1);
    Glance glance = glance_for(it, rules, count);
    for (uint32_t i = 0; found && i < segments->sentences.n; i++)
        found[i] = glance_at(&glance, article_text(it->article, segments->sentences.at[i].begin, segments->sentences.at[i].end));
    return found;
}
