/* once: what happens only once, founded, born or launched, with two dates that are not the same. */
/* SPDX-License-Identifier: Apache-2.0 */
#include "judge/elapsed.h"
#include "judge/event.h"
#include "judge/find.h"
#include "judge/gap.h"

enum { MOST_WORDS = 28, BEFORE = 20, MOST_BEFORE = 400, AFTER = 8, FEWEST_SHARED = 3, MOST_DEEDS = 128, ENOUGH_PERCENT = 70 };

/* A dated deed with the content words round its date. */
typedef struct Deed {
    const Mention *date;
    Str word;
    Str words[MOST_WORDS];
    uint32_t n;
} Deed;

static bool has_digit(Str word)
{
    for (size_t i = 0; i < word.n; i++)
        if (byte_is_digit(word.p[i]))
            return true;
    return false;
}

static Str lower(Str word, Arena *arena)
{
    char *bytes = ARENA_ARRAY(arena, char, word.n);
    for (size_t i = 0; bytes && i < word.n; i++)
        bytes[i] = byte_lower(word.p[i]);
    return bytes ? (Str){bytes, word.n} : word;
}

static bool has_content(const Case *it, Str word)
{
    static const PhraseKind empty[] = {PHRASE_STOP, PHRASE_MONTH, PHRASE_WEEKDAY, PHRASE_TIME_PREPOSITION, PHRASE_PRONOUN};
    for (size_t i = 0; i < sizeof empty / sizeof *empty; i++)
        if (language_word(it->knowledge->language, word, empty[i]))
            return false;
    return word.n > 1 && !has_digit(word);
}

static bool holds(const Deed *deed, Str word)
{
    for (uint32_t i = 0; i < deed->n; i++)
        if (str_equal_fold(deed->words[i], word))
            return true;
    return false;
}

static void add(const Judgement *judgement, Deed *deed, Str word)
{
    if (deed->n < MOST_WORDS && has_content(judgement->it, lower(word, judgement->arena)) && !holds(deed, word))
        deed->words[deed->n++] = word;
}

/* The last words of the text before the date and the first behind it. */
static void read_words(const Judgement *judgement, Deed *deed)
{
    const Case *it = judgement->it;
    const Sentence *sentence = &it->segments->sentences.at[deed->date->sentence];
    Str before = article_text(it->article, sentence->begin, deed->date->begin), after = article_text(it->article, deed->date->end, sentence->end);
    Str ring[BEFORE];
    uint32_t count = 0;
    before = str_from(before, before.n > MOST_BEFORE ? before.n - MOST_BEFORE : 0);
    for (Str word = gap_next_word(&before); word.n; word = gap_next_word(&before))
        ring[count++ % BEFORE] = word;
    for (uint32_t i = 0; i < count && i < BEFORE; i++)
        add(judgement, deed, ring[i]);
    for (uint32_t i = 0; i < AFTER; i++) {
        Str word = gap_next_word(&after);
        if (word.n)
            add(judgement, deed, word);
    }
}

/* Enough words of the shorter of the two stand in the other, and no name of the shorter is missing there. */
static bool same_event(const Deed *a, const Deed *b)
{
    const Deed *fewer = a->n <= b->n ? a : b, *more = fewer == a ? b : a;
    uint32_t shared = 0, names = 0;
    for (uint32_t i = 0; i < fewer->n; i++) {
        bool in_both = holds(more, fewer->words[i]);
        if (!in_both && byte_is_upper(fewer->words[i].p[0]))
            return false;
        shared += in_both;
        names += in_both && byte_is_upper(fewer->words[i].p[0]);
    }
    return shared >= FEWEST_SHARED && names && shared * 100 >= fewer->n * ENOUGH_PERCENT;
}

static End place(const Case *it, const Mention *mention, Str label)
{
    return (End){.article = it->article, .begin = mention->begin, .end = mention->end, .label = label};
}

static bool judge_deeds(const Judgement *judgement, const Deed *a, const Deed *b)
{
    const Case *it = judgement->it;
    if (!str_equal_fold(a->word, b->word) || a->date->sentence == b->date->sentence || range_overlaps(a->date->days, b->date->days) || !same_event(a, b))
        return false;
    Slot slots[] = {{"event", b->word}, {"a", elapsed_day(a->date->days, judgement->arena)}, {"b", elapsed_day(b->date->days, judgement->arena)}};
    End ends[] = {place(it, b->date, S("one date")), place(it, a->date, S("the other"))};
    find_places(judgement, ends, 2, slots, sizeof slots / sizeof *slots, slots[0].text);
    return true;
}

static void search(const Judgement *judgement)
{
    const Case *it = judgement->it;
    Deed *deeds = NULL;
    uint32_t n = 0;
    for (uint32_t i = 0; i < it->mentions->list.n && n < MOST_DEEDS; i++) {
        const Mention *date = &it->mentions->list.at[i];
        Zone zone = it->segments->sentences.at[date->sentence].zone;
        if (!event_plain(date) || !date->year_given || date->relative || zone == ZONE_TABLE || zone == ZONE_EMBED || zone == ZONE_LIST)
            continue;
        Str word = event_word(it, date, gap_option(judgement->rule, "verbs"));
        if (!word.n)
            continue;
        if (!deeds && !(deeds = ARENA_ARRAY(judgement->arena, Deed, MOST_DEEDS)))
            return;
        deeds[n] = (Deed){.date = date, .word = word};
        read_words(judgement, &deeds[n]);
        bool clashes = false;
        for (uint32_t earlier = 0; earlier < n && !clashes; earlier++)
            clashes = judge_deeds(judgement, &deeds[earlier], &deeds[n]);
        n++;
    }
}

const Kind kind_once = {.search = search};
