/* tense: what will be on a day that lies before the article's, or what was on a day that lies behind it. */
/* SPDX-License-Identifier: Apache-2.0 */
#include "judge/elapsed.h"
#include "judge/event.h"
#include "judge/find.h"
#include "judge/gap.h"

enum { MOST_BETWEEN = 8, MOST_BEFORE = 160 };        /* words, bytes between the verb and its date */

static bool usable(const Case *it, const Mention *date)
{
    bool body = it->segments->sentences.at[date->sentence].zone == ZONE_BODY;
    return body && event_plain(date) && date->year_given && !date->relative && !segment_quotation(it->segments, date->begin);
}

/* Does the gap turn to something else: a mark, "while", "than", "which"? */
static bool parted(const Case *it, Str gap)
{
    static const Str marks = STR(",;:(\"");
    for (size_t i = 0; i < marks.n; i++)
        if (str_find_byte(gap, marks.p[i]) < gap.n)
            return true;
    for (Str word = gap_next_word(&gap); word.n; word = gap_next_word(&gap)) {
        const Phrase *pronoun = language_word(it->knowledge->language, word, PHRASE_PRONOUN);
        if (language_word(it->knowledge->language, word, PHRASE_TURN) || language_word(it->knowledge->language, word, PHRASE_CLAUSE_OPENER) ||
            (pronoun && pronoun->code == PRONOUN_WHO))
            return true;
    }
    return false;
}

/* Is the date told by a word of its own: "will open [in] 2023", not "the 2023 law", "a repeat of 2023"? */
static bool told_by(Str gap, Str words)
{
    Str rest = gap, last = {0};
    for (Str word = gap_next_word(&rest); word.n; word = gap_next_word(&rest))
        last = word;
    return gap_holds(last, words);
}

/* "will" of "will open in March 2023"; empty when no such word leads to the date. */
static Str ahead_before(const Judgement *judgement, const Mention *date)
{
    const Case *it = judgement->it;
    uint32_t begin = it->segments->sentences.at[date->sentence].begin;
    Str before = article_text(it->article, date->begin - begin > MOST_BEFORE ? date->begin - MOST_BEFORE : begin, date->begin);
    Str word = gap_last(before, gap_option(judgement->rule, "ahead"));
    Str gap = word.n ? str_from(before, str_offset(before, word) + word.n) : word;
    bool name = word.n && byte_is_upper(word.p[0]);
    if (gap_holds(gap, gap_option(judgement->rule, "done")))
        return (Str){0};                             /* "will close rooms opened in 2003" */
    return word.n && !name && gap_words(gap, MOST_BETWEEN) <= MOST_BETWEEN && !parted(it, gap) && told_by(gap, gap_option(judgement->rule, "at")) ? word
                                                                                                                                                  : (Str){0};
}

static void report(const Judgement *judgement, const Mention *date, Str verb)
{
    const Case *it = judgement->it;
    uint32_t begin = (uint32_t)str_offset(it->article->text, verb);
    Slot slots[] = {{"verb", verb}, {"date", elapsed_day(date->days, judgement->arena)}, {"now", date_print(it->segments->date, judgement->arena)}};
    End ends[] = {{.article = it->article, .begin = date->begin, .end = date->end, .label = S("the date")},
                  {.article = it->article, .begin = begin, .end = begin + (uint32_t)verb.n, .label = S("the verb")}};
    find_places(judgement, ends, 2, slots, sizeof slots / sizeof *slots, slots[1].text);
}

static void search(const Judgement *judgement)
{
    const Case *it = judgement->it;
    Date today = it->segments->date;
    for (uint32_t i = 0; !date_none(today) && i < it->mentions->list.n; i++) {
        const Mention *date = &it->mentions->list.at[i];
        if (!usable(it, date))
            continue;
        bool past = date_compare(date->days.to, today) < 0, coming = date_compare(date->days.from, today) > 0;
        Str verb = past ? ahead_before(judgement, date) : coming ? event_word(it, date, gap_option(judgement->rule, "done")) : (Str){0};
        if (verb.n)
            report(judgement, date, verb);
    }
}

const Kind kind_tense = {.search = search};
