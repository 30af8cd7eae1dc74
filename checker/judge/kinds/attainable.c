/* attainable: a percentage of a small number of people or things that no whole number of them makes: 17 percent of 20. */
/* SPDX-License-Identifier: Apache-2.0 */
#include "judge/find.h"
#include "judge/survey.h"

enum { LARGEST = 99, HUNDRED = 100, GAP = 12 };      /* of what the percentage is; bytes between the two */

/* A percentage with its last digit written, said without "about". */
static bool exact_percent(const Mention *mention)
{
    return mention->kind == MENTION_PERCENT && mention->bound == BOUND_EXACT && !mention->spelled && mention->change == CHANGE_NONE && mention->step <= 0 &&
           mention->step >= -1 && decimal_equal(mention->low, mention->high);
}

/* So many people or things, few enough that not every percentage can come about; 0: no. */
static int small_count(const Mention *mention)
{
    if (mention->kind != MENTION_COUNT || mention->bound != BOUND_EXACT || !mention->head.n || mention->per.n)
        return 0;
    for (int n = 1; n <= LARGEST; n++)
        if (decimal_equal(mention->low, decimal(n, 0)) && decimal_equal(mention->high, mention->low))
            return n;
    return 0;
}

/* Does k of n come out as the percentage, rounded either way: |100 k / n - p| <= half a unit of the last digit, all times 20 n? */
static bool rounds_to(int k, int n, int tenths, bool whole)
{
    int unit = whole ? 10 : 1;                       /* of the last digit, in tenths */
    int difference = 2 * (10 * HUNDRED * k - tenths * n);
    return (difference < 0 ? -difference : difference) <= unit * n;
}

/* Does no count of n make the percentage? */
static bool unattainable(int n, int tenths, bool whole)
{
    for (int k = 0; k <= n; k++)
        if (rounds_to(k, n, tenths, whole))
            return false;
    return true;
}

/* The percentage in tenths, -1 when it is not between 0 and 100. */
static int tenths_of(const Mention *mention)
{
    for (int tenths = 0; tenths <= 10 * HUNDRED; tenths++)
        if (decimal_equal(mention->low, decimal(tenths, -1)))
            return tenths;
    return -1;
}

static void judge_share(const Judgement *judgement, const Mention *percent, const Mention *count)
{
    const Case *it = judgement->it;
    int n = small_count(count), tenths = n ? tenths_of(percent) : -1;
    bool whole = percent->step == 0;
    if (tenths < 0 || !unattainable(n, tenths, whole))
        return;
    Arena *arena = judgement->arena;
    int below = tenths * n / (10 * HUNDRED), above = below + 1;
    Slot slots[] = {{"share", article_text(it->article, percent->value_begin, percent->end)}, {"whole", article_text(it->article, count->begin, count->end)},
                    {"below", arena_print(arena, "%d is %d.%d%%", below, 1000 * below / n / 10, 1000 * below / n % 10)},
                    {"above", arena_print(arena, "%d is %d.%d%%", above, 1000 * above / n / 10, 1000 * above / n % 10)}};
    End ends[] = {{.article = it->article, .begin = percent->value_begin, .end = percent->end, .label = S("the share")},
                  {.article = it->article, .begin = count->begin, .end = count->end, .label = S("the whole")}};
    find_places(judgement, ends, 2, slots, sizeof slots / sizeof *slots, slots[1].text);
}

static void search(const Judgement *judgement)
{
    const Case *it = judgement->it;
    for (uint32_t i = 0; i + 1 < it->mentions->list.n; i++) {
        const Mention *percent = &it->mentions->list.at[i], *count = percent + 1;
        if (!exact_percent(percent) || survey_holds(it, percent->sentence, PHRASE_MODAL) || count->sentence != percent->sentence ||
            count->begin < percent->value_end || count->begin - percent->value_end > GAP + 8)
            continue;
        Str between = str_trim(article_text(it->article, percent->value_end, count->begin));
        if (str_ends(between, S("of the")) || str_ends(between, S("of")))
            judge_share(judgement, percent, count);
    }
}

const Kind kind_attainable = {.search = search};
