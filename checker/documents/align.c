/* Aligning: sentences that are the same but for their figures first, then those with most words in common; figures within them in order. */
/* SPDX-License-Identifier: Apache-2.0 */
#include "documents/align.h"

#include <stdlib.h>

#include "judge/key.h"

enum {
    MOST_WORDS = 64,                                 /* of a sentence */
    MOST_CANDIDATES = 24,                            /* sentences that one rare word is looked up in */
    MOST_FIGURES = 64,                               /* of one sentence that one figure is tried with */
    ENOUGH = 50                                      /* hundredths of the words of the shorter sentence that must be common to both */
};

/* The words of a sentence, each as a hash; figures are left out, so that a changed one changes nothing. */
typedef struct Words {
    uint32_t at[MOST_WORDS];
    uint32_t n;
    uint64_t all;                                    /* of the whole sentence without its figures; punctuation is passed over */
} Words;

typedef struct Side {
    const Case *it;
    Words *words;                                    /* by sentence */
    uint32_t *first;                                 /* by sentence: its first mention */
} Side;

static bool in_figure(const Mentions *mentions, uint32_t *mention, uint32_t end, uint32_t at)
{
    while (*mention < end && mentions->list.at[*mention].value_end <= at)
        (*mention)++;
    return *mention < end && mentions->list.at[*mention].value_begin <= at;
}

static void add_word(Words *words, uint32_t hash)
{
    words->all = (words->all ^ hash) * 1099511628211u;
    if (words->n < MOST_WORDS)
        words->at[words->n++] = hash;
}

static Words words_of(const Side *side, uint32_t sentence)
{
    const Sentence *at = &side->it->segments->sentences.at[sentence];
    const Mentions *mentions = side->it->mentions;
    Str text = side->it->article->text;
    Words words = {.all = 14695981039346656037u};
    uint32_t mention = side->first[sentence], end = side->first[sentence + 1], hash = STR_HASH;
    for (uint32_t i = at->begin; i <= at->end; i++) {
        bool inside = i < at->end && !in_figure(mentions, &mention, end, i);
        unsigned char byte = inside ? (unsigned char)byte_lower(text.p[i]) : ' ';
        if (byte >= 0x80 || byte_is_letter((char)byte) || byte_is_digit((char)byte)) {
            hash = str_hash_add(hash, byte);
        } else if (hash != STR_HASH) {
            add_word(&words, hash);
            hash = STR_HASH;
        }
    }
    return words;
}

static bool read_side(Side *side, const Case *it, Arena *scratch)
{
    uint32_t n = it->segments->sentences.n, mention = 0;
    *side = (Side){it, ARENA_ARRAY(scratch, Words, n + 1), ARENA_ARRAY(scratch, uint32_t, n + 2)};
    if (!side->words || !side->first)
        return false;
    for (uint32_t i = 0; i <= n; i++) {
        while (mention < it->mentions->list.n && it->mentions->list.at[mention].sentence < i)
            mention++;
        side->first[i] = mention;
    }
    for (uint32_t i = 0; i < n; i++)
        side->words[i] = words_of(side, i);
    return true;
}

static int compare_numbers(const void *x, const void *y)
{
    uint32_t a = *(const uint32_t *)x, b = *(const uint32_t *)y;
    return (a > b) - (a < b);
}

/* Of the words of the shorter sentence, how many hundredths the other has too. */
static uint32_t common(const Words *a, const Words *b)
{
    uint32_t x[MOST_WORDS] = {0}, y[MOST_WORDS] = {0}, i = 0, j = 0, shared = 0, shorter = a->n < b->n ? a->n : b->n;
    for (uint32_t k = 0; k < a->n; k++)
        x[k] = a->at[k];
    for (uint32_t k = 0; k < b->n; k++)
        y[k] = b->at[k];
    qsort(x, a->n, sizeof *x, compare_numbers);
    qsort(y, b->n, sizeof *y, compare_numbers);
    while (i < a->n && j < b->n) {
        shared += x[i] == y[j];
        if (x[i] == y[j])
            i++, j++;
        else if (x[i] < y[j])
            i++;
        else
            j++;
    }
    return shorter ? 100 * shared / shorter : 0;
}

