/* Comparing wordings: word by word, and behind a difference on from the nearest two words that both have. */
/* SPDX-License-Identifier: Apache-2.0 */
#include "judge/wording.h"

enum { MOST_WRONG = 5, MOST_GAP = 40, MOST_CUT = 60 };       /* words of one difference, of what a gap stands for, of sentences left out */

/* One of the two speeches on its way: in direction `step` from `at` on. */
typedef struct Strand {
    const SpokenWord *words;
    int64_t at, first, end;                          /* end exclusive */
} Strand;

typedef struct Walk {
    const Case *it;
    Strand a, b;
    int64_t step;                                    /* 1 or -1 */
    Wording *wording;
} Walk;

static bool inside(const Strand *strand, int64_t at)
{
    return at >= strand->first && at < strand->end;
}

static const SpokenWord *word_at(const Strand *strand, int64_t at)
{
    return inside(strand, at) ? &strand->words[at] : NULL;
}

/* Are the words so many steps ahead the same? */
static bool same(const Walk *walk, int64_t ahead_a, int64_t ahead_b)
{
    const SpokenWord *a = word_at(&walk->a, walk->a.at + walk->step * ahead_a), *b = word_at(&walk->b, walk->b.at + walk->step * ahead_b);
    return a && b && spoken_same(walk->it, a, b);
}

/* Two words, or one at the end of both. */
static bool rejoins(const Walk *walk, int64_t ahead_a, int64_t ahead_b)
{
    if (!same(walk, ahead_a, ahead_b))
        return false;
    bool last = !inside(&walk->a, walk->a.at + walk->step * (ahead_a + 1)) && !inside(&walk->b, walk->b.at + walk->step * (ahead_b + 1));
    return last || same(walk, ahead_a + 1, ahead_b + 1);
}

static void advance(Walk *walk, int64_t by_a, int64_t by_b)
{
    walk->a.at += walk->step * by_a;
    walk->b.at += walk->step * by_b;
}

/* Is `gap` an ellipsis or bracket, and what does it stand for in the other? */
static bool pass_gap(Walk *walk, bool in_a)
{
    const Strand *strand = in_a ? &walk->a : &walk->b;
    const SpokenWord *word = word_at(strand, strand->at);
    if (!word || !word->gap)
        return false;
    for (int64_t n = 0; n <= MOST_GAP; n++)
        if (rejoins(walk, in_a ? 1 : n, in_a ? n : 1)) {
            advance(walk, in_a ? 1 : n, in_a ? n : 1);
            walk->wording->gaps = true;
            return true;
        }
    return false;
}

/* Whole sentences of one that the other leaves out. */
static bool pass_sentences(Walk *walk, bool in_a)
{
    const Strand *strand = in_a ? &walk->a : &walk->b;
    for (int64_t n = 1; n <= MOST_CUT && inside(strand, strand->at + walk->step * n); n++) {
        int64_t opener = walk->step > 0 ? strand->at : strand->at + 1, behind = walk->step > 0 ? strand->at + n : strand->at - n + 1;
        if (!inside(strand, opener) || !inside(strand, behind) || !strand->words[opener].opens || !strand->words[behind].opens)
            continue;
        if (rejoins(walk, in_a ? n : 0, in_a ? 0 : n)) {
            advance(walk, in_a ? n : 0, in_a ? 0 : n);
            return true;
        }
    }
    return false;
}

/* The letters of so many words in a row: "can not" is "cannot". */
static size_t letters(const Walk *walk, const Strand *strand, int64_t count, char *room, size_t most)
{
    size_t n = 0;
    for (int64_t i = 0; i < count; i++) {
        const SpokenWord *word = word_at(strand, walk->step > 0 ? strand->at + i : strand->at - (count - 1 - i));
        for (size_t k = 0; word && k < word->word.n && n < most; k++)
            room[n++] = word->word.p[k];
    }
    return n;
}

static bool same_letters(const Walk *walk, int64_t by_a, int64_t by_b)
{
    char a[64], b[64];
    size_t n = letters(walk, &walk->a, by_a, a, sizeof a), m = letters(walk, &walk->b, by_b, b, sizeof b);
    return n == m && n < sizeof a && str_equal((Str){a, n}, (Str){b, m});
}

