/* range: a range begins with its smaller end, and says of both ends in which scale they are. */
/* SPDX-License-Identifier: Apache-2.0 */
#include "judge/event.h"
#include "judge/find.h"
#include "judge/gap.h"

/* Does the range begin with one of the words of the option `opener`, parted by spaces? Without the option any will do. */
static bool opened(const Judgement *judgement, const Mention *mention)
{
    const RuleOption *opener = rule_option(judgement->rule, S("opener"));
    Str text = article_text(judgement->it->article, mention->begin, mention->end), first = str_cut(&text, ' ');
    for (Str words = opener ? opener->value : (Str){0}; words.n;)
        if (str_equal_fold(str_cut(&words, ' '), first))
            return true;
    return !opener;
}

/* The digits of the first or the last number in the text, as a decimal. */
static bool number_in(Str text, bool last, Decimal *out)
{
    char digits[24];
    size_t n = 0;
    bool found = false;
    for (size_t i = 0; i <= text.n; i++) {
        char c = i < text.n ? text.p[i] : ' ';
        if ((byte_is_digit(c) || (c == '.' && n)) && n < sizeof digits) {
            digits[n++] = c;
        } else if (n && c != ',') {
            found = decimal_read((Str){digits, n}, out);
            n = 0;
            if (!last)
                return found;
        }
    }
    return found;
}

/* The mention has its ends in order; the text tells whether they were printed so. Scales stand outside the digits that are compared. */
static bool reversed(const Case *it, const Mention *mention)
{
    Decimal first, second;
    Str text = article_text(it->article, mention->begin, mention->end);
    if (!number_in(text, false, &first) || !number_in(text, true, &second) || first.mantissa == second.mantissa)
        return false;
    return first.mantissa == mention->high.mantissa && second.mantissa == mention->low.mantissa &&
           first.exponent - second.exponent == mention->high.exponent - mention->low.exponent;
}

static void report(const Judgement *judgement, const Mention *mention)
{
    const Case *it = judgement->it;
    Arena *arena = judgement->arena;
    Slot slots[] = {{"range", article_text(it->article, mention->begin, mention->end)},
                    {"a", find_grouped(mention->high, arena)},
                    {"b", find_grouped(mention->low, arena)}};
    End end = {.article = it->article, .begin = mention->begin, .end = mention->end};
    find_places(judgement, &end, 1, slots, sizeof slots / sizeof *slots, judgement->rule->id);
}

static void report_years(const Judgement *judgement, uint32_t begin, uint32_t end, int first, int last)
{
    Arena *arena = judgement->arena;
    Str text = article_text(judgement->it->article, begin, end);
    Slot slots[] = {{"range", text}, {"a", arena_print(arena, "%d", first)}, {"b", arena_print(arena, "%d", last)}};
    End place = {.article = judgement->it->article, .begin = begin, .end = end};
    find_places(judgement, &place, 1, slots, sizeof slots / sizeof *slots, text);
}

static bool whole_year(const Mention *date)
{
    return event_plain(date) && date->year_given && !date->relative && date_compare(date->days.from, range_year(date->days.from.year).from) == 0 &&
           date_compare(date->days.to, range_year(date->days.from.year).to) == 0;
}

/* "Fell from 2016 to 2012" tells of figures. */
static bool changes(const Case *it, Str before)
{
    Str verb = str_last_word(str_trim(str_sub(before, 0, before.n - str_last_word(before).n)));
    return language_word(it->knowledge->language, lexicon_lemma(&it->knowledge->lexicon, verb, LEXICON_VERB), PHRASE_CHANGE) != NULL;
}

/* "From 2016 to 2012": the mentions leave two years apart that are no stretch of time. */
static void judge_years(const Judgement *judgement, const Mention *first, const Mention *last)
{
    const Case *it = judgement->it;
    if (!whole_year(first) || !whole_year(last) || first->sentence != last->sentence || first->days.from.year <= last->days.from.year)
        return;
    Str before = str_trim(article_text(it->article, it->segments->sentences.at[first->sentence].begin, first->begin));
    Str between = str_trim(article_text(it->article, first->end, last->begin));
    bool opens = gap_holds(str_last_word(before), gap_option(judgement->rule, "years"));
    if (opens && !changes(it, before) && language_word(it->knowledge->language, between, PHRASE_RANGE_JOIN))
        report_years(judgement, first->begin, last->end, first->days.from.year, last->days.from.year);
}

/* "2019-2016", which is read as no range for that reason. */
static void judge_set_aside(const Judgement *judgement, const SetAside *aside)
{
    enum { YEAR = 4, FIRST = 1000, LAST = 2199 };    /* digits; years that are written with four */
    Str text = article_text(judgement->it->article, aside->begin, aside->end), first = str_sub(text, 0, YEAR),
        last = str_from(text, text.n > YEAR ? text.n - YEAR : 0);
    Decimal from, to;
    bool joined = (text.n == 2 * YEAR + 1 && text.p[YEAR] == '-') || (text.n == 2 * YEAR + 3 && str_starts(str_from(text, YEAR), S("\xE2\x80\x93")));
    if (!joined || !str_equal(str_of(aside->why), S("year")) || !decimal_read(first, &from) || !decimal_read(last, &to))
        return;
    bool years = decimal_compare(to, decimal(FIRST, 0)) >= 0 && decimal_compare(from, decimal(LAST, 0)) <= 0;
    if (years && decimal_compare(from, to) > 0)
        report_years(judgement, aside->begin, aside->end, (int)from.mantissa, (int)to.mantissa);
}

static void search_years(const Judgement *judgement)
{
    const Mentions *mentions = judgement->it->mentions;
    for (uint32_t i = 0; i + 1 < mentions->list.n; i++)
        judge_years(judgement, &mentions->list.at[i], &mentions->list.at[i + 1]);
    for (uint32_t i = 0; i < mentions->set_aside.n; i++)
        judge_set_aside(judgement, &mentions->set_aside.at[i]);
}

static void search(const Judgement *judgement)
{
    const Mentions *mentions = judgement->it->mentions;
    const RuleOption *of = rule_option(judgement->rule, S("of"));
    bool scale = of && str_equal(of->value, S("scale"));
    for (uint32_t i = 0; i < mentions->list.n; i++) {
        const Mention *mention = &mentions->list.at[i];
        if (mention->bound != BOUND_RANGE || !opened(judgement, mention))
            continue;
        bool shared = mention->range_scale_shared, backwards = reversed(judgement->it, mention);
        if (scale ? shared && mention->kind == MENTION_MONEY && !backwards : backwards && !shared)
            report(judgement, mention);
    }
    if (!scale)
        search_years(judgement);
}

const Kind kind_range = {.search = search};
