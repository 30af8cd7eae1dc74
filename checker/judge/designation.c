/* Designations are held together by what stands round their digits: letters in "2D", the word before in "Flight 370". */
/* SPDX-License-Identifier: Apache-2.0 */
#include "judge/designation.h"

#include "judge/gap.h"
#include "judge/support.h"

static Str text_of(const Case *it, const SetAside *aside)
{
    return article_text(it->article, aside->begin, aside->end);
}

static bool is_designation(const SetAside *aside)
{
    return str_starts(str_of(aside->why), S("part of a name"));
}

/* The last sentence that begins before it. */
uint32_t designation_sentence(const Case *it, const SetAside *aside)
{
    uint32_t low = 0, high = it->segments->sentences.n;
    while (low + 1 < high) {
        uint32_t middle = (low + high) / 2;
        if (it->segments->sentences.at[middle].begin <= aside->begin)
            low = middle;
        else
            high = middle;
    }
    return low;
}

static size_t skip_digits(Str text, size_t at)
{
    while (at < text.n && byte_is_digit(text.p[at]))
        at++;
    return at;
}

/* "2D" and "3D", "A320" and "A380": the same but for digits. */
static bool same_letters(Str a, Str b)
{
    size_t i = 0, j = 0;
    bool digits = false;
    while (i < a.n && j < b.n) {
        if (byte_is_digit(a.p[i]) && byte_is_digit(b.p[j])) {
            digits = true;
            i = skip_digits(a, i);
            j = skip_digits(b, j);
        } else if (!str_equal_fold(str_sub(a, i, i + 1), str_sub(b, j, j + 1))) {
            return false;
        } else {
            i++;
            j++;
        }
    }
    return digits && i == a.n && j == b.n;
}

/* The word of the same sentence before the number. */
static Str word_before(const Case *it, const SetAside *aside)
{
    enum { NEAR = 64 };                              /* bytes */
    uint32_t from = it->segments->sentences.at[designation_sentence(it, aside)].begin;
    if (aside->begin - from > NEAR)
        from = aside->begin - NEAR;
    Str rest = article_text(it->article, from, aside->begin), last = {0};
    for (Str word = gap_next_word(&rest); word.n; word = gap_next_word(&rest))
        last = word;
    return last;
}

static bool alike(const Case *it, const SetAside *a, const SetAside *b)
{
    Str x = text_of(it, a), y = text_of(it, b);
    if (!same_letters(x, y))
        return false;
    if (skip_digits(x, 0) < x.n)
        return true;
    Str name = word_before(it, a);
    return name.n && byte_is_upper(name.p[0]) && str_equal_fold(name, word_before(it, b));
}

bool designation_other(const Case *it, const SetAside *shown)
{
    bool found = false;
    if (!is_designation(shown) || support_body_holds(it, text_of(it, shown)))
        return false;
    for (uint32_t i = 0; i < it->mentions->set_aside.n && !found; i++) {
        const SetAside *other = &it->mentions->set_aside.at[i];
        bool body = !support_displayed(it->segments->sentences.at[designation_sentence(it, other)].zone);
        found = body && is_designation(other) && alike(it, shown, other);
    }
    return found;
}