static uint32_t lower_of(int64_t from, int64_t by, int64_t step)
{
    return (uint32_t)(step > 0 ? from : from - by + 1);
}

static void note(Walk *walk, int64_t by_a, int64_t by_b)
{
    Wording *wording = walk->wording;
    if (same_letters(walk, by_a, by_b))
        return;
    if (wording->n == WORDING_DIFFERENCES) {
        wording->many = true;
        return;
    }
    Difference *difference = &wording->differences[wording->n++];
    difference->a = lower_of(walk->a.at, by_a, walk->step);
    difference->a_end = difference->a + (uint32_t)by_a;
    difference->b = lower_of(walk->b.at, by_b, walk->step);
    difference->b_end = difference->b + (uint32_t)by_b;
    wording->wrong += (uint32_t)(by_a > by_b ? by_a : by_b);
}

/* On to the nearest place where both go on alike. */
static bool pass_difference(Walk *walk)
{
    for (int64_t total = 1; total <= 2 * MOST_WRONG; total++)
        for (int64_t by_a = total < MOST_WRONG ? total : MOST_WRONG; by_a >= 0 && total - by_a <= MOST_WRONG; by_a--)
            if (rejoins(walk, by_a, total - by_a)) {
                note(walk, by_a, total - by_a);
                advance(walk, by_a, total - by_a);
                return true;
            }
    return false;
}

/* How many words are left to the end of the sentence, or of the speech: at most `most` + 1. */
static int64_t rest_of_sentence(const Strand *strand, int64_t step, int64_t most)
{
    int64_t n = 0;
    for (; n <= most && inside(strand, strand->at + step * n); n++) {
        const SpokenWord *word = &strand->words[strand->at + step * n];
        if (word->gap)
            return most + 1;                         /* who knows what stood there */
        if (step > 0 && n && word->opens)
            return n;
        if (step < 0 && word->opens)
            return n + 1;
    }
    return n;
}

/* Both end their sentence within a few words, and not alike: "give up" and "give in". */
static void compare_ends(Walk *walk)
{
    enum { MOST = 2 };
    const SpokenWord *a = word_at(&walk->a, walk->a.at), *b = word_at(&walk->b, walk->b.at);
    if (!a || !b || (walk->step > 0 && (a->opens || b->opens)))
        return;
    int64_t by_a = rest_of_sentence(&walk->a, walk->step, MOST), by_b = rest_of_sentence(&walk->b, walk->step, MOST);
    if (by_a > MOST || by_b > MOST)
        return;
    note(walk, by_a, by_b);
    advance(walk, by_a, by_b);
}

static void walk_on(Walk *walk)
{
    while (inside(&walk->a, walk->a.at) && inside(&walk->b, walk->b.at) && !walk->wording->many) {
        if (same(walk, 0, 0)) {
            walk->wording->same++;
            advance(walk, 1, 1);
            continue;
        }
        if (pass_gap(walk, true) || pass_gap(walk, false) || pass_sentences(walk, true) || pass_sentences(walk, false) || pass_difference(walk))
            continue;
        compare_ends(walk);
        return;
    }
}

Wording wording_compare(const Case *it, const Spoken *spoken, const Speech *a, uint32_t at_a, const Speech *b, uint32_t at_b)
{
    Wording wording = {0};
    Walk walk = {.it = it, .step = 1, .wording = &wording};
    walk.a = (Strand){spoken->words.at, at_a, a->first, (int64_t)a->first + a->n};
    walk.b = (Strand){spoken->words.at, at_b, b->first, (int64_t)b->first + b->n};
    Walk back = walk;
    back.step = -1;
    advance(&back, 1, 1);
    walk_on(&walk);
    walk_on(&back);
    wording.a = (uint32_t)(back.a.at + 1);
    wording.a_end = (uint32_t)walk.a.at;
    wording.b = (uint32_t)(back.b.at + 1);
    wording.b_end = (uint32_t)walk.b.at;
    return wording;
}
