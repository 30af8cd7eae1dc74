/* acronym: one acronym that stands in brackets behind two different names. */
/* SPDX-License-Identifier: Apache-2.0 */
#include "base/map.h"
#include "judge/find.h"
#include "judge/gap.h"

enum { SHORTEST = 2, LONGEST = 8, REACH = 160 };     /* letters of an acronym; bytes before the bracket that may hold its name */

/* Where an acronym was explained. */
typedef struct Expansion {
    Str acronym, name;
} Expansion;

/* "WTO", of capitals alone. */
static Str acronym_in(Str text, size_t bracket)
{
    size_t end = bracket + 1;
    while (end < text.n && byte_is_upper(text.p[end]))
        end++;
    bool closed = end < text.n && text.p[end] == ')' && end - bracket - 1 >= SHORTEST && end - bracket - 1 <= LONGEST;
    return closed ? str_sub(text, bracket + 1, end) : (Str){0};
}

static size_t word_before(Str text, size_t end)
{
    while (end && (byte_is_letter(text.p[end - 1]) || (unsigned char)text.p[end - 1] >= 0x80))
        end--;
    return end;
}

/* The capitalised words just before the bracket that spell the acronym, small words passed over; empty when they do not. */
static Str name_before(Str text, Str acronym)
{
    size_t end = text.n;
    while (end && text.p[end - 1] == ' ')
        end--;
    size_t at = end;
    for (size_t letter = acronym.n; letter > 0;) {
        size_t begin = word_before(text, at);
        if (begin == at)
            return (Str){0};
        if (byte_is_upper(text.p[begin]) && text.p[begin] != acronym.p[letter - 1])
            return (Str){0};
        letter -= byte_is_upper(text.p[begin]);
        if (!letter)
            return str_sub(text, begin, end);
        if (!begin || text.p[begin - 1] != ' ')
            return (Str){0};
        at = begin - 1;
    }
    return (Str){0};
}

/* The same words, but for plural and case, and a word more behind them: "Childhood Arrivals programme". */
static bool same_name(Str a, Str b)
{
    return str_distance(a, b, 2) <= 2 || str_equal_fold(a, b) || str_starts(a, b) || str_starts(b, a);
}

static void report(const Judgement *judgement, const Expansion *first, const Expansion *second)
{
    Article *article = judgement->it->article;
    Slot slots[] = {{"acronym", second->acronym}, {"a", first->name}, {"b", second->name}};
    uint32_t begin[2] = {(uint32_t)str_offset(article->text, second->name), (uint32_t)str_offset(article->text, first->name)};
    End ends[] = {{.article = article, .begin = begin[0], .end = begin[0] + (uint32_t)second->name.n, .label = S("one name")},
                  {.article = article, .begin = begin[1], .end = begin[1] + (uint32_t)first->name.n, .label = S("the other")}};
    find_places(judgement, ends, 2, slots, sizeof slots / sizeof *slots, slots[0].text);
}

static void search(const Judgement *judgement)
{
    Str text = judgement->it->article->text;
    VEC(Expansion) known = {0};
    Map numbers = {0};
    for (size_t at = str_find_byte(text, '('); at < text.n; at += 1 + str_find_byte(str_from(text, at + 1), '(')) {
        Str acronym = acronym_in(text, at);
        Str name = acronym.n ? name_before(str_sub(text, at > REACH ? at - REACH : 0, at), acronym) : acronym;
        uint32_t *number = name.n ? map_put(&numbers, judgement->arena, acronym, known.n) : NULL;
        if (!number)
            continue;
        Expansion expansion = {acronym, name};
        if (*number < known.n) {
            if (!same_name(known.at[*number].name, name))
                report(judgement, &known.at[*number], &expansion);
            continue;
        }
        Expansion *kept = VEC_PUSH(judgement->arena, &known);
        if (kept)
            *kept = expansion;
    }
}

const Kind kind_acronym = {.search = search};
