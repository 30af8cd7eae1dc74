/* share: a part printed with its whole and its percentage must be their quotient, rounded. */
/* SPDX-License-Identifier: Apache-2.0 */
#include "judge/find.h"
#include "normalize/normalize.h"

typedef struct Share {
    const Mention *part, *whole, *percent;
} Share;

static Str between(const Case *it, const Mention *a, const Mention *b)
{
    return str_trim(article_text(it->article, a->end, b->begin));
}

static bool one_of(Str text, const Str *words, size_t count)
{
    for (size_t i = 0; i < count; i++)
        if (str_equal_fold(text, words[i]))
            return true;
    return false;
}

static bool joined_by_of(Str gap)
{
    static const Str words[] = {STR("of"), STR("of the"), STR("out of"), STR("out of the"), STR("of all"), STR("of its"), STR("of their"), STR("of a total of")};
    return one_of(gap, words, sizeof words / sizeof *words);
}

static bool restated(Str gap)
{
    static const Str words[] = {STR("("), STR(", or"), STR("or"), STR("/"), STR("(or"), STR(", i.e."), STR(", that is,"), STR("["), STR(","), STR("\xE2\x80\x94"), STR("\xE2\x80\x93")};
    return one_of(gap, words, sizeof words / sizeof *words);
}

/* "Of 80 patients, 40 (60 %)": the whole stands first, after "of". */
static bool after_of(const Case *it, const Mention *whole)
{
    uint32_t from = it->segments->sentences.at[whole->sentence].begin;
    Str before = str_trim(article_text(it->article, from, whole->begin));
    return joined_by_of(str_from(before, before.n > 2 ? before.n - 2 : 0)) || joined_by_of(str_from(before, before.n > 6 ? before.n - 6 : 0));
}

/* "40 of the 80 patients (60% of the women)": a share of something else. */
static bool of_another(const Case *it, const Mention *percent)
{
    const Sentence *sentence = &it->segments->sentences.at[percent->sentence];
    Str text = article_text(it->article, percent->value_begin, percent->end), rest = article_text(it->article, percent->end, sentence->end);
    return str_ends(text, S(" of")) || str_starts(rest, S(" of "));
}

/* Three mentions of one sentence, in the order in which they stand. */
static bool is_share(const Case *it, const Mention *x, const Mention *y, const Mention *z, Share *out)
{
    Str first = between(it, x, y), second = between(it, y, z);
    if (z->kind == MENTION_PERCENT && of_another(it, z))
        return false;
    if (z->kind == MENTION_PERCENT && joined_by_of(first) && restated(second) && !str_equal(second, S(",")))
        *out = (Share){x, y, z};                     /* "12 of 40 participants (25 %)" */
    else if (z->kind == MENTION_PERCENT && after_of(it, x) && str_equal(first, S(",")) && str_equal(second, S("(")))
        *out = (Share){y, x, z};                     /* "Of 80 patients, 40 (60 %)" */
    else if (y->kind == MENTION_PERCENT && restated(first) && joined_by_of(second))
        *out = (Share){x, z, y};                     /* "12 people, 25 % of the 48" */
    else
        return false;
    return out->part->kind == MENTION_COUNT && out->whole->kind == MENTION_COUNT && out->percent->kind == MENTION_PERCENT;
}

static End place(const Case *it, const Mention *mention, Str label)
{
    return (End){.article = it->article, .begin = mention->begin, .end = mention->end, .label = label};
}

static Str written(const Case *it, const Mention *mention)
{
    return article_text(it->article, mention->value_begin, mention->value_end);
}

/* "60%", "65 percent": with its sign or word, as it is told apart from a count. */
static Str written_share(const Case *it, const Mention *percent)
{
    Str text = article_text(it->article, percent->value_begin, percent->end);
    return str_ends(text, S(" of")) ? str_sub(text, 0, text.n - 3) : text;
}

static void judge_share(const Judgement *judgement, const Share *share)
{
    const Case *it = judgement->it;
    Interval part = normalize_interval(share->part), whole = normalize_interval(share->whole), said = normalize_interval(share->percent);
    if (decimal_compare(whole.low, part.high) < 0 || decimal_sign(whole.low) <= 0)
        return;
    Interval hundred = interval_at(decimal(1, 2));
    Interval computed = interval_multiply(interval_divide(part, whole), hundred);
    if (interval_meets(computed, said))
        return;
    Arena *arena = judgement->arena;
    Decimal middle = decimal_multiply(decimal_divide(share->part->low, share->whole->low), decimal(1, 2));
    int32_t shown = share->percent->step < 0 ? share->percent->step : -1;
    Slot slots[] = {{"part", written(it, share->part)}, {"whole", written(it, share->whole)}, {"share", written_share(it, share->percent)},
                    {"computed", arena_print(arena, "%.*s%%", STR_ARG(decimal_print(decimal_round(middle, shown), arena)))}};
    End ends[] = {place(it, share->percent, S("the share")), place(it, share->part, S("the part")), place(it, share->whole, S("the whole"))};
    find_places(judgement, ends, 3, slots, sizeof slots / sizeof *slots, share->whole->head);
}

static void search(const Judgement *judgement)
{
    const Mentions *mentions = judgement->it->mentions;
    for (uint32_t i = 2; i < mentions->list.n; i++) {
        const Mention *x = &mentions->list.at[i - 2], *y = &mentions->list.at[i - 1], *z = &mentions->list.at[i];
        Share share;
        if (x->sentence == z->sentence && is_share(judgement->it, x, y, z, &share))
            judge_share(judgement, &share);
    }
}

const Kind kind_share = {.search = search};
