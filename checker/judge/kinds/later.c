/* later: "N years later" and "N years after" against the two years that the sentence tells. */
/* SPDX-License-Identifier: Apache-2.0 */
#include "judge/elapsed.h"
#include "judge/event.h"
#include "judge/find.h"
#include "judge/gap.h"

enum { FAR_OFF = 30, FAR_WORDS = 8, MOST_MENTIONS = 24 };            /* years: a gap this much off is between other events; words behind "after" */

static const Mention *at(const Case *it, uint32_t number)
{
    return number < it->mentions->list.n ? &it->mentions->list.at[number] : NULL;
}

static bool in_years(const Mention *mention)
{
    return mention->kind == MENTION_DURATION && mention->unit && str_equal(mention->unit->name, S("year")) && mention->bound != BOUND_RANGE && mention->step >= 0;
}

static bool told(const Mention *date)
{
    return event_plain(date) && date->year_given && !date->relative;
}

static Str gap(const Case *it, const Mention *left, const Mention *right)
{
    return left->end <= right->begin ? article_text(it->article, left->end, right->begin) : (Str){0};
}

/* The date in front of mention `number` when it is the only one of its sentence there, or the only one of the sentence before. */
static const Mention *only_before(const Case *it, uint32_t number, uint32_t sentence)
{
    const Mention *only = NULL;
    for (uint32_t i = number; i > 0 && i + MOST_MENTIONS > number && at(it, i - 1)->sentence >= sentence; i--) {
        const Mention *date = at(it, i - 1);
        if (date->kind != MENTION_DATE || date->sentence != sentence || date->end > at(it, number)->begin)
            continue;
        if (only || !told(date))
            return NULL;
        only = date;
    }
    return only;
}

static const Mention *begin_before(const Case *it, uint32_t number)
{
    const Sentence *sentences = it->segments->sentences.at;
    uint32_t sentence = at(it, number)->sentence;
    const Mention *date = only_before(it, number, sentence);
    bool opens = event_first(it, number) == number, joined = sentence && sentences[sentence - 1].paragraph == sentences[sentence].paragraph;
    return date || !opens || !joined ? date : only_before(it, number, sentence - 1);
}

/* "1999, 25 years later": the number of the date just in front of the length, or `none`. */
static uint32_t date_in_front(const Case *it, uint32_t number, uint32_t none)
{
    const Mention *length = at(it, number);
    uint32_t i = number && at(it, number - 1)->kind == MENTION_DATE && at(it, number - 1)->begin == length->begin ? number - 1 : number;
    bool close = i && at(it, i - 1)->sentence == length->sentence && told(at(it, i - 1));
    return close && str_equal(str_trim(gap(it, at(it, i - 1), length)), S(",")) ? i - 1 : none;
}

/* Both ends of the length; false: they are not told. */
static bool ends_later(const Judgement *judgement, uint32_t number, const Mention **from, const Mention **to)
{
    const Case *it = judgement->it;
    const Mention *length = at(it, number), *behind = at(it, number + 1);
    uint32_t none = it->mentions->list.n, front = date_in_front(it, number, none);
    *to = NULL;
    if (front != none) {
        *to = at(it, front);
        *from = only_before(it, front, length->sentence);
    } else if (behind && behind->sentence == length->sentence && told(behind) && gap_only(gap(it, length, behind), gap_option(judgement->rule, "joints"))) {
        uint32_t first = number && at(it, number - 1)->begin <= length->begin && at(it, number - 1)->end >= length->end ? number - 1 : number;
        *to = behind;
        *from = begin_before(it, first);
    }
    return *to && *from;
}

static size_t clause_length(Str text)
{
    size_t n = 0;
    while (n < text.n && text.p[n] != ',' && text.p[n] != '.' && text.p[n] != ';')
        n++;
    return n;
}

/* "which was founded in 1998 ... after it was FOUNDED": the clause says the earlier date's deed again, and ends with it. */
static bool deed_again(const Case *it, Str clause, const Mention *from)
{
    enum { MOST_WORDS = 3 };
    Str rest = str_sub(clause, 0, clause_length(clause)), last = {0};
    if (!from || gap_words(rest, MOST_WORDS) > MOST_WORDS)
        return false;
    for (Str word = gap_next_word(&rest); word.n; word = gap_next_word(&rest))
        last = word;
    return last.n && event_word(it, from, last).n;
}

/* "in 1959, eight years after she had left school in 1951"; "closed in 2023, 25 years after it was founded": what it refers to is told in front. */
static bool ends_after(const Judgement *judgement, uint32_t number, Str behind, const Mention **from, const Mention **to)
{
    const Case *it = judgement->it;
    const Mention *length = at(it, number), *next = at(it, number + 1);
    uint32_t none = it->mentions->list.n, front = date_in_front(it, number, none);
    Str rest = behind;
    gap_next_word(&rest);                            /* after */
    if (front == none || !language_word(it->knowledge->language, gap_next_word(&rest), PHRASE_PRONOUN))
        return false;
    *to = at(it, front);
    if (next && next->sentence == length->sentence && told(next)) {
        *from = next;
        return event_leads(it, str_from(gap(it, length, next), str_offset(behind, rest)), FAR_WORDS);
    }
    *from = only_before(it, front, length->sentence);
    return deed_again(it, rest, *from);
}

static void judge_length(const Judgement *judgement, const Mention *length, const Mention *from, const Mention *to)
{
    const Case *it = judgement->it;
    int32_t years = to->days.from.year - from->days.from.year;
    Elapsed right = {years - 1, years}, stated = elapsed_stated(length, length->low.exponent > 0);
    int32_t apart = stated.least > right.most ? stated.least - right.most : right.least - stated.most;
    if (years < 1 || elapsed_meets(stated, right) || apart >= FAR_OFF)
        return;
    Slot slots[] = {{"a", elapsed_day(from->days, judgement->arena)}, {"b", elapsed_day(to->days, judgement->arena)},
                    {"computed", elapsed_print(right, judgement->arena)}, {"stated", article_text(it->article, length->value_begin, length->value_end)}};
    End ends[] = {{.article = it->article, .begin = length->begin, .end = length->end, .label = S("the length")},
                  {.article = it->article, .begin = to->begin, .end = to->end, .label = S("the later one")},
                  {.article = it->article, .begin = from->begin, .end = from->end, .label = S("the earlier one")}};
    find_places(judgement, ends, 3, slots, sizeof slots / sizeof *slots, slots[0].text);
}

static void search(const Judgement *judgement)
{
    const Case *it = judgement->it;
    for (uint32_t i = 0; i < it->mentions->list.n; i++) {
        const Mention *length = at(it, i), *from, *to;
        if (!in_years(length))
            continue;
        Str behind = article_text(it->article, length->end, it->segments->sentences.at[length->sentence].end), rest = behind;
        Str word = gap_next_word(&rest);
        bool later = word.n && gap_holds(word, gap_option(judgement->rule, "later")), after = word.n && gap_holds(word, gap_option(judgement->rule, "after"));
        if ((later && ends_later(judgement, i, &from, &to)) || (after && ends_after(judgement, i, behind, &from, &to)))
            judge_length(judgement, length, from, to);
    }
}

const Kind kind_later = {.search = search};
