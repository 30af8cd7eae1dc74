/* Looks round a figure for the date of a deed; bounded in mentions, so that a table of dates stays linear. */
/* SPDX-License-Identifier: Apache-2.0 */
#include "judge/event.h"

#include "judge/elapsed.h"
#include "judge/gap.h"

enum { MOST_BETWEEN = 6, MOST_MENTIONS = 24, MOST_BEFORE = 240, MOST_SENTENCE = 2000 };   /* words, mentions, bytes */

bool event_plain(const Mention *date)
{
    bool at = date->period == PERIOD_NONE || date->period == PERIOD_AT;
    return date->kind == MENTION_DATE && !date->impossible && at && date->bound == BOUND_EXACT && elapsed_closed(date->days) &&
           date->days.to.year - date->days.from.year <= 0;
}

Str event_sentence(const Case *it, uint32_t sentence)
{
    const Sentence *found = &it->segments->sentences.at[sentence];
    return str_sub(article_text(it->article, found->begin, found->end), 0, MOST_SENTENCE);
}

/* A word that begins something else: "and", "who", "to", "while"; behind a comma any that is neither a name nor tells a time. */
static bool turns(const Language *language, Str word, bool behind_comma)
{
    static const PhraseKind kinds[] = {PHRASE_PRONOUN, PHRASE_RANGE_JOIN, PHRASE_TURN, PHRASE_NEGATION};
    for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++)
        if (language_word(language, word, kinds[i]))
            return true;
    return behind_comma && word.p[0] >= 'a' && word.p[0] <= 'z' && !language_word(language, word, PHRASE_TIME_PREPOSITION);
}

bool event_leads(const Case *it, Str gap, uint32_t most)
{
    const Language *language = it->knowledge->language;
    if (gap_words(gap, most) > most || str_find_byte(gap, ';') < gap.n || str_find_byte(gap, '(') < gap.n)
        return false;
    Str rest = gap;
    for (Str word = gap_next_word(&rest); word.n; word = gap_next_word(&rest)) {
        size_t at = str_offset(gap, word);
        if (turns(language, word, at >= 2 && gap.p[at - 2] == ','))
            return false;
    }
    return true;
}

/* The end of a text, so many spaces long: what stands farther off is too far from the date anyway, and a list of deeds is sought in it. */
static Str last_words(Str text, uint32_t most)
{
    size_t at = text.n;
    for (uint32_t spaces = 0; at && spaces <= most; at--)
        spaces += byte_is_space(text.p[at - 1]);
    return str_from(text, at);
}

Str event_word(const Case *it, const Mention *date, Str words)
{
    enum { LONGEST_DEED = 6 };                       /* words */
    uint32_t begin = it->segments->sentences.at[date->sentence].begin;
    if (date->begin - begin > MOST_BEFORE)
        begin = date->begin - MOST_BEFORE;
    Str before = last_words(article_text(it->article, begin, date->begin), MOST_BETWEEN + LONGEST_DEED);
    Str word = gap_last(before, words);
    if (!word.n || !event_leads(it, str_from(before, str_offset(before, word) + word.n), MOST_BETWEEN))
        return (Str){0};
    return word;
}

static void consider(const Case *it, uint32_t number, uint32_t origin, Str words, Event *event)
{
    const Mention *date = &it->mentions->list.at[number];
    if (number == origin || !event_plain(date) || !date->year_given)
        return;
    Str word = event_word(it, date, words);
    if (!word.n)
        return;
    if (event->date)
        event->rivals++;
    else
        *event = (Event){date, word, 0};
}

Event event_near(const Case *it, uint32_t number, Reach reach, Str words)
{
    const Mention *at = it->mentions->list.at;
    uint32_t sentence = at[number].sentence;
    Event event = {0};
    for (uint32_t i = number; i + MOST_MENTIONS > number && at[i].sentence + reach.before >= sentence; i--) {
        consider(it, i, number, words, &event);
        if (!i)
            break;
    }
    for (uint32_t i = number + 1; i < it->mentions->list.n && i < number + MOST_MENTIONS && at[i].sentence <= sentence + reach.after; i++)
        consider(it, i, number, words, &event);
    return event;
}

uint32_t event_first(const Case *it, uint32_t number)
{
    const Mention *at = it->mentions->list.at;
    uint32_t first = number;
    while (first && at[first - 1].sentence == at[number].sentence && first + MOST_MENTIONS > number)
        first--;
    return first;
}
