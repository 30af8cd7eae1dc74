/* Deeds are told to be one by the words round their dates: those of one event share its names and most of the rest. */
/* SPDX-License-Identifier: Apache-2.0 */
#include "judge/deed.h"

#include "judge/gap.h"

enum { BEFORE = 20, MOST_BEFORE = 400, AFTER = 8, FEWEST_SHARED = 3, ENOUGH_PERCENT = 70 };        /* words; bytes; words */

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

static void add(const Case *it, Deed *deed, Str word, Arena *arena)
{
    if (deed->n < DEED_WORDS && has_content(it, lower(word, arena)) && !holds(deed, word))
        deed->words[deed->n++] = word;
}

/* Sets the words of a deed that has a date. */
static void read_words(const Case *it, Deed *deed, Arena *arena)
{
    const Sentence *sentence = &it->segments->sentences.at[deed->date->sentence];
    Str before = article_text(it->article, sentence->begin, deed->date->begin), after = article_text(it->article, deed->date->end, sentence->end);
    Str ring[BEFORE];
    uint32_t count = 0;
    before = str_from(before, before.n > MOST_BEFORE ? before.n - MOST_BEFORE : 0);
    for (Str word = gap_next_word(&before); word.n; word = gap_next_word(&before))
        ring[count++ % BEFORE] = word;
    for (uint32_t i = 0; i < count && i < BEFORE; i++)
        add(it, deed, ring[i], arena);
    for (uint32_t i = 0; i < AFTER; i++) {
        Str word = gap_next_word(&after);
        if (word.n)
            add(it, deed, word, arena);
    }
}

const Deed *deeds_add(Deeds *deeds, const Case *it, const Mention *date, Str verbs, Arena *arena)
{
    return deeds_add_word(deeds, it, date, deeds->n < deeds->most ? event_word(it, date, verbs) : (Str){0}, arena);
}

const Deed *deeds_add_word(Deeds *deeds, const Case *it, const Mention *date, Str word, Arena *arena)
{
    if (!word.n || deeds->n == deeds->most || (!deeds->at && !(deeds->at = ARENA_ARRAY(arena, Deed, deeds->most))))
        return NULL;
    Deed *deed = &deeds->at[deeds->n++];
    *deed = (Deed){.date = date, .word = word};
    read_words(it, deed, arena);
    return deed;
}

bool deed_same_event(const Deed *a, const Deed *b)
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

/* "Release" and "released". */
static bool same_stem(Str a, Str b)
{
    enum { STEM = 5 };                               /* letters */
    return a.n >= STEM && b.n >= STEM && str_equal_fold(str_sub(a, 0, STEM), str_sub(b, 0, STEM));
}

/* The name of its group of synonyms, or the word. */
static Str grouped(const Case *it, Str word)
{
    const Phrase *group = language_word(it->knowledge->language, word, PHRASE_SYNONYM);
    return group ? group->name : word;
}

static bool holds_alike(const Case *it, const Deed *deed, Str word)
{
    for (uint32_t i = 0; i < deed->n; i++)
        if (str_equal_fold(grouped(it, deed->words[i]), grouped(it, word)) || same_stem(deed->words[i], word))
            return true;
    return false;
}

static uint32_t names_of(const Deed *deed)
{
    uint32_t names = 0;
    for (uint32_t i = 0; i < deed->n; i++)
        names += byte_is_upper(deed->words[i].p[0]);
    return names;
}

bool deed_same_brief(const Case *it, const Deed *a, const Deed *b)
{
    enum { FEWEST = 2, ENOUGH = 60 };                /* words; per cent of the shorter one's */
    const Deed *fewer = a->n <= b->n ? a : b, *more = fewer == a ? b : a;
    uint32_t shared = 0, names = 0;
    for (uint32_t i = 0; i < fewer->n; i++) {
        bool in_both = holds_alike(it, more, fewer->words[i]);
        shared += in_both;
        names += in_both && byte_is_upper(fewer->words[i].p[0]);
    }
    bool one_is_unnamed = !names_of(fewer) || !names_of(more);
    return shared >= FEWEST && (names || one_is_unnamed) && shared * 100 >= fewer->n * ENOUGH;
}