static Str key_of(const void *number, size_t size, Arena *arena)
{
    return arena_copy(arena, (Str){number, size});
}

typedef struct Work {
    Side before, after;
    Alignment *out;
    bool *taken;                                     /* by sentence of the old version */
    Arena *scratch;
} Work;

static void pair_sentences(Work *work, uint32_t after, uint32_t before)
{
    work->out->sentences[after] = before + 1;
    work->taken[before] = true;
}

/* Sentences with the same words in the same order: of several the first that is free. */
static void pair_equal(Work *work)
{
    uint32_t n = work->before.it->segments->sentences.n;
    uint32_t *next = ARENA_ARRAY(work->scratch, uint32_t, n + 1);
    Map first = {0};
    for (uint32_t i = n; next && i-- > 0;) {
        uint32_t *head = map_put(&first, work->scratch, key_of(&work->before.words[i].all, sizeof(uint64_t), work->scratch), 0);
        if (!head)
            return;
        next[i] = *head;
        *head = i + 1;
    }
    for (uint32_t i = 0; next && i < work->after.it->segments->sentences.n; i++) {
        uint32_t *head = map_get(&first, (Str){(const char *)&work->after.words[i].all, sizeof(uint64_t)});
        if (!head || !*head)
            continue;
        pair_sentences(work, i, *head - 1);
        *head = next[*head - 1];
    }
}

/* For each word of the old version's free sentences, where it stands: by word, the last sentence, and by place the one before. */
typedef struct Index {
    Map last;
    VEC(uint32_t) sentence, before;
} Index;

static void index_free(Work *work, Index *index)
{
    for (uint32_t i = 0; i < work->before.it->segments->sentences.n; i++)
        for (uint32_t k = 0; !work->taken[i] && k < work->before.words[i].n; k++) {
            uint32_t *last = map_put(&index->last, work->scratch, key_of(&work->before.words[i].at[k], sizeof(uint32_t), work->scratch), 0);
            uint32_t *sentence = last ? VEC_PUSH(work->scratch, &index->sentence) : NULL, *before = sentence ? VEC_PUSH(work->scratch, &index->before) : NULL;
            if (!before)
                return;
            *sentence = i;
            *before = *last;
            *last = index->before.n;
        }
}

/* The free sentence of the old version that has most in common with this one of the new: number + 1; 0: none has enough. */
static uint32_t most_alike(const Work *work, const Index *index, const Words *words)
{
    uint32_t best = 0, best_common = ENOUGH - 1;
    for (uint32_t k = 0; k < words->n; k++) {
        const uint32_t *last = map_get(&index->last, (Str){(const char *)&words->at[k], sizeof(uint32_t)});
        uint32_t at = last ? *last : 0;
        for (uint32_t count = 0; at && count < MOST_CANDIDATES; count++, at = index->before.at[at - 1]) {
            uint32_t sentence = index->sentence.at[at - 1];
            uint32_t shared = work->taken[sentence] || sentence + 1 == best ? 0 : common(&work->before.words[sentence], words);
            best = shared > best_common ? sentence + 1 : best;
            best_common = shared > best_common ? shared : best_common;
        }
    }
    return best;
}

static void pair_alike(Work *work)
{
    Index index = {0};
    index_free(work, &index);
    for (uint32_t i = 0; i < work->after.it->segments->sentences.n; i++) {
        uint32_t best = work->out->sentences[i] ? 0 : most_alike(work, &index, &work->after.words[i]);
        if (best)
            pair_sentences(work, i, best - 1);
    }
}

/* Sentences that are not part of the longest run that keeps its order have moved. */
static void find_moved(Work *work)
{
    uint32_t n = work->after.it->segments->sentences.n, length = 0;
    uint32_t *ends = ARENA_ARRAY(work->scratch, uint32_t, n + 1), *before = ARENA_ARRAY(work->scratch, uint32_t, n + 1);
    const uint32_t *old = work->out->sentences;
    if (!ends || !before)
        return;
    for (uint32_t i = 0; i < n; i++) {
        uint32_t low = 0, high = length;
        if (!old[i])
            continue;
        while (low < high) {
            uint32_t middle = low + (high - low) / 2;
            if (old[ends[middle]] < old[i])
                low = middle + 1;
            else
                high = middle;
        }
        before[i] = low ? ends[low - 1] + 1 : 0;
        ends[low] = i;
        length = low == length ? length + 1 : length;
    }
    for (uint32_t i = 0; i < n; i++)
        work->out->moved[i] = old[i] != 0;
    for (uint32_t at = length ? ends[length - 1] + 1 : 0; at; at = before[at - 1])
        work->out->moved[at - 1] = false;
}

static bool same_key(const Work *work, const Claim *before, const Claim *after)
{
    const Mention *a = &work->before.it->mentions->list.at[before->mention], *b = &work->after.it->mentions->list.at[after->mention];
    if (a->kind != b->kind)
        return false;
    Str x = key_of_claim(before, a, work->before.it->knowledge, work->scratch), y = key_of_claim(after, b, work->after.it->knowledge, work->scratch);
    return str_equal(x, y);
}

static bool same_value(const Work *work, const Claim *before, const Claim *after)
{
    const Mention *a = &work->before.it->mentions->list.at[before->mention], *b = &work->after.it->mentions->list.at[after->mention];
    if (a->kind == MENTION_DATE)
        return date_compare(a->named.from, b->named.from) == 0 && date_compare(a->named.to, b->named.to) == 0;
    return decimal_equal(before->point, after->point);
}

static uint32_t first_claim(const Case *it, uint32_t sentence)
{
    uint32_t low = 0, high = it->claims->list.n;
    while (low < high) {
        uint32_t middle = low + (high - low) / 2;
        if (it->claims->list.at[middle].sentence < sentence)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

/* The figures of a sentence and of what it was: equal ones first, then those that are left, in order. */
static void pair_claims(Work *work, uint32_t after, uint32_t before, bool equal)
{
    const Claims *old = work->before.it->claims, *now = work->after.it->claims;
    for (uint32_t i = first_claim(work->after.it, after); i < now->list.n && now->list.at[i].sentence == after; i++)
        for (uint32_t first = first_claim(work->before.it, before), k = first;
             !work->out->claims[i] && k < old->list.n && k < first + MOST_FIGURES && old->list.at[k].sentence == before; k++)
            if (!work->out->kept[k] && same_key(work, &old->list.at[k], &now->list.at[i]) &&
                (!equal || same_value(work, &old->list.at[k], &now->list.at[i]))) {
                work->out->claims[i] = k + 1;
                work->out->kept[k] = true;
            }
}

bool align_versions(const Case *before, const Case *after, Alignment *out, Arena *arena, Arena *scratch)
{
    Work work = {.out = out, .scratch = scratch, .taken = ARENA_ARRAY(scratch, bool, before->segments->sentences.n + 1)};
    *out = (Alignment){ARENA_ARRAY(arena, uint32_t, after->segments->sentences.n + 1), ARENA_ARRAY(arena, bool, after->segments->sentences.n + 1),
                       ARENA_ARRAY(arena, uint32_t, after->claims->list.n + 1), ARENA_ARRAY(arena, bool, before->claims->list.n + 1)};
    if (!out->sentences || !out->moved || !out->claims || !out->kept || !work.taken || !read_side(&work.before, before, scratch) ||
        !read_side(&work.after, after, scratch))
        return false;
    pair_equal(&work);
    pair_alike(&work);
    find_moved(&work);
    for (int equal = 1; equal >= 0; equal--)
        for (uint32_t i = 0; i < after->segments->sentences.n; i++)
            if (out->sentences[i])
                pair_claims(&work, i, out->sentences[i] - 1, equal);
    return !arena_full(scratch) && !arena_full(arena);
}
